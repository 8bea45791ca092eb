/** What a reviewer can do with one key. */
export const REVIEW_KEYS = {
  accept: ["a"],
  edit: ["e"],
  reject: ["r"],
  split: ["s"],
  merge: ["m"],
  next: ["n", "j"],
  previous: ["p", "k"],
  undo: ["u", "z"],
  all: ["b"],
  history: ["h"],
  report: ["o"],
  help: ["?"],
} as const;

export type ReviewKey = keyof typeof REVIEW_KEYS;

/** The letter of a key on a keyboard of any script: an Arabic or Cyrillic one has no Latin letters. */
function letterOf({ key, code }: Pick<KeyboardEvent, "key" | "code">): string {
  if (/^[\p{Script=Latin}\d?]$/u.test(key)) return key.toLowerCase();
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key;
}

/** Whether keys go into the words of a field, or drive something of their own. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=listbox]") !== null;
}

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "target">;

/** What a key means of what can be done with keys; null where it means nothing, or goes into a field. */
export function keyOf<K extends string>(
  event: Pressed,
  keysOf: { readonly [key in K]: readonly string[] },
): K | "undo" | null {
  if (isTyping(event.target) || event.altKey) return null;
  const letter = letterOf(event);
  if (event.ctrlKey || event.metaKey) return letter === "z" ? "undo" : null;
  const keys = Object.entries(keysOf) as [K, readonly string[]][];
  return keys.find(([, letters]) => letters.includes(letter))?.[0] ?? null;
}

/** What a key means to a reviewer; null where it means nothing, or goes into a field. */
export const reviewKeyOf = (event: Pressed): ReviewKey | null => keyOf<ReviewKey>(event, REVIEW_KEYS);

/** The number that a key has; null for another key. */
export function digitOf(event: Pressed): number | null {
  if (isTyping(event.target) || event.altKey || event.ctrlKey || event.metaKey) return null;
  const digit = /^Digit([1-9])$|^Numpad([1-9])$/.exec(event.code);
  const number = Number(/^[1-9]$/.test(event.key) ? event.key : (digit?.[1] ?? digit?.[2]));
  return Number.isNaN(number) ? null : number;
}
