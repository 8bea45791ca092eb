import { emitKeypressEvents } from "node:readline";
import type { ReadStream } from "node:tty";

/** The keys that somebody presses on a terminal, one at a time; Ctrl-C and Ctrl-D end them. */
export function keysOf(input: ReadStream): { next(): Promise<string | null>; close(): void } {
  const pressed: (string | null)[] = [];
  let waiting: ((key: string | null) => void) | null = null;
  const heard = (
    _: string | undefined,
    { name, ctrl, sequence }: { name?: string; ctrl?: boolean; sequence?: string },
  ) => {
    const isEnd = ctrl === true && (name === "c" || name === "d");
    const key = isEnd ? null : name === "space" ? " " : (sequence ?? "").toLowerCase();
    if (waiting) waiting(key);
    else pressed.push(key);
    waiting = null;
  };
  emitKeypressEvents(input);
  input.setRawMode(true);
  input.resume();
  input.on("keypress", heard);
  return {
    next: () =>
      new Promise((resolve) => {
        const key = pressed.shift();
        if (key !== undefined) resolve(key);
        else waiting = resolve;
      }),
    close() {
      input.off("keypress", heard);
      input.setRawMode(false);
      input.pause();
    },
  };
}
