import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Loads a library when it is first needed: most commands need none of them, and loading costs more than a small report. */
export function lazily<T>(name: string): () => T {
  return () => require(name);
}
