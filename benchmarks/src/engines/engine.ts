/** Something that reads a report: ours, or a peer on the same words. */
export interface Engine {
  /** Reads the text of a page and gives how many things it found, so that none of the work can be left out. */
  readonly read: (page: string) => number;
}

/** Each engine in a file of its own, so that a process can load one without the others. */
export const ENGINES = {
  hearsay: () => import("./hearsay.ts"),
  "compromise with its dates": () => import("./compromise.ts"),
  "wink-nlp": () => import("./wink-nlp.ts"),
} satisfies { readonly [name: string]: () => Promise<{ readonly engine: Engine }> };

export type EngineName = keyof typeof ENGINES;
