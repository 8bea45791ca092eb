import { chmod, mkdir, mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256Of } from "@hearsay/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { captureBytes, captureFile } from "./capture-file.ts";
import { captureFolder } from "./capture-folder.ts";
import { LARGEST_PAGE, TOOL } from "./captured-page.ts";

/** What only a request can tell. */
const UNASKED = { finalUrl: null, status: null, headers: null, redirects: [], tool: TOOL };

const now = () => new Date("2026-11-01T12:00:00Z");
let folder = "";
const at = (...path: string[]) => join(folder, ...path);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hearsay-capture-"));
  await mkdir(at("inner"));
  await writeFile(at("b.html"), "<p>The minister left.</p>");
  await writeFile(at("a.txt"), "The minister left.\r\n");
  await writeFile(at("inner", "c.md"), "# The minister left");
  await writeFile(at("picture.png"), "not really");
  await writeFile(at(".hidden.txt"), "hidden");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a captured file", () => {
  it("keeps its bytes as they are, under their hash, with when and how they came", async () => {
    expect(await captureFile(at("a.txt"), now)).toMatchObject({
      bytes: Buffer.from("The minister left.\r\n"),
      sha256: sha256Of("The minister left.\r\n"),
      mediaType: "text/plain",
      obtained: { how: "file", from: at("a.txt"), at: "2026-11-01T12:00:00.000Z", ...UNASKED },
    });
  });

  it("is named as the person named it, and tells nothing of the machine around it", async () => {
    expect((await captureFile(at("a.txt"), now, "a.txt")).obtained.from).toBe("a.txt");
    const names: string[] = [];
    for await (const entry of captureFolder(at(), now, "reports"))
      if ("page" in entry) names.push(entry.page.obtained.from);
    expect(names).toEqual(["reports/a.txt", "reports/b.html", "reports/inner/c.md"]);
  });

  it.each([
    ["missing.txt", "There is no file"],
    ["inner", "is a folder and no file"],
    [join("a.txt", "x"), "leads through a file"],
  ])("is refused where it cannot be read: %s", async (name, reason) => {
    await expect(captureFile(at(name), now)).rejects.toMatchObject({
      code: "input-unreadable",
      message: expect.stringContaining(reason),
    });
  });

  it.skipIf(process.getuid?.() === 0)(
    "is refused where its permissions forbid it (root reads everything: skipped)",
    async () => {
      await writeFile(at("closed.txt"), "closed");
      await chmod(at("closed.txt"), 0o000);
      await expect(captureFile(at("closed.txt"), now)).rejects.toMatchObject({
        code: "input-unreadable",
        message: expect.stringContaining("may not be read by you"),
      });
      await rm(at("closed.txt"), { force: true });
    },
  );

  it("is refused by its size before it is read", async () => {
    const file = await open(at("huge.bin"), "w");
    await file.truncate(LARGEST_PAGE * 500);
    await file.close();
    const started = performance.now();
    await expect(captureFile(at("huge.bin"), now)).rejects.toMatchObject({ code: "input-too-large" });
    expect(performance.now() - started).toBeLessThan(1000);
    await rm(at("huge.bin"));
  });

  it.skipIf(process.platform === "win32")(
    "is given up where it never ends (there is no /dev/zero on Windows)",
    async () => {
      await expect(captureFile("/dev/zero", now)).rejects.toMatchObject({ code: "input-too-large" });
    },
  );
});

it("bytes from a pipe are captured as they came, up to the same size", () => {
  const page = captureBytes(Buffer.from("The minister left."), {
    name: "-",
    mediaType: "text/plain",
    how: "stdin",
    now,
  });
  expect(page.obtained).toEqual({ how: "stdin", from: "-", at: "2026-11-01T12:00:00.000Z", ...UNASKED });
  const large = new Uint8Array(LARGEST_PAGE + 1);
  expect(() => captureBytes(large, { name: "-", mediaType: "text/plain", how: "stdin", now })).toThrow(
    expect.objectContaining({ code: "input-too-large" }),
  );
});

describe("a captured folder", () => {
  it("gives its pages by name, those of inner folders too, and every other file with why not", async () => {
    const seen: string[] = [];
    for await (const entry of captureFolder(folder, now)) {
      const path = entry.path.slice(folder.length + 1);
      seen.push("page" in entry ? `${path}: ${entry.page.mediaType}` : `${path}: ${entry.skipped}`);
    }
    expect(seen).toEqual([
      ".hidden.txt: It is hidden.",
      "a.txt: text/plain",
      "b.html: text/html",
      `${join("inner", "c.md")}: text/markdown`,
      "picture.png: Its name does not end in .html, .htm, .xhtml, .txt, .text, .md, .pdf, .docx, .eml, .mht, .mhtml.",
    ]);
  });

  it("is refused where it is none", async () => {
    await expect(captureFolder(at("a.txt"), now).next()).rejects.toMatchObject({ code: "input-unreadable" });
  });
});
