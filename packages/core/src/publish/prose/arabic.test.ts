import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONFLICT_RULES } from "../../standing/conflicts/conflict-rules.ts";
import { aClaim } from "../../standing/sides.fixture.ts";
import { ClaimType } from "../../vocabulary/claim-types.ts";
import { addDays } from "../../vocabulary/day.ts";
import type { AsKnown } from "../../vocabulary/standing.ts";
import type { WeighedClaim } from "../../vocabulary/voice.ts";
import { aroundClaim } from "../answer-from.ts";
import { spanInWords, timeInWords } from "../days-in-words.ts";
import { glossOf } from "../gloss.ts";
import { ledgerTold } from "../ledger-told.fixture.ts";
import { proofOf } from "../proof.ts";
import { proofInWords } from "../proof-in-words.ts";
import { denseHistory, LAST_DAY, randomHistory } from "../random-histories.fixture.ts";
import { wordingFor } from "../reason.ts";
import { proseIn } from "./prose-in.ts";

const prose = proseIn("ar");
const arab = proseIn("ar-u-nu-arab");
const speech = { nameOf: (id: string) => id, prose };

/** The words without names and what reports say, which stay as they are written. */
const ownWords = (told: string) => told.replace(/\u2068[^\u2068\u2069]*\u2069/g, "");
const plain = (told: string) => told.replace(/[\u2068\u2069]/g, "");
const gloss = (claim: WeighedClaim) => plain(glossOf(claim, speech));

describe("what is told in Arabic", () => {
  it("says of every type of claim what it says in verbal nouns, which fit a man and a woman", () => {
    const given = { post: "Mayor", organisation: "Norland", place: "Tarsk", terms: "theft" };
    for (const type of ClaimType.options) {
      const claim = aClaim("x", type, "Oda Lervik, Vosk", "2040-01-01", given);
      for (const told of [glossOf(claim, speech), glossOf(claim, speech, ["subject"])]) {
        expect(ownWords(told), type).not.toMatch(/\p{Script=Latin}|[[\]{}]/u);
        expect(ownWords(told), type).toMatch(/^\p{Script=Arabic}/u);
      }
    }
    expect(gloss(aClaim("x", "succeeded", "Vosk, Roud", "2040-01-01", { post: "Mayor" }))).toBe(
      "خلافة Vosk لـRoud في منصب Mayor",
    );
    const warrant = aClaim("x", "warrant", "Vosk", "2040-01-01", { organisation: "a court", terms: "theft" });
    expect(gloss(warrant)).toBe("إصدار مذكرة توقيف بحق Vosk من قبل a court («theft»)");
    expect(plain(glossOf(warrant, speech, ["subject", "organisation"]))).toBe("إصدار مذكرة توقيف («theft»)");
  });

  it("has every day in the words of the calendar, in either digits, and counts as Arabic does", () => {
    const { time } = aClaim("x", "died", "Vosk", "2040-01-05/2040-03-09");
    expect(timeInWords(time, prose.days)).toBe("بين 5 يناير و9 مارس 2040");
    expect(timeInWords(time, arab.days)).toBe("بين ٥ يناير و٩ مارس ٢٠٤٠");
    expect([1, 2, 3, 11].map((days) => spanInWords(days, prose.days))).toEqual([
      "يوم واحد",
      "يومان",
      "3 أيام",
      "11 يومًا",
    ]);
    expect([100, 1000].map((count) => prose.days.count(count, "year"))).toEqual(["100 سنة", "1000 سنة"]);
    expect(prose.reasons.independent(2, "A")).toBe("مصدران مسمّيان مستقلان (A)");
  });

  it("gives every rule of conflict its sentence", () => {
    const claim = aClaim("x", "holds_post", "Vosk, Roud", "2040-01-01", { post: "Mayor", place: "Tarsk" });
    for (const { name, sentences } of CONFLICT_RULES) {
      const told = ownWords(sentences.ar({ a: claim, b: claim }, wordingFor(speech)));
      expect(told, name).not.toMatch(/\p{Script=Latin}/u);
      expect(told.split(" ").length, name).toBeGreaterThan(5);
    }
  });

  it("lets no name turn the sentence around it, whatever it holds", () => {
    const told = prose.name("Vosk\u2069\u202E Roud");
    expect(told).toBe("\u2068Vosk\uFFFD\uFFFD Roud\u2069");
  });

  it("tells every proof of random histories in Arabic alone, names and quotations apart", async () => {
    const known = fc.nat(60).map((days) => addDays(LAST_DAY, 20 - days));
    const standings = new Set<string>();
    const property = fc.asyncProperty(fc.oneof(randomHistory, denseHistory), known, async (history, day) => {
      const as: AsKnown = { known: day, clock: "published", counted: "all", lang: "ar-u-nu-arab" };
      const ledger = await ledgerTold(history);
      await ledger.read(async (reader) => {
        for (const { id } of await reader.claims()) {
          const { picture, holdings } = await aroundClaim(reader, id, as);
          const proof = proofOf(id, picture, holdings);
          if (!proof) continue;
          standings.add(proof.line.standing);
          const told = ownWords(proofInWords(proof, holdings.prose).join("\n"));
          expect(told).not.toMatch(/\p{Script=Latin}|[0-9]/u);
        }
      });
    });
    await fc.assert(property, { seed: 20_405, numRuns: 40 });
    expect(standings.size).toBe(8);
  }, 120_000);
});
