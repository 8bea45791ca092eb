import { countsFrom } from "../corroborate/counted-on.ts";
import type { CountingDays, KeptSide, KeptSides } from "../ledger/kept-sides.ts";
import type { KeepSides, KnownSpeaksFor, LedgerReader } from "../ledger/ledger.ts";
import { RULES_VERSION } from "../standing/standing-of.ts";
import type { Day } from "../vocabulary/day.ts";
import { bodyKey } from "../vocabulary/names.ts";
import { Clock } from "../vocabulary/question.ts";
import type {
  CopyTie,
  Side,
  Sides,
  WeighedClaim,
  WeighedJudgement,
  WeighedReport,
  WeighedRuling,
  WeighedStatement,
} from "../vocabulary/voice.ts";
import { familyPortions, readFamilies } from "./family-portions.ts";
import { ALL_EVER } from "./matters.ts";

/** What was said of a claim, and of the reports that say it. */
interface ToldOf {
  readonly statements: readonly WeighedStatement[];
  readonly ruling: WeighedRuling | null;
  /** As first versions. */
  readonly reports: ReadonlyMap<string, WeighedReport>;
  /** A report with all that are tied to it as copies. */
  tiedTo(report: string): readonly string[];
}

/** A report and the earlier versions that it reprints. */
function versionsOf(report: string, reports: ToldOf["reports"]): WeighedReport[] {
  const versions = new Map<string, WeighedReport>();
  for (let one = reports.get(report); one && !versions.has(one.id); one = reports.get(one.copyOf ?? ""))
    versions.set(one.id, one);
  return [...versions.values()];
}

function namesIn({ statements, reports }: ToldOf): string[] {
  const names = statements.flatMap(({ report, chain }) => [
    ...versionsOf(report, reports).flatMap(({ outlet, credit }) => [outlet, credit]),
    ...chain.flatMap(({ name, body }) => [name, body]),
  ]);
  return [...new Set(names)].flatMap((name) => (name === null ? [] : bodyKey(name)));
}

/** The days on which something came to count, on each clock. */
function countingDays({ statements, ruling, reports, tiedTo }: ToldOf): CountingDays {
  const heard = statements.filter((one) => one.decision !== "rejected");
  // On this clock a report is no version of another before it was entered. Reprints of one dispatch share their group.
  const groups = new Set(heard.map(({ report }) => tiedTo(report)));
  const entered = new Set([...groups].flat());
  const daysOn = (clock: Clock): Day[] => [
    ...heard.flatMap((one) => {
      const report = reports.get(one.report);
      return report ? countsFrom(one, report, clock) : [];
    }),
    ...(clock === "recorded" ? [...entered].flatMap((id) => reports.get(id)?.recorded ?? []) : []),
    ...(ruling ? [ruling.day] : []),
  ];
  const rangeOn = (clock: Clock) => {
    const days = [...new Set(daysOn(clock))].sort();
    const [first, last] = [days[0], days.at(-1)];
    return first === undefined || last === undefined ? null : { first, last };
  };
  return Object.fromEntries(Clock.options.map((clock) => [clock, rangeOn(clock)])) as CountingDays;
}

/** For whom somebody speaks, by the key of that body, and the entry that says so. */
export interface Spokesman {
  readonly seq: number;
  readonly body: string;
}

/** Somebody who speaks for a body, by the key of his name. */
export const spokesmanOf = ({ name, body, seq }: KnownSpeaksFor): [string, Spokesman] => [
  bodyKey(name),
  { seq, body: bodyKey(body) },
];

/** Whether nobody on the way from the names on which kept sides hang to their bodies began to speak for another since. */
export function isSpokenAlike({ made, own }: KeptSides, speakers: ReadonlyMap<string, Spokesman>): boolean {
  return own.names.every((name) => {
    const passed = new Set<string>();
    for (let key = name; !passed.has(key); ) {
      passed.add(key);
      const next = speakers.get(key);
      if (!next) return true;
      if (next.seq > made) return false;
      key = next.body;
    }
    return true;
  });
}

const keptSide = (side: Side | null): KeptSide | null => {
  if (side === null) return null;
  const { claim, polarity, voices, ...kept } = side;
  return kept;
};

