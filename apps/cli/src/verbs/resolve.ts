import {
  type Candidate,
  Day,
  type EntityKind,
  HearsayError,
  identify,
  KINDS,
  readCandidates,
  readGrounds,
  takeBack,
} from "@hearsay/core";
import type { DataFolder } from "@hearsay/store";
import { createCommand } from "../options.ts";
import { createPage, printJson } from "../print/page.ts";
import { keysOf } from "../resolve/keys-of.ts";
import { printCandidate } from "../resolve/print-candidate.ts";
import { KEYS_IN_WORDS, walkCandidates } from "../resolve/walk-candidates.ts";
import { type CommonOptions, type Surroundings, today, withLedger } from "../session.ts";

interface ResolveOptions extends CommonOptions {
  readonly reason?: string;
  readonly day?: string;
  readonly kind?: string;
  readonly most: string;
  readonly list?: true;
  readonly unsure?: true;
}

/** What is typed for each judgement. */
const VERDICTS = { same: "same", "not-same": "different", unsure: "unsure" } as const;

const DESCRIPTION = `who is who: walk the candidates and judge them by key, or judge two by their ids:
  resolve                   on a terminal: ${KEYS_IN_WORDS}; else the list
  resolve same A B          the two are one: everything is told of one, under the older id
  resolve not-same A B      they are two, and are never proposed again
  resolve unsure A B        nobody can say: not proposed again unless asked for with --unsure
  resolve undo [A B]        take a judgement back, else the last one: all is as it was before`;

const USAGE =
  'Judge with "hearsay resolve same A B", "not-same", "unsure" or "undo"; on a terminal "hearsay resolve" asks by key.';

function dayOf({ day }: ResolveOptions): Day {
  if (day === undefined) return today();
  if (Day.safeParse(day).success) return day;
  throw new HearsayError("usage", `"${day}" is no day. Write it as YYYY-MM-DD.`);
}

function wantedOf({ kind, most, unsure }: ResolveOptions) {
  const number = Number(most);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new HearsayError("usage", `"${most}" is no number of candidates. Write it as 20.`);
  if (kind !== undefined && !KINDS.includes(kind as EntityKind))
    throw new HearsayError("usage", `"${kind}" is no kind. It is ${KINDS.join(", ")}.`);
  return {
    most: number,
    ...(kind === undefined ? {} : { kinds: [kind as EntityKind] }),
    withUnsure: unsure === true,
  };
}

function printList(candidates: readonly Candidate[], of: number): void {
  const page = createPage(process.stdout);
  for (const candidate of candidates) {
    printCandidate(candidate, page, "");
    page.gap();
  }
  if (of > candidates.length) page.quiet(`${of - candidates.length} more: ask for them with --most.`);
  page.quiet(USAGE);
}

async function judgeTwo({ ledger }: DataFolder, verdict: string, ids: readonly string[], options: ResolveOptions) {
  const pair = ids.map((id) => id.trim()) as unknown as readonly [string, string];
  if (verdict === "undo") {
    if (ids.length !== 0 && ids.length !== 2)
      throw new HearsayError("usage", "Name both that were judged, or neither for the last judgement.");
    return takeBack(ledger, ids.length === 2 ? pair : null, options.reason);
  }
  const judged = VERDICTS[verdict as keyof typeof VERDICTS];
  if (judged === undefined)
    throw new HearsayError("usage", `"${verdict}" is no judgement. It is ${Object.keys(VERDICTS).join(", ")} or undo.`);
  if (ids.length !== 2) throw new HearsayError("usage", `Name two ids: hearsay resolve ${verdict} A B.`);
  const day = dayOf(options);
  return identify(ledger, async (reader) => ({
    pair,
    verdict: judged,
    reason: options.reason ?? (await readGrounds(reader, pair)),
    day,
  }));
}

async function walk({ ledger }: DataFolder, options: ResolveOptions): Promise<void> {
  const wanted = wantedOf(options);
  const keys = keysOf(process.stdin);
  try {
    await walkCandidates({
      ledger,
      page: createPage(process.stdout),
      nextKey: keys.next,
      candidates: async () => (await ledger.read((reader) => readCandidates(reader, wanted))).candidates,
      day: dayOf(options),
      reason: options.reason ?? null,
    });
  } finally {
    keys.close();
  }
}

export const resolveVerb = (surroundings: Surroundings) =>
  createCommand("resolve", DESCRIPTION)
    .argument("[judgement]", "same, not-same, unsure or undo; without it the candidates")
    .argument("[ids...]", "two ids, as the list, show and search print them")
    .option("--reason <why>", "kept with the judgement (else what speaks for and against, as shown)")
    .option("--day <day>", "the day of knowledge from which it counts (YYYY-MM-DD; else today)")
    .option("--kind <kind>", "only persons, organisations or posts: person, organisation, post")
    .option("--most <number>", "how many candidates", "20")
    .option("--list", "the list, on a terminal too")
    .option("--unsure", "those too of which somebody judged that nobody can say")
    .action(async (verdict: string | undefined, ids: string[], options: ResolveOptions) =>
      withLedger(options, surroundings, async (folder) => {
        if (verdict !== undefined) {
          const [entry] = await judgeTwo(folder, verdict, ids, options);
          if (options.json) return printJson({ seq: entry?.seq, ...entry?.body });
          console.log(
            verdict === "undo"
              ? `Taken back, entry ${entry?.seq}.`
              : `Judged, entry ${entry?.seq}. "hearsay resolve undo" takes the last judgement back.`,
          );
          return;
        }
        const wanted = wantedOf(options);
        if (!options.json && !options.list && process.stdin.isTTY && process.stdout.isTTY) return walk(folder, options);
        const found = await folder.ledger.read((reader) => readCandidates(reader, wanted));
        if (options.json) return printJson(found);
        if (found.candidates.length === 0) throw new HearsayError("not-found", "There is nobody to resolve.");
        printList(found.candidates, found.of);
      }),
    );
