import type { Day } from "../../vocabulary/day.ts";
import type { ProofWords, Prose } from "./prose.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const monthOf = (day: Day) => MONTHS[Number(day.slice(5, 7)) - 1] ?? "";
const dayOfYear = (day: Day) => `${Number(day.slice(8))} ${monthOf(day)}`;
const percent = (part: number) => `${Math.round(part * 100)} %`;
const hedge = (isHedged: boolean) => (isHedged ? ", and only with a reservation" : "");

function list(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? "nobody";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

const PROOF: ProofWords = {
  standings: {
    established: "established",
    reported: "reported",
    rumoured: "rumoured",
    disputed: "disputed",
    contradicted: "contradicted",
    refuted: "refuted",
    withdrawn: "withdrawn",
    unknown: "unknown",
  },
  stances: {
    asserts: "says so",
    hedges: "says it with a reservation",
    denies: "denies it",
    doubts: "doubts it",
    retracts: "takes it back",
  },
  reaches: {
    direct: "",
    narrower: " (told with more detail)",
    wider: " (told of the wider claim)",
    presupposed: " (presupposed by a change that it tells)",
  },
  labels: { in: "accepted", out: "defeated", undecided: "left open" },
  attacks: {
    defends: "this one is stronger",
    attacked: "the other one is stronger",
    both: "both are equally strong",
  },
  verdict: (known, standing, why) => `As known on ${known}: ${standing.toUpperCase()}. ${why}`,
  told: (outlets, origins, owners) => {
    const counted = (number: number, word: string) => `${number} ${word}${number === 1 ? "" : "s"}`;
    return `Told by ${counted(outlets, "outlet")}, ${counted(origins, "independent origin")}, ${counted(owners, "owner")}.`;
  },
  support: "For it",
  denial: "Against it",
  side: (title, strength, level, label) =>
    `${title}: ${strength} (${level === null ? "no level of its own" : `level ${level}`}${label === null ? "" : `; ${label}`}).`,
  voice: (path, stance, quote, dated, origin) => `- ${path} ${stance}: “${quote}” (${dated}).${origin}`,
  dated: (outlet, published, report) => `${outlet}, ${published}, ${report}`,
  origin: (name, collapses) =>
    collapses.length > 0 ? ` Origin: ${name} (${collapses.join("; ")}).` : ` Origin: ${name}.`,
  collapse: (by, from, to, tie) => {
    switch (by) {
      case "citation":
        return `${from} only passes on ${to}`;
      case "credit":
        return `${from} prints ${to}'s copy`;
      case "copy":
        return `${from} reprints ${to}${tie ? `, ${tie}` : ""}`;
      case "speaks-for":
        return `${from} speaks for ${to}`;
      case "relayer":
        return `${from} is known through ${to} alone`;
      default:
        return from === to ? "the crowd counts as one" : `${from} is part of ${to}`;
    }
  },
  echo: " An echo: another origin had said it before, so it adds nothing.",
  conflict: (rule, sentence, attack, other) =>
    `Conflict (${rule}): ${sentence} Here ${attack}${other === null ? "" : `; the other one is ${other}`}.`,
  takenBack: (path, quote) => `Taken back: ${path}, “${quote}”.`,
  summary: (outlet, quote) => `Summary by ${outlet} of its own report, not counted: “${quote}”.`,
  judged: (by, day, sentence, reason) => `Judged by ${by} on ${day}: ${sentence}. ${reason}`,
  firm: "One origin less, or one voice more, would not change it.",
  wouldChange: "What would change it:",
  change: (what, standing) => `- ${what}: ${standing}`,
};

/** What is told in English. */
export const ENGLISH: Prose = {
  tongue: "en",
  name: (words) => words,
  quote: (words) => `“${words}”`,
  list,
  sentence: (words) => words.charAt(0).toUpperCase() + words.slice(1),
  days: {
    day: (day) => `${dayOfYear(day)} ${day.slice(0, 4)}`,
    dayOfYear,
    month: (day) => `${monthOf(day)} ${day.slice(0, 4)}`,
    year: (day) => day.slice(0, 4),
    unknown: "at an unknown time",
    by: (day) => `by ${day}`,
    from: (day) => `from ${day} on`,
    on: (day) => `on ${day}`,
    in: (time) => `in ${time}`,
    between: (from, to) => `between ${from} and ${to}`,
    count: (count, unit) => `${count} ${unit}${count === 1 ? "" : "s"}`,
  },
  claims: {
    glosses: {
      holds_post: "[{0} ]was {post}",
      appointed: "[{0} ]was appointed {post}",
      assumed: "[{0} ]took office as {post}",
      removed: "[{0} ]was removed[ as {post}][ from {organisation}]",
      succeeded: "[{0} ]succeeded {1}[ as {post}]",
      reinstated: "[{0} ]was reinstated as {post}",
      died: "[{0} ]died[ ({place})]",
      appeared: "[{0} ]appeared in public[ ({place})]",
      ill: "[{0} ]was ill or injured",
      missing: "[{0} ]went missing",
      detained: "[{0} ]was detained[ by {organisation}]",
      released: "[{0} ]was released[ by {organisation}]",
      fled: "[{0} ]fled[ ({place})]",
      met: "[{0} ]met {1}[ ({place})]",
      located: "[{0} ]was in {place}",
      sanctioned: "sanctions were imposed[ on {0}][ by {organisation}]",
      delisted: "sanctions[ on {0}] were lifted[ by {organisation}]",
      charged: "[{0} ]was charged[ by {organisation}][ (“{terms}”)]",
      warrant: "an arrest warrant was issued[ against {0}][ by {organisation}][ (“{terms}”)]",
      convicted: "[{0} ]was convicted[ by {organisation}][ (“{terms}”)]",
      acquitted: "[{0} ]was acquitted[ by {organisation}][ (“{terms}”)]",
      member_of: "[{0} ]was a member of {organisation}",
      part_of: "[{0} ]was part of {organisation}",
      said: "[{0} ]said: “{terms}”",
    },
    spoke: "[{0} ]spoke {how} “{topic}”",
    somebody: "somebody",
    somewhere: "somewhere",
    dated: (gloss, when) => `${gloss}, ${when}`,
    path: ([nearest = "", ...deeper]) => [nearest, ...deeper].join(", quoting "),
  },
  reasons: {
    bases: {
      official_act: "an authority's own act",
      firsthand: "firsthand",
      named: "a named source",
      anonymous: "an unnamed source",
      social_media: "social media",
    },
    ownWord: "one outlet's own word",
    ruling: (by, reason) => `a ruling of ${by}: ${reason}`,
    rulingOf: (by) => `the ruling of ${by}`,
    carried: (by, names, { hedged, barred }) =>
      `${by} (${names})${hedge(hedged)}${barred ? ", carried by no admitted outlet" : ""}`,
    independent: (count, names) => `${count} independent named sources (${names})`,
    echoes: (names, { hedged }) => `echoes alone (${names})${hedge(hedged)}`,
    nobody: "nobody",
    silent: "Nobody has said anything by that day.",
    withdrawn: "All its support was taken back.",
    onlyDenied: (deniers, count) => `No report says so; ${deniers} ${count > 1 ? "say" : "says"} the opposite.`,
    deniedBy: (deniers) => `It is denied by ${deniers}.`,
    alone: (support) => `${support}.`,
    open: (support, conflict) => `${support}; neither side outweighs the other. ${conflict}`,
  },
  changes: {
    without: (name) => `without ${name}`,
    with: {
      "asserts anonymous": "with another unnamed source",
      "denies anonymous": "with an unnamed source denying it",
      "asserts named": "with another named source",
      "denies named": "with a named source denying it",
      "asserts firsthand": "with an eyewitness or a dated photograph",
      "denies firsthand": "with an eyewitness or a dated photograph against it",
    },
    judged: {
      copy: ["{from} and {to} are versions of one text", "{from} and {to} are no versions of one text"],
      credit: ["{from} is copy of {to}", "{from} is no copy of {to}"],
      "speaks-for": ["{from} is or speaks for {to}", "{from} does not speak for {to}"],
      admit: ["{from} is admitted before {to}", "{from} is not admitted before {to}"],
      owner: ["{from} belongs to {to}", "{from} does not belong to {to}"],
    },
    report: (title, outlet, published) => `“${title}” (${outlet}, ${published})`,
    copyJudged: (by, day, reason) => `${by} judged so on ${day}: ${reason}`,
    copySeen: (isOneWire, { share, likeness }) => {
      const measured =
        share === null
          ? `${percent(likeness)} of their word runs in common`
          : `${percent(share)} of the shorter one's word runs, likeness ${likeness.toFixed(2)}`;
      return isOneWire ? `one printed agency and text in common: ${measured}` : `near-identical text: ${measured}`;
    },
  },
  proof: PROOF,
  attribution: {
    tellings: {
      asserts: "reported by",
      hedges: "reported with a reservation by",
      denies: "denied by",
      doubts: "doubted by",
      retracts: "taken back by",
      repeats: "repeated by",
      takenBack: "taken back since by",
    },
    and: "; by ",
    between: "; ",
    outlet: (name) => name,
    citing: (outlet, path) => `${outlet}, citing ${path}`,
    more: (count) => `; and ${count} more`,
    nobody: "said by nobody so far",
  },
  causes: {
    told: (outlet, title) => `${outlet}, “${title}”`,
    takenDown: "something that was taken down since",
    decision: (told) => `a decision on what ${told} says`,
    judgement: (names) => `a judgement of ${names}`,
    identity: (names) => `a judgement whether ${names} are one`,
    ruling: "a ruling",
  },
  grounds: {
    post: (names) => `Both are told with the post ${names}.`,
    with: (names) => `Both are told with ${names}.`,
    company: (names) => `Both are told together with ${names}.`,
    country: (names) => `What is told of both is of ${names}.`,
    countries: (one, other) => `What is told of one is of ${one}, of the other of ${other}.`,
    meeting: (claim) => `Both take part in one thing: ${claim}.`,
    reports: (count) => `${count === 1 ? "One report names" : `${count} reports name`} both.`,
    years: (count) => `${count} years lie between what is told of them.`,
  },
  names: {
    steps: {
      same: "“{a}” stands in both",
      spelling: "“{a}” and “{b}” are spellings of one word",
      reading: "“{a}” reads “{b}”",
      initial: "“{a}” begins “{b}”",
      beginning: "“{a}” begins “{b}”",
      servant: "“{a}” and “{b}” are one name with and without “servant”",
      joined: "“{a}” and “{b}” are one, written together and apart",
      other: "“{a}” is another word than “{b}”",
      missing: "“{a}” stands in one alone",
    },
    bars: {
      "nothing-to-compare": "there is nothing in the names to compare",
      "numbers-differ": "their numbers differ",
      "parent-and-child-swapped": "the parent of one is the child in the other",
      "initials-alone": "they have initials alone in common",
    },
    flags: {
      "mixed-scripts": "a name mixes letters of several scripts that look alike",
      "direction-marks": "a name holds marks that turn the direction of writing",
      cut: "a name was too long to be read whole",
    },
    but: (bar) => `but ${bar}`,
    between: "; ",
  },
  matters: {
    dead: "Is {name} dead?",
    ill: "Is {name} ill?",
    holder: "Who is {name}?",
    detained: "Is {name} in detention?",
    where: "Where was {name}?",
    other: "What happened with {name}?",
    inOffice: "in office",
  },
};
