import type { Note } from "@hearsay/core";

/** Statements of one voice on the same words: one note in the margin, however many claims it makes. */
export interface NoteGroup {
  /** The id of its first statement. */
  readonly id: string;
  /** Its number in the order of the page. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly notes: readonly Note[];
}

/** The notes of a report as they stand in its margin. */
export function groupsOf(notes: readonly Note[]): NoteGroup[] {
  const byVoice = Map.groupBy(notes, ({ start, end, path, stance, basis }) =>
    [start, end, path, stance, basis].join("\u0000"),
  );
  return [...byVoice.values()]
    .flatMap((own) => {
      const [first] = own;
      return first ? [{ id: first.statement, start: first.start, end: first.end, notes: own }] : [];
    })
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((group, i) => ({ ...group, number: i + 1 }));
}
