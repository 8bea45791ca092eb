import type { Day } from "../vocabulary/day.ts";
import type { Entity, KnownEntity } from "../vocabulary/entity.ts";
import type { Matter, Placement } from "../vocabulary/entry.ts";
import { bodyKey, nameKey } from "../vocabulary/names.ts";
import { ALWAYS, overlaps } from "../vocabulary/time.ts";
import type { About, ClaimsWhere, KnownSpeaksFor, KnownStatement, LedgerReader, Sharing } from "./ledger.ts";
import { matterReader } from "./matter-reader.ts";
import { createMergedClaims, kinsEntered } from "./merged-claims.ts";
import { createWrittenReader, type RowSource, type WrittenReader } from "./row-reader.ts";
import { createSameEntities } from "./same-entities.ts";

type Identified = Omit<LedgerReader, "identifiedAs">;

/** After every day: what people judged counts, whenever they did. */
const END_OF_TIME = "9999-12-31";

/** Instead of the entry that says so, where a tie of names follows from a judgement and hangs on all other names. */
const NO_ENTRY = Number.MAX_SAFE_INTEGER;

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** The read side with entities that are one by the judgements of a day, and the claims that are one by that. */
function identified(written: WrittenReader, source: RowSource, known: Day): Identified {
  const same = createSameEntities(written, known);
  const claims = createMergedClaims((where) => written.knownClaims(where), same);

  const membersOf = async (ids: readonly string[]) => {
    await same.load(ids);
    return unique(ids.flatMap((id) => same.membersOf(id)));
  };
  const claimsMeant = async (ids: readonly string[]) => {
    await claims.load(ids);
    return unique(ids.flatMap((id) => claims.membersOf(id)));
  };
  /** The conditions as they have to be asked of what was entered. */
  const entered = async (where: ClaimsWhere): Promise<ClaimsWhere> => {
    // Claims that are one have a window that none of them may have alone.
    const { within: _, ...rest } = where;
    const { ids, about, posts, kins, narrowing } = rest;
    if (kins)
      await same.load(
        kins.flatMap((kin) =>
          kin
            .split("|")
            .slice(1, 3)
            .flatMap((part) => part.split(" ")),
        ),
      );
    return {
      ...rest,
      ...(ids ? { ids: await claimsMeant(ids) } : {}),
      ...(about ? { about: await membersOf(about) } : {}),
      ...(posts ? { posts: await membersOf(posts) } : {}),
      ...(kins ? { kins: kins.flatMap((kin) => kinsEntered(kin, same)) } : {}),
      ...(narrowing ? { narrowing: await claimsMeant(narrowing) } : {}),
    };
  };
  const knownClaims = async (where: ClaimsWhere) => {
    const { within } = where;
    const found = await claims.present(await written.knownClaims(await entered(where)));
    return within ? found.filter(({ window }) => overlaps(window, within)) : found;
  };

  const sharingEntered = async (wanted: readonly Sharing[]): Promise<Sharing[]> => {
    const asked: Sharing[] = [];
    // Claims that are one have a window that none of them may have alone.
    for (const one of wanted) for (const key of await membersOf([one.key])) asked.push({ ...one, key, within: ALWAYS });
    return asked;
  };

  const shown = async (found: readonly Entity[]): Promise<KnownEntity[]> => {
    await same.load(found.map(({ id }) => id));
    const one = found.map((entity) => same.shown(entity));
    await same.load(one.map(({ organisation }) => organisation));
    return [...new Map(found.map((entity) => same.shown(entity)).map((entity) => [entity.id, entity])).values()];
  };

  /** In the order in which they were entered, those that others are one with in the place of the oldest. */
  const inOrder = async (entities: readonly KnownEntity[]): Promise<KnownEntity[]> => {
    if (!entities.some(({ id }) => same.isMerged(id))) return [...entities];
    const order = new Map((await written.entities({ ids: entities.map(({ id }) => id) })).map(({ id }, i) => [id, i]));
    return entities.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  };

  const placed = (placement: Placement): Placement => ({
    statement: placement.statement,
    claim: claims.rootOf(placement.claim),
    about: placement.about.map(same.rootOf),
    post: placement.post && same.rootOf(placement.post),
    organisation: placement.organisation && same.rootOf(placement.organisation),
    chain: placement.chain.map((id) => id && same.rootOf(id)),
  });

  /** Names of entities that are one: each leads to the one that is shown, which speaks for whom any of them spoke for. */
  const namesOfOne = async (
    merged: readonly KnownEntity[],
    spoken: readonly KnownSpeaksFor[],
  ): Promise<KnownSpeaksFor[]> => {
    const ties: KnownSpeaksFor[] = [];
    const bodyOf = new Map(spoken.map((one) => [bodyKey(one.name), one]));
    for (const one of merged.filter(({ kind }) => kind !== "post")) {
      const others = (one.alsoNamed ?? []).filter((name) => bodyKey(name) !== bodyKey(one.name));
      for (const name of others) {
        const bearers = await written.entities({ keys: [nameKey(name)] });
        // A name that somebody else bears too leads nowhere.
        if (bearers.some(({ id, kind }) => kind !== "post" && same.rootOf(id) !== one.id)) continue;
        const spokesman = bodyOf.get(bodyKey(name));
        if (spokesman && !bodyOf.has(bodyKey(one.name)) && bodyKey(spokesman.body) !== bodyKey(one.name))
          ties.push({ ...spokesman, name: one.name, seq: NO_ENTRY });
        ties.push({ name, body: one.name, reason: "judged to be one", seq: NO_ENTRY });
      }
    }
    return ties;
  };

  const withNamesOfOne = (spoken: readonly KnownSpeaksFor[], ties: readonly KnownSpeaksFor[]): KnownSpeaksFor[] => {
    const replaced = new Set(ties.map(({ name }) => bodyKey(name)));
    return [...spoken.filter(({ name }) => !replaced.has(bodyKey(name))), ...ties];
  };

  const everyMerger = async () => {
    await same.loadAll();
    const merged = same.merged();
    const ids = merged.flatMap(({ id }) => same.membersOf(id));
    const organisations = merged.filter(({ kind }) => kind === "organisation").flatMap(({ id }) => same.membersOf(id));
    const holding = organisations.length > 0 ? await written.claimsHolding({ organisations }) : [];
    const touched = [
      ...(await written.knownClaims({ about: ids })),
      ...(await written.knownClaims({ posts: ids })),
      ...(await written.knownClaims({ ids: holding })),
    ];
    await claims.present(touched);
    return { merged, touched: unique(touched.map(({ claim }): string => claim.id)) };
  };

  const matters = matterReader(source, async (unders) => {
    await same.load(unders.flatMap((under) => under.split(" ")));
    return (under) => under === null || unique(under.split(" ").map(same.rootOf)).length === 1;
  });
  const onClaims = async <T extends { readonly claim: string }>(found: readonly T[]): Promise<T[]> => {
    await claims.load(found.map(({ claim }) => claim));
    return found.map((one) => ({ ...one, claim: claims.rootOf(one.claim) }));
  };

  return {
    ...written,
    redirects: matters.redirects,
    matters: async ({ claims: of } = {}) =>
      onClaims(await matters.matters(of ? { claims: await claimsMeant(of) } : {})),
    latestMatters: async (most, before) => onClaims(await matters.latestMatters(most, before)),
    async mattersBegunBy(of) {
      const begun = [...(await matters.mattersBegunBy(await claimsMeant(of)))];
      const byRoot = Map.groupBy(begun, ([claim]) => claims.rootOf(claim));
      const led = new Map<string, Matter[]>();
      for (const [root, ofMembers] of byRoot) {
        const each = new Map(ofMembers.flatMap(([, own]) => own).map((matter) => [matter.id, matter]));
        led.set(root, await onClaims([...each.values()]));
      }
      return led;
    },
    mattersBecome: async (of) => onClaims(await matters.mattersBecome(await claimsMeant(of))),
    async entities(where = {}) {
      const ids = where.ids ? await membersOf(where.ids) : undefined;
      return inOrder(await shown(await written.entities({ ...where, ...(ids ? { ids } : {}) })));
    },
    entitiesLike: async (kind, words) => inOrder(await shown(await written.entitiesLike(kind, words))),
    entitiesAround: async (kind, names) => inOrder(await shown(await written.entitiesAround(kind, names))),
    entitiesBeginning: async (kind, word, most) =>
      inOrder(await shown(await written.entitiesBeginning(kind, word, most))),
    async membersOf(id) {
      await same.load([id]);
      return same.membersOf(id);
    },
    async claimsOf(of) {
      const found = await written.claimsOf(of);
      await claims.load(found);
      return unique(found.map(claims.rootOf));
    },
    async rootsOf(ids) {
      await same.load(ids);
      return new Map(ids.filter((id) => same.rootOf(id) !== id).map((id) => [id, same.rootOf(id)]));
    },
    entitiesUnder: async (kind, blocks, least, most) =>
      inOrder(await shown(await written.entitiesUnder(kind, blocks, least, most))),
    knownClaims,
    claimsSharing: async (wanted) => claims.present(await written.claimsSharing(await sharingEntered(wanted))),
    beginningsSharing: async (wanted) => claims.present(await written.beginningsSharing(await sharingEntered(wanted))),
    async strongestAbout(wanted, most) {
      const asked: About[] = [];
      for (const one of wanted) for (const key of await membersOf([one.key])) asked.push({ ...one, key });
      return claims.present(await written.strongestAbout(asked, most));
    },
    claims: async (where = {}) => (await knownClaims(where)).map(({ claim }) => claim),
    async claimIds(beginning) {
      await everyMerger();
      return unique((await written.claimIds(beginning)).map(claims.rootOf));
    },
    async counts() {
      const { merged, touched } = await everyMerger();
      const counts = await written.counts();
      const persons = merged.filter(({ kind }) => kind === "person");
      const gone = persons.reduce((sum, { id }) => sum + same.membersOf(id).length - 1, 0);
      const lost = touched.filter((id) => claims.rootOf(id) !== id).length;
      return { ...counts, persons: counts.persons - gone, claims: counts.claims - lost };
    },
    async tellings(of) {
      const told = await written.tellings(await claimsMeant(of));
      return told.map((one) => ({ ...one, claim: claims.rootOf(one.claim) }));
    },
    reportsTelling: async (of) => written.reportsTelling(await claimsMeant(of)),
    async statements(where = {}) {
      const of = where.claims ? { claims: await claimsMeant(where.claims) } : {};
      const found = await written.statements({ ...where, ...of });
      const placements = found.flatMap(({ placement }) => placement ?? []);
      await same.load(
        placements.flatMap(({ about, post, organisation, chain }) => [...about, post, organisation, ...chain]),
      );
      await claims.load(placements.map(({ claim }) => claim));
      return found.map((one): KnownStatement => ({ ...one, placement: one.placement && placed(one.placement) }));
    },
    async rulings({ claims: of } = {}) {
      const found = await onClaims(await written.rulings(of ? { claims: await claimsMeant(of) } : {}));
      return [...new Map(found.map((one) => [one.claim, one])).values()];
    },
    changes: async (most) => onClaims(await written.changes(most)),
    moves: async (where, most) => onClaims(await written.moves(where, most)),
    async keptSides(of) {
      // What was made of all that is judged is of no use on a day before it, nor is a part of what became one.
      if (known < END_OF_TIME && (await written.identities()).some(({ day }) => day > known)) return [];
      await claims.load(of);
      return (await written.keptSides(of)).filter(({ claim }) => claims.membersOf(claim).length === 1);
    },
    async speakingFor(keys) {
      const found = new Map<string, KnownSpeaksFor>();
      const asked = new Set<string>();
      for (let open = unique(keys); open.length > 0; ) {
        for (const key of open) asked.add(key);
        const named = await written.entities({ keys: open.map(nameKey) });
        await same.load(named.map(({ id }) => id));
        const merged = unique(named.filter(({ id }) => same.isMerged(id)).map((one) => same.shown(one)));
        const names = merged.flatMap(({ name, alsoNamed = [] }) => [name, ...alsoNamed]);
        const spoken = await written.speakingFor(unique([...open, ...names.map(bodyKey)]));
        for (const one of withNamesOfOne(spoken, await namesOfOne(merged, spoken))) found.set(bodyKey(one.name), one);
        open = unique([...found.values()].map(({ body }) => bodyKey(body))).filter((key) => !asked.has(key));
      }
      return [...found.values()];
    },
    async speaksFor() {
      await same.loadAll();
      const spoken = await written.speaksFor();
      return withNamesOfOne(spoken, await namesOfOne(same.merged(), spoken));
    },
  };
}

