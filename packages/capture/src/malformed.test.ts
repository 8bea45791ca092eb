import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HearsayError } from "@hearsay/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { captureArchive, isArchiveName } from "./archives/archive-pages.ts";
import { captureBytes } from "./capture-file.ts";
import { readFeed } from "./feeds/feed-items.ts";
import { type Malformed, malformedOf, wholeInputs } from "./malformed.fixture.ts";
import { mediaTypeOfName } from "./media-type.ts";
import { readPage } from "./read-captured.ts";

const now = () => new Date("2026-11-01T12:00:00Z");
/** Inputs of each kind; HEARSAY_MALFORMED asks for more. */
const EACH = Number(process.env.HEARSAY_MALFORMED ?? 12);

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe("a malformed input", () => {
  let room: string;
  beforeAll(() => {
    room = mkdtempSync(join(tmpdir(), "hearsay-malformed-"));
  });
  afterAll(() => rmSync(room, { recursive: true, force: true }));

  /** Everything that is said of an input: its pages read, its issues, or why it is refused. */
  async function said({ name, bytes }: Malformed): Promise<string[]> {
    if (/^feed/.test(name)) {
      const { items, issues } = readFeed(bytes, { mediaType: "", address: "https://harbour.example/feed" });
      return [...items.map(({ link }) => link), ...issues];
    }
    if (!isArchiveName(name)) {
      const page = captureBytes(bytes, { name, mediaType: mediaTypeOfName(name) ?? "", how: "paste", now });
      const report = await readPage(page, { given: {}, today: "2026-11-01" });
      return [report.title, ...report.issues.map(({ message }) => message)];
    }
    writeFileSync(join(room, name), bytes);
    const told: string[] = [];
    for await (const one of captureArchive(join(room, name), now, name)) {
      told.push("note" in one ? one.note : "skipped" in one ? one.skipped : one.from);
    }
    return told;
  }

  it("of any kind is read or refused in words, and soon", { timeout: 600_000 + EACH * 10_000 }, async () => {
    for (const whole of await wholeInputs()) {
      for (let seed = 1; seed <= EACH; seed++) {
        const input = malformedOf(whole, seeded(seed));
        const started = performance.now();
        const where = `${whole.name}, seed ${seed}`;
        try {
          const told = await said(input);
          if (!/^feed/.test(whole.name)) expect(told.length, where).toBeGreaterThan(0);
        } catch (error) {
          if (!(error instanceof HearsayError)) throw new Error(where, { cause: error });
          expect(error.message, where).toMatch(/\S{2}.*\.$/s);
        }
        // A busy machine may take its time; what hangs takes longer than any of that.
        expect(performance.now() - started, where).toBeLessThan(15_000);
      }
    }
  });
});
