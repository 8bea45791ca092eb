import { countedOn } from "../corroborate/counted-on.ts";
import { CLAIM_TYPES, type ClaimType } from "../vocabulary/claim-types.ts";
import { type Day, dayNumber } from "../vocabulary/day.ts";
import { nameWords } from "../vocabulary/names.ts";
import { UNNAMED_OUTLET } from "../vocabulary/report.ts";
import { scriptOf } from "../vocabulary/script-of.ts";
import type { WeighedClaim } from "../vocabulary/voice.ts";
import { careerOf, type Spell } from "./career.ts";
import { type ClaimLine, claimLine } from "./claim-line.ts";
import { spanInWords } from "./days-in-words.ts";
import type { Holdings } from "./neighbourhood.ts";
import { isPrivatePerson } from "./private-persons.ts";
import type { Picture } from "./weigh.ts";

/** A name of somebody as a report writes it. */
export interface NameWritten {
  readonly name: string;
  /** "Latin", "Arabic". */
  readonly script: string;
  readonly report: string;
  readonly outlet: string;
}

/** When a person was last shown alive by a claim that stands, and the silence since. */
export interface LastSeen {
  readonly day: Day;
  readonly line: ClaimLine;
  /** Days from then to the day of the question. */
  readonly silence: number;
  readonly silenceInWords: string;
}

/** Everything known of a person as of a day. */
export interface Dossier {
  readonly person: string;
  readonly name: string;
  /** Nobody tells of a public post: a victim, a relative, a witness, a child. */
  readonly private: boolean;
  readonly names: readonly NameWritten[];
  readonly fate: {
    /** Last attested alive: by any claim that stands and needs a living person. */
    readonly lastSeen: LastSeen | null;
    /** Last seen or heard by a witness, or in a picture of a dated event. */
    readonly lastWitnessed: LastSeen | null;
    readonly lines: readonly ClaimLine[];
  };
  readonly career: readonly Spell[];
  readonly legal: readonly ClaimLine[];
  readonly said: readonly ClaimLine[];
  readonly others: readonly ClaimLine[];
  readonly people: readonly { readonly person: string; readonly name: string; readonly claims: number }[];
  readonly matters: readonly string[];
}

const FATE: ReadonlySet<ClaimType> = new Set([
  "died",
  "appeared",
  "ill",
  "missing",
  "detained",
  "released",
  "fled",
  "met",
  "located",
]);
const POSTED: ReadonlySet<ClaimType> = new Set(["holds_post", "appointed", "assumed", "succeeded", "reinstated"]);

const byTime = (a: ClaimLine, b: ClaimLine) => {
  const [x, y] = [a.support.to ?? a.support.from ?? "", b.support.to ?? b.support.from ?? ""];
  return x < y ? -1 : x > y ? 1 : 0;
};

const STANDS = new Set(["established", "reported"]);

/** The last day on which a claim shows somebody alive: of what lies somewhere in its window, the first day of that. */
function aliveOn({ time }: WeighedClaim): Day | null {
  return time.core?.to ?? time.support.from;
}

function lastSeenOf(
  person: string,
  claims: readonly WeighedClaim[],
  picture: Picture,
  holdings: Holdings,
  isFirsthand: boolean,
): LastSeen | null {
  const alive = claims.flatMap((claim) => {
    const weighed = picture.weighed.get(claim.id);
    const { needsAlive } = CLAIM_TYPES[claim.type];
    const isShown = needsAlive === "everyone" || (needsAlive === "first" && claim.about[0] === person);
    const shows = isShown && (!isFirsthand || weighed?.sides.support?.firsthand === true);
    const day = weighed ? aliveOn(weighed.sides.claim) : null;
    return weighed && shows && STANDS.has(weighed.standing) && day !== null && day <= picture.as.known
      ? [{ claim: weighed.sides.claim, day }]
      : [];
  });
  const presence = (claim: WeighedClaim) => (CLAIM_TYPES[claim.type].presence ? 1 : 0);
  const last = alive.toSorted((a, b) =>
    a.day < b.day ? 1 : a.day > b.day ? -1 : presence(b.claim) - presence(a.claim),
  )[0];
  if (!last) return null;
  const silence = dayNumber(picture.as.known) - dayNumber(last.day);
  return {
    day: last.day,
    line: claimLine(last.claim, picture, holdings),
    silence,
    silenceInWords: spanInWords(silence, holdings.prose.days),
  };
}

