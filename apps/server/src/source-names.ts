import {
  bodyKey,
  type Correction,
  type LedgerReader,
  nameWords,
  type Report,
  type Statement,
  type StoredEntry,
  UNNAMED_OUTLET,
} from "@hearsay/core";
import type { Follower } from "./following.ts";

/** A source as it is named: an outlet, or somebody whom reports quote. */
export interface SourceNamed {
  readonly key: string;
  readonly name: string;
}

interface Told extends SourceNamed {
  /** Reports that it published, and statements that name it. */
  readonly times: number;
  readonly words: readonly string[];
}

/** The names of all sources of a ledger. */
export interface SourceNames {
  readonly sources: Map<string, Told>;
  /** The outlet of each report, which a person may correct. */
  readonly outlets: Map<string, string>;
}

/** Reports of which the statements are read at a time. */
const AT_A_TIME = 500;

function count({ sources }: SourceNames, name: string, by: 1 | -1): void {
  const key = bodyKey(name);
  const told = sources.get(key);
  const times = (told?.times ?? 0) + by;
  // Of several spellings one, whichever came first.
  const written = told && told.name < name ? told.name : name;
  if (times === 0) sources.delete(key);
  else sources.set(key, { key, name: written, times, words: nameWords(written) });
}

function setOutlet(made: SourceNames, report: string, outlet: string): void {
  const before = made.outlets.get(report);
  if (before !== undefined) count(made, before, -1);
  made.outlets.set(report, outlet);
  count(made, outlet, 1);
}

const noteStatement = (made: SourceNames, { chain }: Pick<Statement, "chain">) => {
  for (const { name } of chain) count(made, name, 1);
};

async function make(reader: LedgerReader): Promise<SourceNames> {
  const made: SourceNames = { sources: new Map(), outlets: new Map() };
  const heads = await reader.reportHeads();
  for (const { id, outlet } of heads) if (outlet !== UNNAMED_OUTLET) setOutlet(made, id, outlet);
  for (let from = 0; from < heads.length; from += AT_A_TIME) {
    const reports = heads.slice(from, from + AT_A_TIME).map(({ id }): string => id);
    for (const { statement } of await reader.statements({ reports })) noteStatement(made, statement);
  }
  return made;
}

function take(made: SourceNames, { kind, content }: StoredEntry): boolean {
  if (kind === "tombstone" || content === null) return false;
  if (kind === "statement") noteStatement(made, JSON.parse(content.body) as Statement);
  if (kind === "report") {
    const { id, outlet } = JSON.parse(content.body) as Report;
    if (outlet) setOutlet(made, id, outlet.name);
  }
  if (kind === "correction") {
    const { report, outlet } = JSON.parse(content.body) as Correction;
    if (outlet !== null) setOutlet(made, report, outlet);
  }
  return true;
}

/** Outlets and those whom they quote, by name: for whoever is typing one. */
export const SOURCE_NAMES: Follower<SourceNames> = { make, take };

/**
 * The sources that what is typed can become: every word of it begins a word of the name. Those of most reports and
 * tellings first, those of as many by their keys.
 */
export function sourcesBeginning({ sources }: SourceNames, typed: string, most: number): SourceNamed[] {
  const words = nameWords(typed.slice(0, 200));
  if (words.length === 0) return [];
  const isMeant = (told: Told) => words.every((word) => told.words.some((own) => own.startsWith(word)));
  return [...sources.values()]
    .filter(isMeant)
    .toSorted((a, b) => b.times - a.times || (a.key < b.key ? -1 : 1))
    .slice(0, most)
    .map(({ key, name }) => ({ key, name }));
}
