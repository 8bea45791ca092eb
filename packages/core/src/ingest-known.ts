import type { ShortForm } from "./extract/short-forms.ts";
import type { LedgerReader } from "./ledger/ledger.ts";
import { unitBlock, wordsOf } from "./ledger/tables.ts";
import { nameBlocks, readName, SAME_NAME, scoreNames } from "./names.ts";
import { createPostsKnown } from "./resolve/post-named.ts";
import { postedNames } from "./resolve/resolve-report.ts";
import type { Known } from "./resolve/roster.ts";
import { countriesIn, type ToldWith } from "./resolve/told-with.ts";
import type { Claim } from "./vocabulary/claim.ts";
import { CLAIM_TYPES, type ClaimType } from "./vocabulary/claim-types.ts";
import type { Entity, EntityKind } from "./vocabulary/entity.ts";
import type { Alias } from "./vocabulary/entry.ts";
import type { EntityId } from "./vocabulary/ids.ts";
import { nameKey } from "./vocabulary/names.ts";
import { isSupport } from "./vocabulary/stance.ts";
import type { Statement } from "./vocabulary/statement.ts";
import type { Time } from "./vocabulary/time.ts";

/** The names of a kind that statements speak of. */
function namesIn(statements: readonly Statement[]): ReadonlyMap<EntityKind, ReadonlySet<string>> {
  const names = new Map<EntityKind, Set<string>>([
    ["person", new Set()],
    ["organisation", new Set()],
    ["post", new Set()],
  ]);
  for (const { claim, chain } of statements) {
    for (const { name, is } of [...claim.about, ...chain]) if (is) names.get(is)?.add(name);
    if (claim.organisation) names.get("organisation")?.add(claim.organisation.name);
    if (claim.post) names.get("post")?.add(claim.post.name);
  }
  return names;
}

/** Everybody and everything that the names in statements can mean, oldest first. */
async function entitiesMeant(
  names: ReadonlyMap<EntityKind, ReadonlySet<string>>,
  also: readonly string[],
  reader: LedgerReader,
): Promise<Entity[]> {
  const all = [...names.values()].flatMap((ofKind) => [...ofKind]);
  const found = await reader.entities({ keys: [...new Set([...all, ...also].map(nameKey))] });
  const isKnown = new Set(found.map(({ kind, name }) => `${kind} ${nameKey(name)}`));
  const meant = new Map(found.map((entity) => [entity.id as string, entity]));
  const unknown = [...(names.get("person") ?? [])].filter((name) => !isKnown.has(`person ${nameKey(name)}`));
  // A post of the same title may belong to another body, so its like are looked at all the same.
  const looked = { person: unknown, post: [...(names.get("post") ?? [])] };
  for (const kind of ["person", "post"] as const) {
    const words = looked[kind].map((name) => [...wordsOf(kind, name)]);
    for (const entity of await reader.entitiesAround(kind, words)) meant.set(entity.id, entity);
  }
  const units = [...(names.get("organisation") ?? [])].filter((name) => !isKnown.has(`organisation ${nameKey(name)}`));
  for (const entity of await numberedOtherwise(units, reader)) meant.set(entity.id, entity);
  // The oldest of equals is meant, so their order of entry counts.
  return meant.size === found.length ? found : reader.entities({ ids: [...meant.keys()] });
}

/** Names that are compared with one that nobody has yet. */
const MOST_COMPARED = 60;

/**
 * People whose names may be other spellings of these, which nobody has yet: names of one word say too little. Each name is
 * looked for by itself: what many names share together says nothing of any.
 */
async function speltOtherwise(names: readonly string[], reader: LedgerReader): Promise<Entity[]> {
  const alike: Entity[] = [];
  for (const name of names) {
    const blocks = nameBlocks(name);
    if (blocks.length < 2) continue;
    const asked = readName(name, "person");
    for (const entity of await reader.entitiesUnder("person", [...new Set(blocks.flat())], 2, MOST_COMPARED))
      if (scoreNames(asked, readName(entity.name, "person")) >= SAME_NAME) alike.push(entity);
  }
  return alike;
}

/** Units whose numbers are written otherwise: "7th Division", "Seventh Division". */
function numberedOtherwise(names: readonly string[], reader: LedgerReader): Promise<readonly Entity[]> {
  const units = names.map(unitBlock).filter((block) => block !== null);
  return reader.entitiesUnder("organisation", [...new Set(units)], 1);
}

