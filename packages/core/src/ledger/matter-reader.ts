import type { Matter } from "../vocabulary/entry.ts";
import type { ClaimId, MatterId } from "../vocabulary/ids.ts";
import type { KnownMatter } from "./ledger.ts";
import type { RowSource } from "./row-reader.ts";
import type { Tables } from "./tables.ts";

type MatterRow = Tables["matter"];

const bySeq = (a: { seq: number }, b: { seq: number }) => a.seq - b.seq;

const matterOf = ({ id, claim, title }: MatterRow): Matter => ({
  id: id as MatterId,
  claim: claim as ClaimId,
  title,
});

/** Matters as far as they rest on no judgement, or on one that counts. */
type MattersHold = (unders: readonly string[]) => Promise<(under: string | null) => boolean>;

/** Where a way of redirects ends; null where it leads in a circle. */
function endOf(id: string, next: ReadonlyMap<string, string>): string | null {
  const passed = new Set<string>();
  let at: string | undefined = id;
  for (let to = next.get(at); to !== undefined; to = next.get(at)) {
    if (passed.has(at)) return null;
    passed.add(at);
    at = to;
  }
  return at;
}

/** Reads matters and where they lead: those under two entities that are not one are not there. */
export function matterReader(source: Pick<RowSource, "rows" | "last">, holds: MattersHold) {
  const holding = async <R extends { readonly under: string | null }>(rows: readonly R[]): Promise<R[]> => {
    const isHeld = await holds(rows.flatMap(({ under }) => under ?? []));
    return rows.filter(({ under }) => isHeld(under));
  };

  /** Those that hold and have become part of no other. */
  const ownAmong = async (found: readonly MatterRow[]): Promise<MatterRow[]> => {
    const rows = await holding(found);
    const redirects = await holding(await source.rows("redirect", { from: rows.map((row) => row.id) }));
    const gone = new Set(redirects.map((row) => row.from));
    return rows.filter((row) => !gone.has(row.id));
  };

  /** The matters that begin with these claims, each with what it has become. */
  const become = async (claims: readonly string[]) => {
    const begun = (await holding(await source.rows("matter", { claim: claims }))).sort(bySeq);
    const next = new Map<string, string>();
    const passed = new Set<string>();
    for (let ids = begun.map(({ id }) => id); ids.length > 0; ) {
      for (const id of ids) passed.add(id);
      const further = await holding(await source.rows("redirect", { from: ids }));
      for (const { from, to } of further) next.set(from, to);
      ids = [...new Set(further.map(({ to }) => to))].filter((id) => !passed.has(id));
    }
    const ends = begun.map(({ id, claim }) => ({ claim, end: endOf(id, next) }));
    const known = new Map(begun.map((row) => [row.id, row]));
    const unread = [...new Set(ends.flatMap(({ end }) => end ?? []))].filter((id) => !known.has(id));
    if (unread.length > 0) for (const row of await source.rows("matter", { id: unread })) known.set(row.id, row);
    return ends.flatMap(({ claim, end }) => {
      const row = known.get(end ?? "");
      return row ? [{ claim, row }] : [];
    });
  };

  return {
    async matters(where: { readonly claims?: readonly string[] } = {}) {
      const rows = await ownAmong(await source.rows("matter", where.claims ? { claim: where.claims } : {}));
      return rows.sort(bySeq).map(matterOf);
    },
    async latestMatters(most: number, before?: number): Promise<KnownMatter[]> {
      const found: KnownMatter[] = [];
      for (let next = before; ; ) {
        const rows = await source.last("matter", most, next);
        for (const row of await ownAmong(rows)) found.push({ ...matterOf(row), seq: row.seq });
        next = rows.at(-1)?.seq;
        if (rows.length < most || found.length >= most) return found.slice(0, most);
      }
    },
    async mattersBecome(claims: readonly string[]) {
      const rows = new Map((await become(claims)).map(({ row }) => [row.id, row]));
      return [...rows.values()].sort(bySeq).map(matterOf);
    },
    async mattersBegunBy(claims: readonly string[]) {
      const byClaim = Map.groupBy(await become(claims), ({ claim }) => claim);
      return new Map(
        [...byClaim].map(([claim, led]): [string, Matter[]] => {
          const rows = new Map(led.map(({ row }) => [row.id, row]));
          return [claim, [...rows.values()].sort(bySeq).map(matterOf)];
        }),
      );
    },
    async redirects() {
      const rows = await holding(await source.rows("redirect"));
      return rows.sort(bySeq).map(({ from, to, reason }) => ({ from: from as MatterId, to: to as MatterId, reason }));
    },
  };
}
