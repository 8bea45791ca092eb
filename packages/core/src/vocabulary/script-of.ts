/** Scripts that names in the news are written in, by their Unicode names. */
const SCRIPTS = [
  "Latin",
  "Arabic",
  "Cyrillic",
  "Hebrew",
  "Greek",
  "Han",
  "Hangul",
  "Hiragana",
  "Katakana",
  "Devanagari",
  "Bengali",
  "Armenian",
  "Georgian",
  "Ethiopic",
  "Thai",
  "Khmer",
  "Myanmar",
].map((script) => [script, new RegExp(`\\p{Script=${script}}`, "u")] as const);

/** The script in which a name is written, by its first letter that belongs to one; "other" for a rare one. */
export function scriptOf(name: string): string {
  for (const letter of name) for (const [script, form] of SCRIPTS) if (form.test(letter)) return script;
  return "other";
}
