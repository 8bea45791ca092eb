import { ClaimType } from "../vocabulary/claim-types.ts";
import { Basis, Stance } from "../vocabulary/stance.ts";
import type { DayRange } from "../vocabulary/time.ts";
import type {
  History,
  HistoryClaim,
  HistoryReport,
  HistoryStatement,
  HolderQuestion,
  StandingQuestion,
} from "./history.fixture.ts";

/**
 * Histories in the short form of the documentation, one fact to a line, its parts between bars:
 *
 *     body Anton Reyl | the presidency
 *     seats Minister without portfolio
 *     claim day | died | Ilan Vosk | 2038-01-08 | in Tarsk | narrows death
 *     claim start | appointed | Ilan Vosk | 2031-03-01 | post President
 *     2038-01-09 Lantern | asserts day | anonymous | Sable Wire > a nurse | said 2038-01-08
 *     ruling death holds | 2038-01-21 | the registry has it
 *     known 2038-01-09 | day is rumoured | 1
 *     holder 2038-01-09 | President | Ilan Vosk | established
 *
 * A statement line is a report of its own; `copy of 2` names the second of them.
 */
export function parseHistory(text: string, id = "history"): History {
  const draft = {
    reports: [] as HistoryReport[],
    claims: [] as HistoryClaim[],
    statements: [] as HistoryStatement[],
    speaksFor: {} as Record<string, string>,
    multiSeat: [] as { post: string; org: null }[],
    rulings: [] as NonNullable<History["rulings"]>[number][],
    standing: [] as StandingQuestion[],
    holders: [] as HolderQuestion[],
  };
  for (const line of text.split("\n")) {
    const [head = "", ...parts] = line.split("|").map((part) => part.trim());
    const [word = "", ...rest] = head.split(" ");
    const name = rest.join(" ");
    if (word === "" || word === "#") continue;
    else if (word === "body") draft.speaksFor[name] = parts[0] ?? "";
    else if (word === "seats") draft.multiSeat.push({ post: name, org: null });
    else if (word === "claim") draft.claims.push(parseClaim(name, parts));
    else if (word === "ruling") draft.rulings.push(parseRuling(rest, parts));
    else if (word === "known") draft.standing.push(parseStanding(name, parts));
    else if (word === "holder") draft.holders.push(parseHolder(name, parts));
    else if (/^\d{4}-\d{2}-\d{2}/.test(word)) addReport(draft, word, name, parts);
    else throw new Error(`a history does not understand: ${line}`);
  }
  const { standing, holders, ...history } = draft;
  return { id, ...history, expect: { standing, holders } };
}

/** Takes the part that begins with the words, without them. */
function option(parts: readonly string[], words: string): string | undefined {
  return parts
    .find((part) => part === words || part.startsWith(`${words} `))
    ?.slice(words.length)
    .trim();
}

function parseRange(text = ""): DayRange {
  const [from = "", to = from] = text.split("/");
  return { from: from === ".." ? null : from, to: to === ".." ? null : to };
}

function parseClaim(id: string, parts: readonly string[]): HistoryClaim {
  const [type, about = "", time, ...options] = parts;
  const narrows = option(options, "narrows");
  return {
    id,
    type: ClaimType.parse(type),
    about: about.split(", "),
    time: parseRange(time),
    post: option(options, "post") ?? null,
    org: null,
    place: option(options, "in") ?? null,
    ...(narrows === undefined ? {} : { narrows }),
  };
}

function parseRuling([claim = "", verb]: readonly string[], [day = "", reason = ""]: readonly string[]) {
  return { claim, holds: verb === "holds", reason, by: "the desk", day };
}

function addReport(
  draft: { reports: HistoryReport[]; statements: HistoryStatement[] },
  printed: string,
  outlet: string,
  parts: readonly string[],
): void {
  const [what = "", basis, ...options] = parts;
  const [stance, claim = ""] = what.split(" ");
  const id = `r${draft.reports.length + 1}`;
  const copyOf = option(options, "copy of");
  const recorded = option(options, "recorded");
  const said = option(options, "said");
  const isOption = /^(?:copy of|credit|recorded|said|echo|own knowledge|restates|accepted|rejected)\b/;
  const source = options.find((part) => !isOption.test(part));
  draft.reports.push({
    id,
    outlet,
    published: printed.slice(0, 10),
    ...(printed.length > 10 ? { instant: printed } : {}),
    ...(recorded === undefined ? {} : { recorded }),
    credit: option(options, "credit") ?? null,
    copyOf: copyOf === undefined ? null : `r${copyOf}`,
  });
  const range = said === undefined ? null : parseRange(said);
  draft.statements.push({
    report: id,
    claim,
    stance: Stance.parse(stance),
    basis: Basis.parse(basis),
    chain: source === undefined ? [] : source.split(" > "),
    ...(range?.from && range.to ? { said: { from: range.from, to: range.to } } : {}),
    echo: options.includes("echo"),
    ownKnowledge: options.includes("own knowledge"),
    restates: options.includes("restates"),
    ...(options.includes("accepted") ? { decision: "accepted" } : {}),
    ...(options.includes("rejected") ? { decision: "rejected" } : {}),
  });
}

/** `2038-01-09`, `2038-01-09 said`, `2038-01-09 accepted` */
function parseAsked(text: string): Pick<StandingQuestion, "knownOn" | "clock" | "counted"> {
  const [knownOn = "", ...words] = text.split(" ");
  const clock = words.find((word) => word === "said" || word === "recorded" || word === "published");
  return { knownOn, ...(clock ? { clock } : {}), ...(words.includes("accepted") ? { counted: "accepted" } : {}) };
}

function parseStanding(asked: string, [what = "", origins = "0"]: readonly string[]): StandingQuestion {
  const [claim = "", standing = ""] = what.split(" is ");
  return { ...parseAsked(asked), claim, standing, independentOrigins: Number.parseInt(origins, 10) };
}

/** `2038-01-09`, or `2038-01-09 as known 2038-02-01` */
function parseHolder(asked: string, parts: readonly string[]): HolderQuestion {
  const [post = "", names = "", status = "", coverage] = parts;
  const [on = "", known = on] = asked.split(" as known ");
  const holders = names === "nobody" ? [] : names.split(" and ");
  return { ...parseAsked(known), post, org: null, on, holders, status, ...(coverage ? { coverage } : {}) };
}
