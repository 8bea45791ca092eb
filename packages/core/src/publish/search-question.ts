import { timeExpressions } from "../extract/en/time/time-expressions.ts";
import { ClaimType } from "../vocabulary/claim-types.ts";
import type { Day } from "../vocabulary/day.ts";
import { Standing } from "../vocabulary/standing.ts";

/** What somebody looks for: words, and what claims may be narrowed by. */
export interface SearchQuestion {
  /** What is left of the words once types, standings and a day are taken out. */
  readonly words: string;
  readonly types: readonly ClaimType[];
  readonly standings: readonly Standing[];
  /** As known on which day; null where the words name none. */
  readonly known: Day | null;
}

/** What people call the claims of a type when they ask for them. */
const CALLED: { readonly [word: string]: readonly ClaimType[] } = {
  appointment: ["appointed"],
  removal: ["removed"],
  dismissal: ["removed"],
  resignation: ["removed"],
  succession: ["succeeded"],
  reinstatement: ["reinstated"],
  death: ["died"],
  killing: ["died"],
  appearance: ["appeared"],
  illness: ["ill"],
  injury: ["ill"],
  disappearance: ["missing"],
  detention: ["detained"],
  arrest: ["detained"],
  release: ["released"],
  flight: ["fled"],
  escape: ["fled"],
  meeting: ["met"],
  whereabouts: ["located"],
  sanction: ["sanctioned"],
  delisting: ["delisted"],
  charge: ["charged"],
  indictment: ["charged"],
  warrant: ["warrant"],
  conviction: ["convicted"],
  acquittal: ["acquitted"],
  holder: ["holds_post"],
};

/** Words between the parts of a question that look for nothing themselves. */
const BETWEEN = new Set([
  "on",
  "as",
  "known",
  "by",
  "the",
  "of",
  "in",
  "that",
  "were",
  "was",
  "are",
  "is",
  "claims",
  "claim",
]);

/** "deaths", "injuries": the word without its plural. */
const singular = (word: string) =>
  word.endsWith("ies")
    ? `${word.slice(0, -3)}y`
    : word.endsWith("s") && !word.endsWith("ss")
      ? word.slice(0, -1)
      : word;

const typesCalled = (word: string): readonly ClaimType[] => {
  const type = ClaimType.safeParse(word);
  return type.success ? [type.data] : (CALLED[word] ?? CALLED[singular(word)] ?? []);
};

/**
 * Reads what is looked for out of plain words: "deaths disputed on 12 March" are claims of the type `died` with the
 * standing `disputed` as known on the twelfth of March. What is none of this is looked for as it is written.
 * @param today the day against which a day without a year is read: the last such day
 */
export function searchQuestionOf(written: string, today: Day): SearchQuestion {
  const [time] = timeExpressions(written, { day: today }).filter(
    ({ type, range }) => type === "DATE" && range !== null && range.from === range.to,
  );
  const known = time?.range ? (time.range.to <= today ? time.range.to : lastSuch(time.range.to, today)) : null;
  const rest = time ? `${written.slice(0, time.start)} ${written.slice(time.end)}` : written;
  const words = rest.split(/\s+/).filter((word) => word !== "");
  const plain = (word: string) => word.toLowerCase().replace(/[^\p{L}_]/gu, "");
  const standings = words.flatMap((word) => Standing.options.filter((one) => one === plain(word)));
  const types = words.flatMap((word) => typesCalled(plain(word)));
  const isAsked = standings.length + types.length > 0 || known !== null;
  const left = words.filter((word) => {
    const bare = plain(word);
    const isPart = typesCalled(bare).length > 0 || Standing.options.some((one) => one === bare);
    return !(isAsked && (isPart || BETWEEN.has(bare)));
  });
  return { words: left.join(" "), types: [...new Set(types)], standings: [...new Set(standings)], known };
}

/** A day that is still to come was meant a year before. */
function lastSuch(day: Day, today: Day): Day {
  const year = Number(today.slice(0, 4));
  const here = `${year}${day.slice(4)}`;
  return here <= today ? here : `${year - 1}${day.slice(4)}`;
}