/**
 * Asks as written until something was judged, so that a ledger without judgements pays nothing for them.
 * @param identify makes the reader that knows what was judged
 */
function whereJudged(written: WrittenReader, judged: () => Promise<boolean>, identify: () => Identified): Identified {
  let made: Identified | undefined;
  const reader = () => {
    made ??= identify();
    return made;
  };
  const names = Object.keys(written) as (keyof Identified)[];
  const asked = names.map((name) => [
    name,
    async (...given: unknown[]) => {
      const answering = (await judged()) ? reader() : written;
      return (answering[name] as (...given: unknown[]) => Promise<unknown>)(...given);
    },
  ]);
  return Object.fromEntries(asked) as Identified;
}

/** The read side over stored rows, the same for every store: entities are one as judged by now, unless asked otherwise. */
export function createRowReader(source: RowSource): LedgerReader {
  const written = createWrittenReader(source);
  const readers = new Map<Day | null, LedgerReader>();
  let isJudged: Promise<boolean> | undefined;
  const judged = () => {
    isJudged ??= source.last("identity", 1).then((rows) => rows.length > 0);
    return isJudged;
  };
  const identifiedAs = (known: Day | null): LedgerReader => {
    const made = readers.get(known);
    if (made) return made;
    const asked = known === null ? written : whereJudged(written, judged, () => identified(written, source, known));
    const reader = { ...asked, identifiedAs };
    readers.set(known, reader);
    return reader;
  };
  return identifiedAs(END_OF_TIME);
}
