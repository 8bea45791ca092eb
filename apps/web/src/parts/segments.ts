/** Words of a report that a statement rests on. */
export interface Marked {
  readonly start: number;
  readonly end: number;
}

/** A stretch of text under the same marks from end to end: the shortest mark first. */
export interface Segment<M extends Marked> {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly M[];
}

const length = (mark: Marked) => mark.end - mark.start;

/** Cuts a stretch of text at every boundary of the marks, so that marks may overlap as they like. */
export function segmentsOf<M extends Marked>(start: number, end: number, marks: readonly M[]): Segment<M>[] {
  const touching = marks.filter((mark) => mark.start < end && mark.end > start && mark.start < mark.end);
  const inner = touching.flatMap((mark) => [mark.start, mark.end]).filter((at) => at > start && at < end);
  const cuts = [...new Set([start, ...inner, end])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? end;
    return {
      start: from,
      end: to,
      marks: touching.filter((mark) => mark.start <= from && mark.end >= to).toSorted((a, b) => length(a) - length(b)),
    };
  });
}
