import { CLAIM_TYPES, type ClaimType } from "../../../vocabulary/claim-types.ts";
import type { Clause } from "../clauses.ts";
import type { Noun } from "../nouns.ts";
import { bodyParty, partiesOf, type Scene } from "./arguments.ts";
import type { Finding, Party } from "./finding.ts";
import { isHedged, isNegated, isRealis } from "./realis.ts";

/** A wording by which one belongs to a body. */
interface Belonging {
  readonly lemma: string;
  /** What stands between the verb and the body: "is PART OF", "belongs TO". */
  readonly words: RegExp;
  /** Units are part of a body, people members of one; null leaves it to who belongs. */
  readonly type: ClaimType | null;
  /** "was set up AS PART OF", which needs the passive; the others need the active. */
  readonly passive?: true;
}

/** A new way to word it is a new row. */
const BELONGINGS: readonly Belonging[] = [
  {
    lemma: "be",
    words: /^(?:a |an |now )*(?:part|unit|component|branch|wing|arm|subsidiary) of(?: the)?$/,
    type: "part_of",
  },
  {
    lemma: "be",
    words: /^(?:subordinate|subordinated|attached|answerable) (?:directly )?to(?: the)?$/,
    type: "part_of",
  },
  { lemma: "form", words: /^part of(?: the)?$/, type: "part_of" },
  { lemma: "belong", words: /^to(?: the)?$/, type: null },
  ...["create", "form", "establish", "set", "raise"].map(
    (lemma) => ({ lemma, words: /\bas part of(?: the)?$/, type: "part_of", passive: true }) as const,
  ),
  { lemma: "answer", words: /^(?:directly )?to(?: the)?$/, type: "part_of" },
];

/** The body that the words lead to. */
function bodyBehind(clause: Clause, words: RegExp, { parsed, text }: Scene): Noun | null {
  const nouns = parsed.items.filter((item): item is Noun => item.kind === "noun" && item.start >= clause.verb.end);
  for (const noun of nouns.flatMap((one) => [one, ...one.attached.map((inner) => inner.noun)])) {
    const first = noun.phrase.words[0]?.start ?? noun.start;
    const isNamed = noun.reading.sort === "body" && noun.reading.name !== null;
    if (isNamed && words.test(text.slice(clause.verb.end, first).trim().toLowerCase())) return noun;
  }
  return null;
}

function belongers(clause: Clause, type: ClaimType | null, scene: Scene): { type: ClaimType; party: Party }[] {
  const { subject } = clause;
  if (!subject) return [];
  const people = type === "part_of" ? [] : partiesOf(subject, scene);
  if (people.length > 0) return people.map((party) => ({ type: "member_of", party }));
  const isBody = subject.reading.sort === "body" || subject.reading.sort === "pronoun";
  const unit = isBody ? bodyParty(subject, scene) : null;
  return unit ? [{ type: "part_of", party: unit }] : [];
}

/** "The 4th Brigade is part of the Coastal Command", "X belongs to the Harbour Party". */
export function readMembership(clause: Clause, scene: Scene): Finding[] {
  const isPassive = clause.verb.voice === "passive";
  const rows = BELONGINGS.filter((row) => row.lemma === clause.verb.lemma && (row.passive ?? false) === isPassive);
  if (rows.length === 0 || !isRealis(clause)) return [];
  return rows.flatMap((row) => {
    const body = bodyBehind(clause, row.words, scene);
    const organisation = body && bodyParty(body, scene);
    if (!body || !organisation) return [];
    return belongers(clause, row.type, scene).map(
      ({ type, party }): Finding => ({
        type,
        about: [party],
        post: null,
        organisation,
        place: null,
        times: clause.times,
        terms: null,
        agent: null,
        isNegated: isNegated(clause),
        isHedged: isHedged(clause),
        isPresent: clause.verb.tense === "present" && CLAIM_TYPES[type].kind === "state",
        isLastSeen: false,
        span: { start: Math.min(clause.start, party.start), end: Math.max(clause.end, organisation.end) },
        anchor: { start: clause.verb.start, end: clause.verb.end },
        clause,
        rule: `${type}: ${row.lemma}`,
      }),
    );
  });
}
