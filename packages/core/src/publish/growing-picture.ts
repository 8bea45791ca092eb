import { familiesOf } from "../corroborate/families.ts";
import type { KeptSides } from "../ledger/kept-sides.ts";
import { createClaimIndex } from "../standing/conflicts/conflict-rule.ts";
import { weighSides } from "../standing/standing-of.ts";
import { otherVersions } from "../vocabulary/first-versions.ts";
import type { AsKnown } from "../vocabulary/standing.ts";
import type { Sides, WeighedClaim, WeighedReport } from "../vocabulary/voice.ts";
import { copiesByReport, keptFromAll } from "./keep-sides.ts";
import { judgedBy, type Neighbourhood, type Picture, type Sources, sidesAsKnown, sourcesAsKnown } from "./weigh.ts";

/** What was read since the last time: claims with all that bears on their sides, reports with all their copies. */
export interface NewlyRead extends Required<Omit<Neighbourhood, "multiSeat">> {
  /** Other claims, whose sides were kept without the voices on them. */
  readonly kept: readonly { readonly claim: WeighedClaim; readonly sides: Sides }[];
}

/** A claim as known, with its sides. */
interface Made {
  readonly claim: WeighedClaim;
  readonly sides: Sides;
}

/** A part of a ledger that is weighed while more and more of it is read. */
interface Grown {
  /** As first versions. */
  readonly reports: Map<string, WeighedReport>;
  readonly made: Map<string, Made>;
}

const nothingGrown = (): Grown => ({ reports: new Map(), made: new Map() });

/** Makes the sides of claims once all that bears on them was read. */
function makeSides(grown: Grown, read: NewlyRead, { bodies, reports }: Sources, as: AsKnown): void {
  for (const [id, report] of reports) grown.reports.set(id, report);
  const { claims, sides } = sidesAsKnown(read, { reports: grown.reports, judgements: [], bodies }, as);
  for (const claim of claims) grown.made.set(claim.id, { claim, sides: sides.get(claim.id) as Sides });
}

/** The sides that were made from what was read, as they are kept. */
function keptOf({ reports, made }: Grown, read: NewlyRead, entry: number): KeptSides[] {
  const sides = read.claims.map(({ id }) => (made.get(id) as Made).sides);
  return keptFromAll(sides, { ...read, reports, copiesOf: copiesByReport(read.copies, read.judgements) }, entry);
}

/** What was read, without a report and its ties. */
const readWithout = (report: string, read: NewlyRead): NewlyRead => ({
  ...read,
  statements: read.statements.filter((one) => one.report !== report),
  reports: new Map([...read.reports].filter(([id]) => id !== report)),
  copies: read.copies.filter((one) => one.report !== report && one.of !== report),
});

/** The families of claims of which some reports tell. */
function toldBy(reports: ReadonlySet<string>, { claims, statements }: NewlyRead): ReadonlySet<string> {
  const told = new Set(statements.flatMap((one) => (reports.has(one.report) ? [one.claim] : [])));
  const families = familiesOf(claims).filter((family) => family.some(({ id }) => told.has(id)));
  return new Set(families.flat().map(({ id }) => id));
}

/** Of what was read some claims, and what was said of them. */
const readOf = (claims: ReadonlySet<string>, read: NewlyRead): NewlyRead => ({
  ...read,
  claims: read.claims.filter(({ id }) => claims.has(id)),
  statements: read.statements.filter((one) => claims.has(one.claim)),
  rulings: read.rulings.filter((one) => claims.has(one.claim)),
});

/** A report that is left out, and its entry: the claims that were entered after it were not there without it. */
export interface LeftOut {
  readonly report: string;
  readonly entry: number;
}

/** A picture of what was read so far, and where one is asked for a picture of the same without one report. */
export interface GrowingPicture {
  add(read: NewlyRead): void;
  /** The claims whose sides have no voices. */
  readonly withoutVoices: ReadonlySet<string>;
  /** Whether nothing counts for or against a claim that was read: nothing can clash with it. */
  isSilent(claim: string): boolean;
  /** The sides that were made, to be kept: of a picture of all that was ever said. */
  toKeep(made: number): KeptSides[];
  /** @param multiSeat the posts with several seats */
  picture(multiSeat: ReadonlySet<string>): Picture;
  /** The picture without the report that is left out; none where none is. */
  without(multiSeat: ReadonlySet<string>): readonly Picture[];
}

/**
 * Weighs a part of a ledger while more and more of it is read: the sides of a claim are made once, and once more only
 * where the report that is left out bears on them.
 * @param placeOf the place of a claim in the order of entry
 */
export function createGrowingPicture(
  as: AsKnown,
  placeOf: (claim: string) => number,
  without: LeftOut | null,
): GrowingPicture {
  const [whole, rest] = [nothingGrown(), nothingGrown()];
  const withoutVoices = new Set<string>();
  const reads: NewlyRead[] = [];
  let judgements: NewlyRead["judgements"] = [];
  /** The report that is left out, and those whose first versions hang on it. */
  const hanging = new Set<string>();
  const pictureOf = ({ reports, made }: Grown, multiSeat: ReadonlySet<string>): Picture => {
    const inOrder = [...made.values()].sort((a, b) => placeOf(a.claim.id) - placeOf(b.claim.id));
    const claims = inOrder.map(({ claim }) => claim);
    const index = createClaimIndex(claims, multiSeat);
    const weighed = weighSides(index, new Map(inOrder.map((one) => [one.claim.id, one.sides])));
    return { as, reports, judgements: judgedBy(judgements, as.known), index, weighed };
  };
  return {
    withoutVoices,
    isSilent(claim) {
      const made = whole.made.get(claim);
      return made !== undefined && made.sides.support === null && made.sides.denial === null;
    },
    add(read) {
      reads.push(read);
      judgements = read.judgements;
      const sources = sourcesAsKnown(read, as);
      makeSides(whole, read, sources, as);
      for (const { claim, sides } of read.kept) {
        whole.made.set(claim.id, { claim: sides.claim, sides });
        withoutVoices.add(claim.id);
      }
      if (without === null) return;
      const left = readWithout(without.report, read);
      const sourcesLeft = sourcesAsKnown(left, as);
      for (const id of otherVersions(sourcesLeft.reports, sources.reports)) hanging.add(id);
      for (const { id } of [...read.claims, ...read.kept.map(({ claim }) => claim)])
        rest.made.set(id, whole.made.get(id) as Made);
      makeSides(rest, readOf(toldBy(hanging, read), left), sourcesLeft, as);
      // What another claim presupposes would have a side even so.
      for (const id of rest.made.keys()) if (placeOf(id) > without.entry) rest.made.delete(id);
    },
    toKeep: (made) => reads.flatMap((read) => keptOf(whole, read, made)),
    picture: (multiSeat) => pictureOf(whole, multiSeat),
    without: (multiSeat) => (without === null ? [] : [pictureOf(rest, multiSeat)]),
  };
}