/** Whether words write a name: "Vosk" and "Воск" do, "He" and "The minister" do not. */
function isSpellingOf(name: string, written: string): boolean {
  const own = new Set(nameWords(name));
  const isLike = scriptOf(written) !== scriptOf(name) || nameWords(written).some((word) => own.has(word));
  return isLike && /^\p{Lu}|\p{Lo}/u.test(written);
}

/** The names that reports had written by the day of the picture, in the order of entry. */
function namesOf(person: string, picture: Picture, { neighbourhood, statements }: Holdings): NameWritten[] {
  const names = new Map<string, NameWritten>();
  const counted = new Set(countedOn(neighbourhood.statements, picture.reports, picture.as).map(({ id }) => id));
  for (const { statement, placement } of statements) {
    if (!counted.has(statement.id)) continue;
    const at = (placement?.about as readonly string[] | undefined)?.indexOf(person) ?? -1;
    const written = statement.claim.about[at];
    if (!written || !/\p{L}{2}/u.test(written.name)) continue;
    const outlet = neighbourhood.reports.get(statement.report)?.outlet ?? UNNAMED_OUTLET;
    for (const name of [written.name, written.written]) {
      if (isSpellingOf(written.name, name) && !names.has(name))
        names.set(name, {
          name,
          script: scriptOf(name),
          report: statement.report,
          outlet,
        });
    }
  }
  return [...names.values()];
}

function peopleBeside(person: string, claims: readonly WeighedClaim[], holdings: Holdings): Dossier["people"] {
  const count = new Map<string, number>();
  for (const claim of claims) {
    for (const other of new Set(claim.about)) {
      const isPerson = holdings.entities.get(other)?.kind === "person";
      if (other !== person && isPerson) count.set(other, (count.get(other) ?? 0) + 1);
    }
  }
  return [...count]
    .toSorted(([, a], [, b]) => b - a)
    .map(([other, claimsShared]) => ({ person: other, name: holdings.nameOf(other), claims: claimsShared }));
}

/** Everything known of a person as of a day: fate, career, legal measures, words, and the sentence behind each line. */
export function dossierOf(person: string, picture: Picture, holdings: Holdings): Dossier {
  const claims = picture.index
    .about(person)
    .filter((claim) => (picture.weighed.get(claim.id)?.standing ?? "unknown") !== "unknown");
  const linesOf = (fits: (claim: WeighedClaim) => boolean) =>
    claims
      .filter(fits)
      .map((claim) => claimLine(claim, picture, holdings))
      .toSorted(byTime);
  const isLegal = (claim: WeighedClaim) => CLAIM_TYPES[claim.type].legal === true;
  const isSaid = (claim: WeighedClaim) => claim.type === "said" && claim.about[0] === person;
  const isCareer = (claim: WeighedClaim) => claim.post !== null && (POSTED.has(claim.type) || claim.type === "removed");
  return {
    person,
    name: holdings.nameOf(person),
    private: isPrivatePerson(person, holdings),
    names: namesOf(person, picture, holdings),
    fate: {
      lastSeen: lastSeenOf(person, claims, picture, holdings, false),
      lastWitnessed: lastSeenOf(person, claims, picture, holdings, true),
      lines: linesOf((claim) => FATE.has(claim.type)),
    },
    career: careerOf(person, picture, holdings),
    legal: linesOf(isLegal),
    said: linesOf(isSaid),
    others: linesOf((claim) => !FATE.has(claim.type) && !isLegal(claim) && !isSaid(claim) && !isCareer(claim)),
    people: peopleBeside(person, claims, holdings),
    matters: [
      ...new Set(
        claims.filter((claim) => (picture.weighed.get(claim.id)?.conflicts.length ?? 0) > 0).map((claim) => claim.id),
      ),
    ],
  };
}
