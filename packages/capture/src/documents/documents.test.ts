import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { captureBytes } from "../capture-file.ts";
import { mediaTypeOfName } from "../media-type.ts";
import { readPage } from "../read-captured.ts";
import { documentKindOf } from "./document-kind.ts";
import { unpackDocument } from "./unpack-document.ts";

const FIXTURES = new URL("../../fixtures/documents/", import.meta.url);
const fixture = (name: string) => readFileSync(new URL(name, FIXTURES));
const now = () => new Date("2026-11-01T12:00:00Z");
const read = (name: string, bytes: Uint8Array, mediaType = mediaTypeOfName(name) ?? "") =>
  readPage(captureBytes(bytes, { name, mediaType, how: "paste", now }), { given: {}, today: "2026-11-01" });

const TITLE = "Interior minister steps down after bread protests";
const SENTENCES = [
  "Interior Minister Oda Lervik resigned on Tuesday, the president's office said in a short statement.",
  "She handed her letter to the president in the morning and left the palace by a side door without speaking to those who waited.",
  "General Ivo Marek was dismissed as chief of the general staff on 2 March, a spokesman for the defence ministry said.",
];

/** A Word document as the format asks for it at least. */
function docxOf(paragraphs: readonly string[], more: Record<string, Uint8Array> = {}): Uint8Array {
  const runs = paragraphs.map((text) => `<w:p><w:r><w:t>${text.replace(/&/g, "&amp;")}</w:t></w:r></w:p>`).join("");
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "docProps/core.xml": strToU8(
      `<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:title>${TITLE}</dc:title><dc:creator>Marta Oleson</dc:creator></cp:coreProperties>`,
    ),
    "word/document.xml": strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${runs}</w:body></w:document>`,
    ),
    ...more,
  });
}

describe("a document", () => {
  it("in PDF is read in its paragraphs, with the headline that is set large", async () => {
    const report = await read("dispatch.pdf", fixture("dispatch.pdf"));
    expect(report.title).toBe(TITLE);
    for (const sentence of SENTENCES) expect(report.text).toContain(sentence);
    const paragraphs = report.parts.filter(({ kind }) => kind === "paragraph");
    expect(paragraphs.length).toBeGreaterThanOrEqual(3);
    // The file's own date says when it was printed.
    expect(report.published).toBeNull();
  });

  it("in PDF with two columns is read column after column, though its file goes on from one to the other", async () => {
    const report = await read("two-columns.pdf", fixture("two-columns.pdf"));
    expect(report.text).toContain(
      "resigned on Tuesday, the president’s office said in a short statement to the press.",
    );
    expect(report.text).toContain(
      "Opposition deputies said that General Ilan Vosk had asked for her resignation two weeks before.",
    );
  });

  it("tells what of it was not read, and what to do", async () => {
    const told = async (name: string) => {
      const { issues, text } = await read(name, fixture(name));
      return { text, left: issues.flatMap(({ code, message }) => (code === "part-not-read" ? [message] : [])) };
    };
    const scanned = await told("pages-without-text.pdf");
    expect(scanned.left).toEqual([expect.stringMatching(/^Pages 2, 3 of 3 hold no text\..+OCR/)]);
    const tracked = await told("tracked-changes.docx");
    expect(tracked.left).toEqual([
      expect.stringMatching(/^The document holds 2 tracked changes by Ana\./),
      expect.stringMatching(/^The document holds 1 comment beside its text/),
    ]);
    expect(tracked.text).toContain("Oda Lervik resigned on Tuesday");
    expect(tracked.text).not.toMatch(/was dismissed|Check this|↑/);
    const mail = await told("passed-on.eml");
    expect(mail.left).toEqual([
      "Attached and not read: a mail, annex.pdf. Save what is of use, and add that.",
      expect.stringContaining("a message of Press Office <press@ministry.example>"),
    ]);
    // A mail inside a mail has another sender and another day.
    expect(mail.text).not.toContain("Ilan Vosk");
    expect((await told("dispatch.eml")).left).toEqual([]);
  });

  it("saved as MHTML is read as the page that it holds, from where it was saved", async () => {
    const report = await read("dispatch.mhtml", fixture("dispatch.mhtml"));
    expect(report).toMatchObject({
      title: TITLE,
      author: "Marta Oleson",
      url: "https://harbour.example/2026/03/11/minister",
    });
    // The day stands in its address alone; the head tells when it was saved.
    expect(report.published).toMatchObject({ day: "2026-03-11", foundIn: "address" });
    for (const sentence of SENTENCES) expect(report.text).toContain(sentence);
  });

  it("that is a mail is told by its head: who, what, when", async () => {
    const report = await read("dispatch.eml", fixture("dispatch.eml"));
    expect(report).toMatchObject({
      title: "Interior minister steps down",
      outlet: { name: "Harbour Post – News", foundIn: "file" },
      published: { day: "2026-03-11", time: "09:30", zone: "+02:00", foundIn: "file" },
    });
    expect(report.text).toContain("resigned on Tuesday, the president’s office said in a short statement.");
  });

  it("in Word is read, its pictures and scripts not even unpacked", async () => {
    const bytes = docxOf(SENTENCES, { "word/media/image1.png": new Uint8Array(10), "../../evil": strToU8("x") });
    const report = await read("dispatch.docx", bytes);
    expect(report).toMatchObject({ title: TITLE, author: "Marta Oleson" });
    for (const sentence of SENTENCES) expect(report.text).toContain(sentence);
  });

  it.each([
    ["broken.pdf", fixture("dispatch.pdf").subarray(0, 300)],
    ["empty.pdf", Buffer.from("%PDF-1.7\n%%EOF")],
    ["broken.docx", docxOf(SENTENCES).subarray(0, 400)],
    ["bomb.docx", docxOf([], { "word/footnotes.xml": new Uint8Array(59_000_000) })],
    [
      "entities.docx",
      docxOf([], { "word/document.xml": strToU8(`<!DOCTYPE a [<!ENTITY b "${"x".repeat(1000)}">]><a>&b;</a>`) }),
    ],
    ["attached.eml", Buffer.from("From: a@harbour.example\r\nSubject: x\r\nContent-Type: image/png\r\n\r\nabc")],
  ])("that is broken, a trap or without text is refused in words: %s", async (name, bytes) => {
    await expect(read(name, bytes)).rejects.toMatchObject({
      code: expect.stringMatching(/^input-/),
      message: expect.stringMatching(/\.$/),
    });
  });

  it("that takes too long is given up, and the next one is read", async () => {
    const slow = unpackDocument("slow.pdf", "pdf", fixture("dispatch.pdf"), 0);
    await expect(slow).rejects.toMatchObject({ message: expect.stringContaining("took longer than 0 seconds") });
    expect((await read("dispatch.pdf", fixture("dispatch.pdf"))).title).toBe(TITLE);
  });

  it("is known by its bytes, whatever it is called", () => {
    const kinds = [
      fixture("dispatch.pdf"),
      docxOf([]),
      fixture("dispatch.eml"),
      fixture("dispatch.mhtml"),
      fixture("dispatch.html"),
    ];
    expect(kinds.map((bytes) => documentKindOf(bytes, "application/octet-stream"))).toEqual([
      "pdf",
      "docx",
      "mail",
      "mail",
      null,
    ]);
    expect(documentKindOf(Buffer.from("Date: 3 April 2024\n\nThe minister left."), "text/plain")).toBeNull();
  });
});