/** What the statements of a report tell with each name of a person: titles and names, not yet whose. */
interface ToldByName {
  readonly posts: readonly { readonly title: string; readonly organisation: string | null }[];
  readonly organisations: readonly string[];
}

function toldByNames(statements: readonly Statement[]): ReadonlyMap<string, ToldByName> {
  const posting = statements.filter(
    ({ claim, stance }) => isSupport(stance) && CLAIM_TYPES[claim.type].organisation !== "authority",
  );
  const pairs = posting.flatMap(({ claim }) => claim.about.map(({ name }) => ({ key: nameKey(name), claim })));
  return new Map(
    [...Map.groupBy(pairs, ({ key }) => key)].map(([key, own]) => [
      key,
      {
        posts: own.flatMap(({ claim: { post, organisation } }) =>
          post ? [{ title: post.name, organisation: organisation?.name ?? null }] : [],
        ),
        organisations: own.flatMap(({ claim }) => claim.organisation?.name ?? []),
      },
    ]),
  );
}

const NOTHING: ToldWith = { postings: new Set(), countries: new Set(), years: null };
const POSTED = (Object.keys(CLAIM_TYPES) as ClaimType[]).filter(
  (type) => CLAIM_TYPES[type].post !== "none" || CLAIM_TYPES[type].organisation === "body",
);

const yearsOf = (times: readonly Time[]): ToldWith["years"] => {
  const days = times.flatMap(({ core, support }) => [core?.from, core?.to, support.from, support.to]);
  const years = days.flatMap((day) => (day ? [Number(day.slice(0, 4))] : []));
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
};

/** What the ledger tells with people: their posts and bodies, the countries of those, and the years. */
async function toldWithPeople(ids: readonly string[], reader: LedgerReader): Promise<ReadonlyMap<string, ToldWith>> {
  if (ids.length === 0) return new Map();
  const claims = await reader.claims({ about: ids, types: POSTED });
  const named = claims.flatMap(({ post, organisation }) => [post, organisation]).filter((id) => id !== null);
  const entities = new Map((await reader.entities({ ids: [...new Set(named)] })).map((one) => [one.id as string, one]));
  const own = new Map<string, Claim[]>();
  for (const claim of claims) for (const id of new Set(claim.about)) own.set(id, [...(own.get(id) ?? []), claim]);
  return new Map(
    ids.map((id): [string, ToldWith] => {
      const told = own.get(id) ?? [];
      const with_ = told.flatMap(({ post, organisation }) => [
        post,
        organisation,
        (post && entities.get(post)?.organisation) ?? null,
      ]);
      const postings = new Set<string>(with_.filter((one) => one !== null));
      const names = [...postings].flatMap((one) => entities.get(one)?.name ?? []);
      return [id, { postings, countries: countriesIn(names), years: yearsOf(told.map(({ time }) => time)) }];
    }),
  );
}

/** The people of whom it has to be known what is told of them: where a name may mean several, or is spelt otherwise. */
function peopleInDoubt(
  people: readonly Entity[],
  names: ReadonlySet<string>,
  told: ReadonlyMap<string, ToldByName>,
): string[] {
  const keys = new Set([...names].map(nameKey));
  const byKey = Map.groupBy(people, ({ name }) => nameKey(name));
  const isClear = ({ name }: Entity) => {
    const key = nameKey(name);
    const isOfCountry = countriesIn(told.get(key)?.posts.map(({ title }) => title) ?? []).size > 0;
    return keys.has(key) && byKey.get(key)?.length === 1 && !isOfCountry;
  };
  return people.filter((person) => !isClear(person)).map(({ id }) => id);
}

/** The bodies that short names mean. What is short for several is short for none in particular. */
function bodiesByShortName(
  aliases: readonly Alias[],
  bodies: readonly Entity[],
  rootOf: (id: string) => string,
): ReadonlyMap<string, Entity> {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const found = new Map<string, Entity>();
  for (const [key, alike] of Map.groupBy(aliases, ({ name }) => nameKey(name))) {
    const body = byId.get((alike[0] as Alias).entity);
    if (body && new Set(alike.map(({ entity }) => rootOf(entity))).size === 1) found.set(key, body);
  }
  return found;
}

/** The times of what is told of each name. */
function timesByName(statements: readonly Statement[]): ReadonlyMap<string, readonly Time[]> {
  const times = new Map<string, Time[]>();
  for (const { claim } of statements) {
    for (const key of new Set(claim.about.map(({ name }) => nameKey(name)))) {
      const own = times.get(key);
      if (own) own.push(claim.time);
      else times.set(key, [claim.time]);
    }
  }
  return times;
}

