import { countriesIn, WORKING_LIFE, yearsBetween } from "../resolve/told-with.ts";
import { createClaimIndex } from "../standing/conflicts/conflict-rule.ts";
import { CONFLICT_RULES } from "../standing/conflicts/conflict-rules.ts";
import type { Claim } from "../vocabulary/claim.ts";
import { CLAIM_TYPES } from "../vocabulary/claim-types.ts";
import { countryOfPlace } from "../vocabulary/countries.ts";
import type { KnownEntity } from "../vocabulary/entity.ts";
import type { Prose, Speech } from "./prose/prose.ts";
import { wordingFor } from "./reason.ts";

/** What can speak for or against two entities being one. */
export type GroundRule =
  | "name"
  | "shared-post"
  | "shared-organisation"
  | "shared-company"
  | "shared-country"
  | "other-countries"
  | "one-with-the-other"
  | "named-together"
  | "far-in-time"
  | "conflict";

/** One reason for or against, in words, with the claims that it rests on. */
export interface Ground {
  readonly rule: GroundRule;
  readonly speaks: "for" | "against";
  readonly words: string;
  readonly claims: readonly string[];
  /** How much it says, in units of log odds. */
  readonly weight: number;
}

/** What is told of an entity, by whom it is looked at beside another. */
export interface Told {
  readonly entity: KnownEntity;
  readonly claims: readonly Claim[];
  /** The reports that tell of it. */
  readonly reports: ReadonlySet<string>;
}

/** What is looked up for grounds. */
export interface Looking extends Speech {
  /** The body of a post. */
  organisationOf(post: string): string | null;
}

/**
 * Log odds by which a reason moves the likeness of names: two postings that agree say more than a name, and who met
 * the other is not the other. Set by hand: pairs that people judged are too few to learn from.
 */
const WEIGHTS: { readonly [rule in Exclude<GroundRule, "name">]: number } = {
  "shared-post": 2.5,
  "shared-organisation": 1.5,
  "shared-company": 0.7,
  "shared-country": 0.4,
  "other-countries": -1.2,
  "one-with-the-other": -4,
  "named-together": -1.5,
  "far-in-time": -3,
  conflict: -2,
};

const postsIn = (claims: readonly Claim[]) => new Set(claims.flatMap(({ post }): string[] => (post ? [post] : [])));

function organisationsIn({ claims }: Told, { organisationOf }: Looking): Set<string> {
  // Whoever charges or sanctions somebody does not employ him.
  const own = claims.filter(({ type }) => CLAIM_TYPES[type].organisation !== "authority");
  const named = own.flatMap(({ organisation, post }) => [organisation, post && organisationOf(post)]);
  return new Set(named.filter((one) => one !== null));
}

const companyOf = ({ entity, claims }: Told) =>
  new Set(claims.flatMap(({ about }): string[] => about.filter((one) => one !== entity.id)));

/** The countries that the posts, bodies and places told of an entity name. */
function countriesOf(told: Told, looking: Looking): Set<string> {
  const ids = [...postsIn(told.claims), ...organisationsIn(told, looking)];
  const names = [...ids.map(looking.nameOf), ...(told.entity.kind === "person" ? [] : [told.entity.name])];
  const countries = countriesIn(names);
  const places = told.claims.flatMap(
    ({ place, type }) => (place && type === "located" ? countryOfPlace(place) : null) ?? [],
  );
  return new Set([...countries, ...places]);
}

const quoted = (names: Iterable<string>, prose: Prose) => prose.list([...names].slice(0, 3).map(prose.quote));

function ground(rule: Exclude<GroundRule, "name">, words: string, claims: readonly string[] = []): Ground {
  const weight = WEIGHTS[rule];
  return { rule, speaks: weight > 0 ? "for" : "against", words, claims, weight };
}

/** Posts, bodies and people that both are told with. */
function shared(a: Told, b: Told, looking: Looking): Ground[] {
  const { nameOf, prose } = looking;
  const posts = postsIn(a.claims).intersection(postsIn(b.claims));
  const bodies = organisationsIn(a, looking).intersection(organisationsIn(b, looking));
  const company = companyOf(a).intersection(companyOf(b));
  const claimsWith = (ids: ReadonlySet<string>) =>
    [...a.claims, ...b.claims]
      .filter(({ about, post, organisation }) =>
        [...about, post, organisation].some((id) => id !== null && ids.has(id)),
      )
      .map(({ id }) => id);
  const found: Ground[] = [];
  if (posts.size > 0)
    found.push(ground("shared-post", prose.grounds.post(quoted([...posts].map(nameOf), prose)), claimsWith(posts)));
  else if (bodies.size > 0) {
    const words = prose.grounds.with(quoted([...bodies].map(nameOf), prose));
    found.push(ground("shared-organisation", words, claimsWith(bodies)));
  }
  if (company.size > 0) {
    const names = [...company].slice(0, 3).map((id) => prose.name(nameOf(id)));
    found.push(ground("shared-company", prose.grounds.company(prose.list(names)), claimsWith(company)));
  }
  return found;
}

