import { HearsayError } from "@hearsay/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "./decode-text.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Windows-1251 has the Russian letters in order from 0xC0, and ASCII below. */
function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });
}
const RUSSIAN = "Министр внутренних дел покинул столицу в понедельник, сообщила его пресс-служба. Причин не назвали.";

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer((text.length + (mark ? 1 : 0)) * 2));
  const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (_, i) => text.charCodeAt(i))];
  units.forEach((unit, i) => {
    view.setUint16(i * 2, unit, littleEndian);
  });
  return new Uint8Array(view.buffer);
}

describe("the text of a page", () => {
  it("is read by its byte order mark before anything that is declared", () => {
    expect(decodeText(utf16("The minister left", true, true), "utf-8").text).toBe("The minister left");
    expect(decodeText(utf16("The minister left", false, true), null).charset).toBe("utf-16be");
  });

  it("is read by the charset that came with it, then by the one it declares itself", () => {
    expect(decodeText(windows1251(RUSSIAN), "windows-1251")).toEqual({ text: RUSSIAN, charset: "windows-1251" });
    const page = windows1251(`<html><head><meta charset="windows-1251"></head><body>${RUSSIAN}</body></html>`);
    expect(decodeText(page, null).text).toContain(RUSSIAN);
    const old = windows1251(`<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">${RUSSIAN}`);
    expect(decodeText(old, null).text).toContain(RUSSIAN);
    const xml = windows1251(`<?xml version="1.0" encoding="windows-1251"?><html>${RUSSIAN}</html>`);
    expect(decodeText(xml, null).text).toContain(RUSSIAN);
  });

  it("is read as what it is where the declaration is wrong or unknown", () => {
    expect(decodeText(latin(`caf${String.fromCharCode(0xe9)} and more of it`), "utf-8").text).toBe(
      "café and more of it",
    );
    expect(decodeText(utf8("déjà vu"), "x-user-invented").text).toBe("déjà vu");
    expect(decodeText(utf8(`<meta charset="utf-16"><p>déjà vu`), null).text).toContain("déjà vu");
  });

  it("is read by a detector where nothing is declared and it is no UTF-8", () => {
    expect(decodeText(windows1251(RUSSIAN), null).text).toBe(RUSSIAN);
  });

  it("is read through a single broken byte", () => {
    const page = new Uint8Array([...utf8(`${"Der Präsident hörte zu. ".repeat(60)}`), 0xff, ...utf8(" Ende.")]);
    expect(decodeText(page, null)).toMatchObject({ charset: "utf-8", text: expect.stringContaining("Präsident") });
  });

  it("is read from UTF-16 without a mark", () => {
    expect(decodeText(utf16("The minister left the capital", true, false), null).text).toBe(
      "The minister left the capital",
    );
  });
});

describe("what is no text", () => {
  it.each([
    ["a PDF", utf8("%PDF-1.7\n%âãÏÓ")],
    ["a ZIP archive or an Office document", bytes(0x50, 0x4b, 3, 4, 20, 0)],
    ["a gzip archive", bytes(0x1f, 0x8b, 8, 0)],
    ["a PNG image", bytes(0x89, 0x50, 0x4e, 0x47, 13, 10)],
    ["a JPEG image", bytes(0xff, 0xd8, 0xff, 0xe0)],
    ["a WebP image", utf8("RIFF\u0001\u0002\u0003\u0004WEBP")],
    ["a program", bytes(0x7f, 0x45, 0x4c, 0x46)],
    ["a web archive (WARC)", utf8("WARC/1.1\r\n")],
    ["an RTF document", utf8("{\\rtf1 text}")],
  ])("is called by its name: %s", (name, content) => {
    expect(() => decodeText(content, null, "page.bin")).toThrow(
      expect.objectContaining({ code: "input-binary", message: expect.stringContaining(`page.bin is ${name}.`) }),
    );
  });

  it("is refused by its empty bytes where it has no name", () => {
    expect(() => decodeText(bytes(0, 1, 2, 3, 0, 0, 0, 9), null)).toThrow(
      expect.objectContaining({ code: "input-binary" }),
    );
  });

  it.each([[bytes()], [utf8(" \n\t\u00A0 ")], [bytes(0xef, 0xbb, 0xbf)]])("is refused where it is empty", (content) => {
    expect(() => decodeText(content, null)).toThrow(expect.objectContaining({ code: "input-empty" }));
  });

  it("is read or refused with a reason, whatever the bytes are", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.option(fc.constantFrom("utf-8", "koi8-r", "gb18030", "nonsense")),
        (content, charset) => {
          try {
            expect(decodeText(content, charset).text.trim()).not.toBe("");
          } catch (error) {
            if (!(error instanceof HearsayError)) throw error;
            expect(error.code).toMatch(/^input-(?:empty|binary|encoding)$/);
          }
        },
      ),
      { seed: 2024, numRuns: 2000 },
    );
  });
});
