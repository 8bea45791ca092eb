import { type Draft, ENTRY_BODIES, type Entry, type StoredEntry } from "../vocabulary/entry.ts";
import { HearsayError } from "../vocabulary/error.ts";

/** An entry with its body as a value and as the text that is stored. */
export type Written = Entry & { readonly json: string };

/** The value of a stored entry. @throws when its body was taken down */
export function entryOf(stored: StoredEntry): Entry {
  const { json, ...entry } = writtenOf(stored);
  return entry;
}

/** The value of a stored entry and its text. @throws when its body was taken down */
export function writtenOf({ content, ...envelope }: StoredEntry): Written {
  if (!content) throw new HearsayError("not-found", `The body of entry ${envelope.seq} was taken down.`);
  const body = ENTRY_BODIES[envelope.kind].parse(JSON.parse(content.body));
  return { ...envelope, body, json: content.body } as Written;
}

/** What was made of drafts, with their bodies: nothing of it has to be read again. */
export function writtenFrom(linked: readonly StoredEntry[], drafts: readonly Draft[]): Written[] {
  return linked.map(({ content, ...envelope }, i) => {
    const body = ENTRY_BODIES[envelope.kind].parse(drafts[i]?.body);
    return { ...envelope, body, json: content?.body ?? "" } as Written;
  });
}