/** The sides of a claim by all that was ever said, as they are kept. */
function keptFrom({ claim, ...sides }: Sides, told: ToldOf, made: number): KeptSides {
  return {
    claim: claim.id,
    rules: RULES_VERSION,
    made,
    time: claim.time,
    attested: claim.attested ?? null,
    narrows: claim.narrows,
    support: keptSide(sides.support),
    denial: keptSide(sides.denial),
    takenBack: sides.takenBack,
    isRetracted: sides.isRetracted,
    mentioned: sides.mentioned,
    own: {
      days: countingDays(told),
      isDecided: told.ruling !== null || told.statements.some((one) => one.decision !== null),
      names: namesIn(told),
    },
  };
}

/** What sides were made from. */
interface MadeFrom {
  readonly statements: readonly WeighedStatement[];
  readonly rulings: readonly WeighedRuling[];
  /** As first versions. */
  readonly reports: ReadonlyMap<string, WeighedReport>;
  /** The reports that are tied as copies, by each of them (`copiesByReport`). */
  readonly copiesOf: ReadonlyMap<string, readonly string[]>;
}

/** The reports that are tied as copies at any remove, by each of them. */
export function copiesByReport(
  copies: readonly CopyTie[],
  judgements: readonly WeighedJudgement[],
): ReadonlyMap<string, readonly string[]> {
  const groupOf = new Map<string, string[]>();
  const judged = judgements.filter(({ tie }) => tie === "copy").map(({ from, to }) => ({ report: from, of: to }));
  for (const { report, of } of [...copies, ...judged]) {
    const [a, b] = [groupOf.get(report) ?? [report], groupOf.get(of) ?? [of]];
    if (a === b) continue;
    const [larger, smaller] = a.length < b.length ? [b, a] : [a, b];
    larger.push(...smaller);
    for (const one of [report, of, ...smaller]) groupOf.set(one, larger);
  }
  return groupOf;
}

/**
 * The sides of claims by all that was ever said, as they are kept.
 * @param made the last entry of the ledger
 */
export function keptFromAll(sides: readonly Sides[], from: MadeFrom, made: number): KeptSides[] {
  const statements = Map.groupBy(from.statements, (one) => one.claim);
  const rulings = new Map(from.rulings.map((one) => [one.claim, one]));
  return sides.map((one) => {
    const { id } = one.claim;
    const told = {
      statements: statements.get(id) ?? [],
      ruling: rulings.get(id) ?? null,
      reports: from.reports,
      tiedTo: (report: string) => from.copiesOf.get(report) ?? [report],
    };
    return keptFrom(one, told, made);
  });
}

/** Makes the sides of all claims, to be kept. */
export async function keepAllSides(reader: LedgerReader, keep: KeepSides): Promise<void> {
  const { seq } = await reader.head();
  const speakers = new Map((await reader.speaksFor()).map(spokesmanOf));
  let copiesOf: MadeFrom["copiesOf"] | null = null;
  for await (const portion of familyPortions(reader, await readFamilies(reader), ALL_EVER)) {
    const { sides, statements, rulings, sources } = portion;
    copiesOf ??= copiesByReport(sources.copies, sources.judged);
    const made = keptFromAll([...sides.values()], { statements, rulings, reports: sources.reports, copiesOf }, seq);
    await keep(made.filter((one) => isSpokenAlike(one, speakers)));
  }
}

const givenSide = (claim: string, polarity: Side["polarity"], kept: KeptSide | null): Side | null =>
  kept && { ...kept, claim, polarity, voices: [] };

/** The sides of a claim as they were kept, without voices. */
export function sidesKept(claim: WeighedClaim, kept: KeptSides): Sides {
  const { time, attested, narrows, takenBack, isRetracted, mentioned } = kept;
  return {
    claim: { ...claim, time, narrows, ...(attested ? { attested } : {}) },
    support: givenSide(claim.id, "support", kept.support),
    denial: givenSide(claim.id, "denial", kept.denial),
    retracted: [],
    retractions: [],
    outdated: [],
    summaries: [],
    takenBack,
    isRetracted,
    mentioned,
  };
}
