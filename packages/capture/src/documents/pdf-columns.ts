/** A piece of text on a page of a PDF; places in points, from the lower left. */
export interface Piece {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

/** Pieces at one height, from left to right. */
interface Row {
  readonly y: number;
  readonly pieces: readonly Piece[];
}

/** A gutter is at least as wide as this, in sizes of the text. */
const GUTTER = 1;
/** Columns of prose have so many rows, of so many letters; cells of a table have not. */
const COLUMN = { rows: 5, letters: 18 };
/** Of the rows of a page with columns, at most so many run across: headlines, a summary over both. */
const ACROSS = 0.75;
/** Columns in columns are looked for so often. */
const DEEPEST = 3;
/** What stands no further apart than this, in points, is at one height. */
const LEVEL = 2;

const endOf = ({ x, width }: Piece) => x + width;
const lettersIn = (pieces: readonly Piece[]) => pieces.reduce((sum, { str }) => sum + str.length, 0);

function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: { y: number; pieces: Piece[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const last = rows.at(-1);
    if (last && last.y - piece.y <= LEVEL) last.pieces.push(piece);
    else rows.push({ y: piece.y, pieces: [piece] });
  }
  return rows.map(({ y, pieces }) => ({ y, pieces: pieces.toSorted((a, b) => a.x - b.x) }));
}

/** Where many rows begin, or go on after a gap: the left edges of columns. */
function edgesIn(pieces: readonly Piece[]): number[] {
  const counts = new Map<number, number>();
  for (const { x } of pieces) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  const first = Math.min(...counts.keys());
  return [...counts].flatMap(([x, count]) => (count >= COLUMN.rows && x > first ? [x] : []));
}

/** A gutter, which ends at the left edge of the column after it. */
class Gutter {
  readonly edge: number;
  readonly #from: number;

  constructor(edge: number, size: number) {
    this.edge = edge;
    this.#from = edge - size * GUTTER;
  }

  runsAcross = ({ pieces }: Row): boolean => pieces.some((one) => one.x < this.edge - 1 && endOf(one) > this.#from + 1);

  /** The pieces of rows that do not run across it, on either side. */
  sidesOf(rows: readonly Row[]): [Piece[], Piece[]] {
    const pieces = rows.filter((row) => !this.runsAcross(row)).flatMap((row) => row.pieces);
    return [pieces.filter(({ x }) => x < this.edge - 1), pieces.filter(({ x }) => x >= this.edge - 1)];
  }
}

function isColumn(pieces: readonly Piece[]): boolean {
  const rows = rowsOf(pieces).length;
  return rows >= COLUMN.rows && lettersIn(pieces) / rows >= COLUMN.letters;
}

/** The gutter that the fewest rows run across, between two columns of prose; null where there is none. */
function gutterIn(rows: readonly Row[], size: number): Gutter | null {
  let best: { readonly gutter: Gutter; readonly across: number } | null = null;
  for (const edge of edgesIn(rows.flatMap(({ pieces }) => pieces))) {
    const gutter = new Gutter(edge, size);
    const across = rows.filter(gutter.runsAcross).length;
    if (across > rows.length * ACROSS || (best !== null && best.across <= across)) continue;
    if (gutter.sidesOf(rows).every(isColumn)) best = { gutter, across };
  }
  return best?.gutter ?? null;
}

/** One column after the other. */
function columnsIn(rows: readonly Row[], size: number, depth: number): Piece[] {
  const gutter = depth < DEEPEST ? gutterIn(rows, size) : null;
  if (gutter === null) return rows.flatMap(({ pieces }) => pieces);
  const ordered: Piece[] = [];
  let band: Row[] = [];
  const endBand = () => {
    for (const side of gutter.sidesOf(band)) ordered.push(...columnsIn(rowsOf(side), size, depth + 1));
    band = [];
  };
  for (const row of rows) {
    if (!gutter.runsAcross(row)) band.push(row);
    else {
      endBand();
      ordered.push(...row.pieces);
    }
  }
  endBand();
  return ordered;
}

/**
 * The pieces of a page in the order in which they are read: where prose stands in columns, one column after the other, each
 * between what runs across them. A page without columns keeps the order of its file, which is mostly that of reading.
 * @param size that most of the text is set in
 */
export function inReadingOrder(pieces: readonly Piece[], size: number): readonly Piece[] {
  const rows = rowsOf(pieces);
  return gutterIn(rows, size) === null ? pieces : columnsIn(rows, size, 0);
}
