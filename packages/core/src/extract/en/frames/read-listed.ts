import { CLAIM_TYPES } from "../../../vocabulary/claim-types.ts";
import type { Clause, Parsed } from "../clauses.ts";
import { COMING, isRoleNoun, singular } from "../lexicon/roles.ts";
import { verbForm } from "../lexicon/verbs.ts";
import { headWord, type Item, isJoint, type Noun } from "../nouns.ts";
import { type PostWords, postOf } from "../post-words.ts";
import { employerOf, partiesOf, patientOf, type Scene } from "./arguments.ts";
import type { Finding } from "./finding.ts";
import { readClause } from "./read-clause.ts";
import { framesOf } from "./verb-frames.ts";

/** Whether a sentence can list people behind what it tells of them: behind a colon, or "were" behind a participle. */
export function listsPeople({ items }: Parsed): boolean {
  return items.some((item, i) => {
    if (item.kind === "joint") return item.word.text === ":";
    const isBe = item.kind === "verb" && item.lemma === "be" && i > 0 && i < 4;
    return isBe && items[i + 1]?.kind === "noun" && (items[i - 1]?.kind === "verb" || isJoint(items[0], "among"));
  });
}

/** What stands before a member of a list. */
const BEFORE_MEMBER = new Set([":", ",", ";", "and", "or"]);

/** The people listed from an item on, each once. */
function membersFrom(items: readonly Item[], from: number): Noun[] {
  return items.slice(from).flatMap((item, i) => {
    if (item.kind !== "noun" || item.reading.sort !== "person") return [];
    const before = items[from + i - 1];
    const isMember =
      before?.kind === "verb" ? i === 0 : before?.kind === "joint" && BEFORE_MEMBER.has(before.word.lower);
    return isMember ? [item, ...item.others.filter((one) => one.reading.sort === "person")] : [];
  });
}

/** A clause that tells something of those listed behind it, and where the list begins. */
interface Listing {
  readonly clause: Clause;
  readonly from: number;
}

/** "Three ministers were dismissed: NAMES", "Appointed were NAMES", "Among those listed are NAMES". */
function listingsIn({ clauses, items }: Parsed): Listing[] {
  const colon = items.findIndex((item) => isJoint(item, ":"));
  const told = colon > 0 ? clauses.findLast((one) => one.verb.start < (items[colon]?.start ?? 0)) : undefined;
  const listings: Listing[] = told && told.verb.lemma !== "be" ? [{ clause: told, from: colon + 1 }] : [];
  const at = items.findIndex((item) => item.kind === "verb" && item.lemma === "be" && item.form === "finite");
  const be = clauses.find((one) => one.verb === items[at]);
  const inverted = be && at > 0 ? invertedVerb(items, at, be, clauses) : null;
  if (inverted) listings.push({ clause: inverted, from: colon === at + 1 ? at + 2 : at + 1 });
  return listings;
}

/** "Also DESIGNATED were", "Among those LISTED are": the participle before "be" as the verb of a passive. */
function invertedVerb(items: readonly Item[], at: number, be: Clause, clauses: readonly Clause[]): Clause | null {
  const before = items[at - 1];
  if (before?.kind === "verb") {
    const own = clauses.find((one) => one.verb === before);
    const isPart = before.words.at(-1)?.verb?.forms.has("part") === true;
    return own && isPart && own.subject === null && at <= 2 ? { ...own, times: [...own.times, ...be.times] } : null;
  }
  const isThose = before?.kind === "noun" && /^(?:those|the)$/.test(before.phrase.determiner ?? "");
  if (!isThose || !isJoint(items[at - 2], "among")) return null;
  const form = verbForm(headWord(before));
  return form?.forms.has("part") ? { ...be, verb: { ...be.verb, lemma: form.lemma }, objects: [] } : null;
}

/** What the sentence before says for all: "designated X UNDER an order". */
const BECAUSE = new Set(["for", "under", "pursuant to"]);

/** The clause as if it were told of one of those listed alone. */
function toldOf(member: Noun, clause: Clause, model: Clause | undefined): readonly Clause[] {
  const actor = (clause.verb.voice === "active" ? clause.subject : null) ?? model?.subject;
  const isNamed = clause.adjuncts.some((one) => one.preposition === "by");
  const because = model?.adjuncts.filter((one) => BECAUSE.has(one.preposition)) ?? [];
  const adjuncts = [...clause.adjuncts, ...(actor && !isNamed ? [{ preposition: "by", noun: actor }] : []), ...because];
  const offices = member.descriptions.filter((one) => one.reading.sort === "role");
  const own = { ...clause, relation: "main" as const, subject: member };
  return [
    { ...own, verb: { ...clause.verb, voice: "passive" }, objects: offices, adjuncts },
    { ...own, adjuncts: clause.adjuncts },
  ];
}

