import { headWord, type Noun } from "../nouns.ts";
import { type PostWords, postOf } from "../post-words.ts";
import type { Word } from "../words.ts";
import { bodyParty, employerOf, type Scene, saysWhich } from "./arguments.ts";
import type { Finding, Party } from "./finding.ts";

/** That somebody holds, or held, a post by words that name both and no verb. */
export function holding(
  party: Party,
  post: PostWords,
  span: { start: number; end: number },
  { phrase }: Noun,
  times: readonly Word[],
): Finding {
  return {
    type: "holds_post",
    about: [party],
    post,
    organisation: employerOf(post),
    place: null,
    times,
    terms: null,
    agent: null,
    isNegated: false,
    isHedged: false,
    isPresent: !post.isFormer,
    isLastSeen: false,
    span,
    anchor: { start: phrase.start, end: phrase.end },
    clause: null,
    rule: "holds_post: apposition",
  };
}

/** Parties, movements and armed groups have members; a member of a council or parliament has a seat. */
function groupOf(description: Noun, scene: Scene): Party | null {
  if (description.phrase.words.at(-1)?.lower !== "member") return null;
  const body = description.attached.find((one) => one.preposition === "of")?.noun;
  if (body?.reading.sort !== "body") return null;
  const isGroup = body.reading.bodySort === "armed-group" || GROUPS.test(headWord(body));
  return isGroup ? bodyParty(body, scene) : null;
}

const GROUPS = /^(?:party|movement|alliance|coalition|league|front|union|bloc|faction|gang|cartel)$/;

function membership(party: Party, group: Party, noun: Noun, description: Noun): Finding {
  const span = { start: Math.min(noun.start, description.start), end: Math.max(noun.end, description.end) };
  return {
    type: "member_of",
    about: [party],
    post: null,
    organisation: group,
    place: null,
    times: [],
    terms: null,
    agent: null,
    isNegated: false,
    isHedged: false,
    isPresent: !/\bformer\b/.test(description.phrase.words.map((word) => word.lower).join(" ")),
    isLastSeen: false,
    span,
    anchor: { start: noun.phrase.start, end: noun.phrase.end },
    clause: null,
    rule: "member_of: apposition",
  };
}

/** "its chief" is the chief of the body spoken of; a bare "chief" is no post. */
export function ownedPost(description: Noun, scene: Scene): PostWords | null {
  const post = postOf(description, scene.text);
  const isBare = post !== null && !saysWhich(post);
  if (!post || !isBare || /^(?:president|premier|chancellor|pope|king|queen|emir|sultan)$/i.test(post.title))
    return post;
  const owner = /^(?:its|whose)$/.test(description.phrase.determiner ?? "")
    ? scene.discourse.bodyMeant(description.start)
    : null;
  return owner ? { ...post, title: `${post.title} of ${owner.name}`, organisation: owner.name } : null;
}

/** "a senior commander": one of several, which is no post that a person can have or lose. */
function isOneOfMany({ phrase }: Noun): boolean {
  const isIndefinite = ["a", "an", "another", "one"].includes(phrase.determiner ?? "");
  return isIndefinite && /^(?:senior|top|prominent|leading|veteran|powerful|local)$/.test(phrase.words[0]?.lower ?? "");
}

/** What the nouns say of people beside their names: "the Secretary of the Council, NAME". */
export function readDescriptions(scene: Scene): Finding[] {
  const findings: Finding[] = [];
  const read = (noun: Noun): void => {
    findings.push(...descriptionsOf(noun, scene));
    for (const one of noun.attached) read(one.noun);
    for (const other of noun.others) read(other);
    if (noun.possessor) read(noun.possessor);
  };
  for (const item of scene.parsed.items) if (item.kind === "noun") read(item);
  return findings;
}

function descriptionsOf(noun: Noun, scene: Scene): Finding[] {
  if (noun.descriptions.length === 0 || noun.reading.sort !== "person") return [];
  const person = scene.discourse.personOf(noun);
  if (!person) return [];
  return noun.descriptions.flatMap((description) => {
    const post = ownedPost(description, scene);
    if (!post || post.isPlural || post.isComing || isOneOfMany(description)) return [];
    const group = groupOf(description, scene);
    if (group) return [membership({ is: "person", ...person }, group, noun, description)];
    const span = { start: Math.min(noun.start, description.start), end: Math.max(noun.end, description.end) };
    return [holding({ is: "person", ...person }, post, span, noun, description.dates)];
  });
}
