import { AsyncLocalStorage } from "node:async_hooks";

/** How often the library found a record that is longer than it says. */
export interface Remainders {
  count: number;
}

const listening = new AsyncLocalStorage<Remainders>();
const WARNING = /^Content-Length Too Small/;
let isHeard = false;

/** The library tells what it passes over on standard error alone: there it is taken up, and whoever reads is told. */
function hear(): void {
  if (isHeard) return;
  isHeard = true;
  const warn = console.warn;
  console.warn = (...words: unknown[]) => {
    const remainders = WARNING.test(String(words[0])) ? listening.getStore() : undefined;
    if (remainders) remainders.count += 1;
    else warn(...words);
  };
}

/** Reads on with the library, and counts what it passes over meanwhile. */
export function countingRemainders<T>(remainders: Remainders, read: () => Promise<T>): Promise<T> {
  hear();
  return listening.run(remainders, read);
}