function byCountry(a: Told, b: Told, looking: Looking): Ground[] {
  const [x, y] = [countriesOf(a, looking), countriesOf(b, looking)];
  if (x.size === 0 || y.size === 0) return [];
  const common = x.intersection(y);
  const { name, list, grounds } = looking.prose;
  const listed = (countries: ReadonlySet<string>) => list([...countries].map(name));
  if (common.size > 0) return [ground("shared-country", grounds.country(listed(common)))];
  return [ground("other-countries", grounds.countries(listed(x), listed(y)))];
}

/** One took part in something together with the other, or one report names both. */
function apart(a: Told, b: Told, looking: Looking): Ground[] {
  const met = a.claims.filter(({ about }) => about.includes(b.entity.id as (typeof about)[number]));
  if (met.length > 0) {
    const words = looking.prose.grounds.meeting(wordingFor(looking).claim(met[0] as Claim));
    return [
      ground(
        "one-with-the-other",
        words,
        met.map(({ id }) => id),
      ),
    ];
  }
  const reports = a.reports.intersection(b.reports);
  if (reports.size === 0) return [];
  return [ground("named-together", looking.prose.grounds.reports(reports.size))];
}

function yearsIn(claims: readonly Claim[]): readonly [number, number] | null {
  const days = claims.flatMap(({ time: { core, support } }) => [core?.from, core?.to, support.from, support.to]);
  const years = days.flatMap((day) => (day ? [Number(day.slice(0, 4))] : []));
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}

function byTime(a: Told, b: Told, { prose }: Looking): Ground[] {
  const gap = yearsBetween(yearsIn(a.claims), yearsIn(b.claims));
  return gap < WORKING_LIFE ? [] : [ground("far-in-time", prose.grounds.years(gap))];
}

/** What could not be so of one person: in two places on one day, acting after a death. */
function conflicts(a: Told, b: Told, looking: Looking): Ground[] {
  if (a.entity.kind !== "person") return [];
  const own = new Set(a.claims.map(({ id }): string => id));
  const one = a.entity.id;
  const asOne = [...a.claims, ...b.claims].map((claim) => ({
    ...claim,
    about: claim.about.map((id) => (id === b.entity.id ? one : id)),
  }));
  const index = createClaimIndex(asOne, new Set());
  return CONFLICT_RULES.filter(({ strikes }) => strikes.every(({ shares }) => shares === "person")).flatMap((rule) => {
    const clashes = [...rule.find(index, () => true)].filter((clash) => own.has(clash.a.id) !== own.has(clash.b.id));
    const [first] = clashes;
    if (!first) return [];
    const words = rule.sentences[looking.prose.tongue](first, wordingFor(looking));
    return [
      ground(
        "conflict",
        words,
        clashes.flatMap((clash) => [clash.a.id, clash.b.id]),
      ),
    ];
  });
}

/** Everything beside the names that speaks for or against two entities being one, what says most first. */
export function groundsOn(a: Told, b: Told, looking: Looking): Ground[] {
  return [
    ...shared(a, b, looking),
    ...byCountry(a, b, looking),
    ...apart(a, b, looking),
    ...byTime(a, b, looking),
    ...conflicts(a, b, looking),
  ].sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
}

/** What somebody saw who judged, in words: the reason that is kept where they gave no other. */
export function groundsInWords(grounds: readonly Ground[]): string {
  const told = (speaks: Ground["speaks"]) => grounds.filter((one) => one.speaks === speaks).map(({ words }) => words);
  const [pro, con] = [told("for"), told("against")];
  const parts = [
    ...(pro.length > 0 ? [`For: ${pro.join(" ")}`] : []),
    ...(con.length > 0 ? [`Against: ${con.join(" ")}`] : []),
  ];
  return parts.length > 0 ? parts.join(" ") : "Looked at side by side.";
}
