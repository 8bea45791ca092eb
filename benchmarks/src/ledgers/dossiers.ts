import { type AsKnown, addDays, aroundPerson, dossierOf, type Ledger } from "@hearsay/core";
import { randomOf } from "../random.ts";
import { type Timed, timed, timings } from "../timed.ts";

/** The days from which one is drawn. */
const [FIRST_DAY, DAYS] = ["2015-01-01", 3000];

/** How long dossiers took, and what was asked beside each of them. */
interface DossiersTimed {
  readonly dossier: Timed;
  readonly beside: Timed;
}

/**
 * Asks for dossiers on a past day, in turn of people as often as they are in the news and of any.
 * @param sample how many of each
 * @param beside a yardstick, asked for the same person right after
 */
export async function askDossiers(
  ledger: Ledger,
  sample: number,
  seed: number,
  beside: (person: string) => Promise<unknown> = async () => {},
): Promise<{ readonly inNews: DossiersTimed; readonly anybody: DossiersTimed }> {
  const people = await ledger.read((reader) => reader.entities({ kind: "person" }));
  const claims = await ledger.read((reader) => reader.claimIds());
  const random = randomOf(seed);
  const oneOf = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
  const [inNews, anybody] = [1, 2].map(() => ({ dossier: timings(), beside: timings() })) as [
    DossiersTimed,
    DossiersTimed,
  ];
  const ask = async (into: DossiersTimed, person: string) => {
    const as: AsKnown = { known: addDays(FIRST_DAY, Math.floor(random() * DAYS)), clock: "published", counted: "all" };
    await timed(into.dossier, () =>
      ledger.read(async (reader) => {
        const { holdings, picture } = await aroundPerson(reader, person, as);
        return dossierOf(person, picture, holdings);
      }),
    );
    await timed(into.beside, () => beside(person));
  };
  for (let i = 0; i < sample; i++) {
    const [claim] = await ledger.read((reader) => reader.claims({ ids: [oneOf(claims) ?? ""] }));
    await ask(inNews, claim?.about[0] ?? "");
    await ask(anybody, oneOf(people)?.id ?? "");
  }
  return { inNews, anybody };
}
