import { ENTRY_BODIES, type Entry, type StoredEntry } from "../vocabulary/entry.ts";
import { HearsayError } from "../vocabulary/error.ts";

/** The value of a stored entry. @throws when its body was taken down */
export function entryOf({ content, ...envelope }: StoredEntry): Entry {
  if (!content) throw new HearsayError("not-found", `The body of entry ${envelope.seq} was taken down.`);
  const body = ENTRY_BODIES[envelope.kind].parse(JSON.parse(content.body));
  return { ...envelope, body } as Entry;
}
