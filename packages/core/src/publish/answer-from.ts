import type { LedgerReader } from "../ledger/ledger.ts";
import type { AsKnown, Weighed } from "../vocabulary/standing.ts";
import { type Holdings, holdingsOf } from "./neighbourhood.ts";
import { proofVariations } from "./proof.ts";
import { type WeighedNeighbourhood, weighAround } from "./read-neighbourhood.ts";
import type { Neighbourhood, Picture } from "./weigh.ts";

/** What a question is answered from: a part of the ledger, weighed as known. */
export interface AnswerFrom {
  readonly holdings: Holdings;
  readonly picture: Picture;
}

/** The statements that are quoted where a weighed claim is shown. */
function quotedBy({ sides }: Weighed): string[] {
  const counted = [...(sides.support?.voices ?? []), ...(sides.denial?.voices ?? [])].map((one) => one.voice);
  const others = [...sides.summaries, ...sides.retracted.map((one) => one.voice), ...sides.outdated];
  return [...counted, ...others].map((voice) => voice.statement.id);
}

/** Reads what is shown of the claims asked about: their sentences, the reports that these stand in, every name. */
async function withWords(
  reader: LedgerReader,
  shown: readonly string[],
  { neighbourhood, picture }: WeighedNeighbourhood,
): Promise<AnswerFrom> {
  const isShown = new Set(shown);
  const told = neighbourhood.statements.filter((one) => isShown.has(one.claim)).map((one) => one.id);
  const quoted = shown.flatMap((id) => {
    const weighed = picture.weighed.get(id);
    return weighed ? quotedBy(weighed) : [];
  });
  const statements = await reader.statements({ ids: [...new Set([...told, ...quoted])] });
  const judged = (neighbourhood.judgements ?? []).flatMap(({ from, to }) => [from, to]);
  const reports = await reader.reports({
    ids: [...new Set([...statements.map(({ statement }) => statement.report as string), ...judged])],
  });
  const named = neighbourhood.claims.flatMap(({ about, post, organisation }) => [...about, post, organisation]);
  const entities = await reader.entities({ ids: [...new Set(named.filter((id) => id !== null))] });
  const bodies = entities.flatMap(({ organisation }) => organisation ?? []);
  const more = await reader.entities({ ids: [...new Set(bodies)] });
  return { holdings: holdingsOf(neighbourhood, reports, statements, [...entities, ...more]), picture };
}

/** The claims from which it follows who held posts: what is told of them, and the deaths of those who are told to hold them. */
async function claimsOnPosts(reader: LedgerReader, posts: readonly string[]): Promise<string[]> {
  const told = await reader.claims({ posts });
  const people = [...new Set(told.flatMap(({ about }): readonly string[] => about))];
  const deaths = await reader.claims({ about: people, types: ["died"] });
  return [...told, ...deaths].map(({ id }) => id);
}

/** What a person's dossier is answered from. */
export async function aroundPerson(reader: LedgerReader, person: string, as: AsKnown): Promise<AnswerFrom> {
  const own = await reader.claims({ about: [person] });
  const posts = [...new Set(own.flatMap(({ post }) => post ?? []))];
  const asked = [...own.map(({ id }): string => id), ...(await claimsOnPosts(reader, posts))];
  return withWords(
    reader,
    own.map(({ id }) => id),
    await weighAround(reader, [...new Set(asked)], as),
  );
}

/** What questions about posts are answered from. */
export async function aroundPosts(reader: LedgerReader, posts: readonly string[], as: AsKnown): Promise<AnswerFrom> {
  const asked = [...new Set(await claimsOnPosts(reader, posts))];
  return withWords(reader, asked, await weighAround(reader, asked, as));
}

/** What the proof of a claim is made from: also what it would be without an origin, or with one voice more. */
export async function aroundClaim(reader: LedgerReader, claim: string, as: AsKnown): Promise<AnswerFrom> {
  const otherwise = (picture: Picture, neighbourhood: Neighbourhood) => {
    const weighed = picture.weighed.get(claim);
    return weighed ? proofVariations(weighed, picture, neighbourhood).map((one) => one.neighbourhood) : [];
  };
  const around = await weighAround(reader, [claim], as, { otherwise });
  return withWords(reader, [claim], around);
}
