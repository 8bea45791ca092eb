import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createRoom, hearsay, SAMPLE } from "./hearsay.fixture.ts";

const REPORT = `Title: Shopkeeper held in Ostrel
Outlet: Ostrel Gazette
Published: 2025-03-16

Lora Penn, a shopkeeper, was arrested in Ostrel on Friday, police chief Ivo Marek said. Marek was appointed police chief in 2024.
`;

describe("hearsay publish", () => {
  it("writes what was accepted, says what it left out, and empties what is shown no longer", async () => {
    const room = createRoom();
    writeFileSync(join(room, "report.txt"), REPORT);
    expect((await hearsay(room, ["add", "report.txt"])).code).toBe(0);
    const empty = await hearsay(room, ["publish", "--out", "site"]);
    expect([empty.code, empty.out]).toEqual([0, expect.stringContaining("files in ")]);
    expect(readFileSync(join(room, "site", "index.html"), "utf8")).toContain("Nothing has been reviewed");

    const { waiting } = JSON.parse((await hearsay(room, ["inbox", "--json"])).out);
    const ids: string[] = waiting.map(({ statement }: { statement: string }) => statement);
    await hearsay(room, ["accept", ...ids]);
    const told = await hearsay(room, ["publish", "--out", "site"]);
    expect(told.err).toContain("Left out: 1 accepted claims about or naming private persons.");
    const index = readFileSync(join(room, "site", "index.html"), "utf8");
    expect(index).toContain("Ivo Marek");
    expect(index).not.toContain("Lora Penn");

    const [claim = ""] = readdirSync(join(room, "site", "claim"));
    await hearsay(room, ["reject", ...ids]);
    const gone = await hearsay(room, ["publish", "--out", "site", "--json"]);
    expect(JSON.parse(gone.out).emptied).toContainEqual(expect.stringMatching(/^post\//));
    for (const path of [`claim/${claim}`, ...JSON.parse(gone.out).emptied]) {
      const left = readFileSync(join(room, "site", path), "utf8");
      expect(left).toContain("No longer shown");
      expect(left).not.toContain("Marek");
    }
  });

  it("lets no word of the sample case out that nobody accepted", async () => {
    const room = createRoom();
    expect((await hearsay(room, ["add", SAMPLE])).code).toBe(0);
    const { waiting } = JSON.parse((await hearsay(room, ["inbox", "--json"])).out) as {
      waiting: { statement: string; quote: string }[];
    };
    const flat = (words: string) => words.replace(/\s+/g, " ").trim();
    const accepted = waiting.filter((_, i) => i % 4 === 0);
    const read = accepted.map(({ quote }) => flat(quote)).join("\n");
    const unread = waiting.map(({ quote }) => flat(quote)).filter((quote) => !read.includes(quote));
    expect(unread.length).toBeGreaterThan(10);
    await hearsay(room, ["accept", ...accepted.map(({ statement }) => statement)]);
    expect((await hearsay(room, ["publish", "--out", "site"])).code).toBe(0);
    const files = readdirSync(join(room, "site"), { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
    const told = files
      .map((file) => readFileSync(join(file.parentPath, file.name), "utf8"))
      .map((text) =>
        flat(text.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot|#39);/g, (_, sign) => signs[sign] ?? "")),
      )
      .join("\n");
    expect(accepted.some(({ quote }) => told.includes(flat(quote)))).toBe(true);
    expect(unread.filter((quote) => told.includes(quote))).toEqual([]);
  }, 60_000);

  it("writes over nothing that is no site, and says what is wrong with what was typed", async () => {
    const room = createRoom();
    await mkdir(join(room, "mine"));
    writeFileSync(join(room, "mine", "letter.txt"), "mine");
    const over = await hearsay(room, ["publish", "--sample", "--out", "mine"]);
    expect([over.code, over.err]).toEqual([2, expect.stringContaining("holds something else")]);
    const lang = await hearsay(room, ["publish", "--sample", "--out", "site", "--lang", "xx"]);
    expect([lang.code, lang.err]).toEqual([2, expect.stringContaining("It is en or ar.")]);
    const base = await hearsay(room, ["publish", "--sample", "--out", "site", "--base", "desk"]);
    expect([base.code, base.err]).toEqual([2, expect.stringContaining("is no address")]);
    expect(existsSync(join(room, "site"))).toBe(false);
  });
});
