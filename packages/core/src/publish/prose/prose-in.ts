import type { Language } from "../../vocabulary/language.ts";
import { arabicProse } from "./arabic.ts";
import { ENGLISH } from "./english.ts";
import type { Prose } from "./prose.ts";

const made = new Map<Language, Prose>([["en", ENGLISH]]);

/** The words of a language; English where none is asked for. */
export function proseIn(language: Language | undefined): Prose {
  if (language === undefined || language === "en") return ENGLISH;
  const known = made.get(language);
  if (known) return known;
  const prose = arabicProse(language);
  made.set(language, prose);
  return prose;
}