/** Whether the clause itself names whom it tells of, so that what follows the colon goes on otherwise. */
function namesItsOwn(clause: Clause, scene: Scene): boolean {
  return [clause.subject, patientOf(clause)].some((noun) => noun !== null && partiesOf(noun, scene).length > 0);
}

/** "The Council listed six officers on Monday. Among those listed are X and Y": the clause that says by whom and when. */
function toldBefore({ verb }: Clause, before: Parsed | undefined): Clause | undefined {
  const types = new Set(framesOf(verb.lemma).map(({ type }) => type));
  const isAlike = (one: Clause) =>
    one.verb.lemma === verb.lemma || framesOf(one.verb.lemma).some(({ type }) => types.has(type));
  return before?.clauses.find((one) => one.verb.voice === "active" && isAlike(one));
}

/** The post is the one beside the name; one that sentences before told of is that of others. */
function withOwnPost(finding: Finding, member: Noun, { text, parsed }: Scene): Finding[] {
  if (!finding.post) return [finding];
  const [own] = member.descriptions.flatMap((one) => postOf(one, text) ?? []);
  const post = own ?? (finding.post.start >= parsed.start ? finding.post : null);
  const isNeeded = CLAIM_TYPES[finding.type].post === "required" || finding.type === "appointed";
  return post || !isNeeded ? [{ ...finding, post, organisation: post && employerOf(post) }] : [];
}

/** "NAME (finance)" behind "the new ministers are:": the portfolio makes the post. */
function portfolioOf(member: Noun, items: readonly Item[], head: string): PostWords | null {
  const at = items.indexOf(member);
  const [open, field] = [items[at + 1], items[at + 2]];
  if (!isJoint(open, "(") || field?.kind !== "noun" || field.descriptions.length > 0) return null;
  const words = field.phrase.words.map((word) => word.text).join(" ");
  const isPlace = field.phrase.words.every((word) => word.tag === "name");
  const title = isPlace ? `${head} of ${words}` : `${words} ${head}`;
  const { start, end } = field;
  return {
    title,
    organisation: isPlace ? words : null,
    head,
    isFormer: false,
    isComing: false,
    isPlural: false,
    start,
    end,
  };
}

/** "The new ministers are: NAME (finance), NAME (defence)". */
function readPortfolios({ clauses, items }: Parsed, scene: Scene): Finding[] {
  const be = clauses.find(
    ({ verb, subject }) => verb.lemma === "be" && subject !== null && isRoleNoun(headWord(subject)),
  );
  const at = be ? items.findIndex((item) => isJoint(item, ":") && item.start >= be.verb.end) : -1;
  if (!be?.subject || at < 0) return [];
  const head = singular(headWord(be.subject));
  const isNew = be.subject.phrase.words.some(({ lower }) => COMING.has(lower));
  return membersFrom(items, at).flatMap((member): Finding[] => {
    const post = portfolioOf(member, items, head);
    const [party] = partiesOf({ ...member, others: [] }, scene);
    if (!post || !party) return [];
    return [
      {
        type: isNew ? "appointed" : "holds_post",
        about: [party],
        post,
        organisation: null,
        place: null,
        times: be.times,
        terms: null,
        agent: null,
        isNegated: false,
        isHedged: false,
        isPresent: !isNew,
        isLastSeen: false,
        span: { start: member.start, end: post.end + 1 },
        anchor: { start: member.phrase.start, end: member.phrase.end },
        clause: null,
        rule: `${isNew ? "appointed" : "holds_post"}: listed`,
      },
    ];
  });
}

/**
 * What a sentence tells of those whom it lists behind it: "Two others were dismissed: X and Y", "Also designated were X and Y".
 * @param before the sentence before, which may say by whom and when
 */
export function readListed(scene: Scene, before: Parsed | undefined): Finding[] {
  const { parsed } = scene;
  const listed = listingsIn(parsed).flatMap(({ clause, from }) => {
    if (framesOf(clause.verb.lemma).length === 0 || namesItsOwn(clause, scene)) return [];
    const model = toldBefore(clause, before);
    return membersFrom(parsed.items, from).flatMap((member, i) => {
      const alone = { ...member, others: [] };
      const findings = toldOf(alone, clause, model)
        .map((one) => readClause(one, scene))
        .find((found) => found.length > 0);
      const start = i === 0 ? parsed.start : member.start;
      return (findings ?? [])
        .flatMap((finding) => withOwnPost(finding, alone, scene))
        .map((finding) => ({
          ...finding,
          times: finding.times.length > 0 ? finding.times : (model?.times ?? []),
          span: { start, end: Math.max(member.phrase.end, ...member.descriptions.map((one) => one.end)) },
          anchor: { start: member.phrase.start, end: member.phrase.end },
          clause,
          rule: `${finding.type}: listed`,
        }));
    });
  });
  return [...listed, ...readPortfolios(parsed, scene)];
}