/** Finds the posts and bodies that a report tells with a name, of those that are known. */
function createPostingsTold(entities: readonly Entity[], told: ReadonlyMap<string, ToldByName>) {
  const organisations = entities.filter(({ kind }) => kind === "organisation");
  const bodies = new Map(organisations.toReversed().map((one) => [nameKey(one.name), one]));
  const bodyOf = (name: string) => bodies.get(nameKey(name));
  const posts = createPostsKnown(entities);
  return (name: string): EntityId[] => {
    const { posts: titles = [], organisations: own = [] } = told.get(nameKey(name)) ?? {};
    const held = titles.flatMap(({ title, organisation }) => {
      const body = organisation === null ? undefined : bodyOf(organisation);
      const post = posts.named(title, body?.id ?? null);
      return [post?.id, post?.organisation, body?.id];
    });
    return [...held, ...own.map((one) => bodyOf(one)?.id)].filter((id) => id !== undefined && id !== null);
  };
}

/** Those who are met by their names, and people spelt otherwise of whom the report tells a posting: without one nobody is taken for them. */
async function withOtherSpellings(
  met: readonly Entity[],
  names: ReadonlySet<string>,
  postingsTold: (name: string) => readonly EntityId[],
  reader: LedgerReader,
): Promise<readonly Entity[]> {
  const known = new Set(met.flatMap(({ kind, name }) => (kind === "person" ? [nameKey(name)] : [])));
  const posted = [...names].filter((name) => !known.has(nameKey(name)) && postingsTold(name).length > 0);
  const spelt = await speltOtherwise(posted, reader);
  // The oldest of equals is meant, so their order of entry counts.
  return spelt.length === 0 ? met : reader.entities({ ids: [...met, ...spelt].map(({ id }) => id) });
}

/** What the report and the ledger tell, beside the names, of whoever may be meant. */
export async function knownFor(
  fresh: readonly Statement[],
  shortForms: readonly ShortForm[],
  ledger: LedgerReader,
): Promise<Known> {
  const reader = ledger.identifiedAs(null);
  const names = namesIn(fresh);
  const met = await entitiesMeant(
    names,
    shortForms.map(({ full }) => full),
    reader,
  );
  const told = toldByNames(fresh);
  const postingsTold = createPostingsTold(met, told);
  const entities = await withOtherSpellings(met, names.get("person") ?? new Set(), postingsTold, reader);
  const organisations = entities.filter(({ kind }) => kind === "organisation");
  const isKnown = new Set(organisations.map(({ name }) => nameKey(name)));
  const unknown = [...(names.get("organisation") ?? [])].map(nameKey).filter((key) => !isKnown.has(key));
  const aliases = unknown.length === 0 ? [] : await reader.aliases({ keys: unknown });
  const shortened = aliases.length === 0 ? [] : await reader.entities({ ids: aliases.map(({ entity }) => entity) });
  const people = entities.filter(({ kind }) => kind === "person");
  const toldWith = await toldWithPeople(peopleInDoubt(people, names.get("person") ?? new Set(), told), reader);
  const ids = [
    ...people.map(({ id }): string => id),
    ...[...toldWith.values()].flatMap(({ postings }) => [...postings]),
  ];
  const roots = await ledger.rootsOf([...ids, ...entities.map(({ id }): string => id)]);
  const rootOf = (id: string) => roots.get(id) ?? id;
  const rooted = (one: ToldWith): ToldWith => ({ ...one, postings: new Set([...one.postings].map(rootOf)) });
  const timesOf = timesByName(fresh);
  const rootedWith = new Map([...toldWith].map(([id, one]) => [id, rooted(one)]));
  return {
    entities,
    aliases: bodiesByShortName(aliases, shortened, rootOf),
    looking: { toldOf: (person) => rootedWith.get(person) ?? NOTHING, rootOf },
    posted: postedNames(fresh),
    toldWith(name) {
      const { posts: titles = [], organisations: own = [] } = told.get(nameKey(name)) ?? {};
      const written = [...titles.map(({ title }) => title), ...own];
      return {
        postings: new Set(postingsTold(name).map(rootOf)),
        countries: countriesIn(written),
        years: yearsOf(timesOf.get(nameKey(name)) ?? []),
      };
    },
  };
}
