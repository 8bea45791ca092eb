/** The languages of the interface. What reports say stays in their own. */
export const LANGUAGES = {
  en: { name: "English", locale: "en-GB", dir: "ltr", digits: ["latn"] },
  ar: { name: "العربية", locale: "ar", dir: "rtl", digits: ["latn", "arab"] },
} as const;

export type Language = keyof typeof LANGUAGES;
/** How digits are written: 2024 or ٢٠٢٤. */
export type Digits = "latn" | "arab";

/** What a reader chose of the words around the reports. */
export interface Spoken {
  readonly language: Language;
  readonly digits: Digits;
}

const KEY = "hearsay.language";
const DEFAULT: Spoken = { language: "en", digits: "latn" };

const isLanguage = (value: unknown): value is Language => typeof value === "string" && value in LANGUAGES;

function usable({ language, digits }: { readonly language?: unknown; readonly digits?: unknown }): Spoken | null {
  if (!isLanguage(language)) return null;
  return { language, digits: LANGUAGES[language].digits.find((one) => one === digits) ?? "latn" };
}

/** What was chosen in this browser, else the first language of the browser that there is a catalogue for. */
export function storedSpoken(): Spoken {
  try {
    const chosen = usable(JSON.parse(localStorage.getItem(KEY) ?? "{}") as object);
    if (chosen) return chosen;
  } catch {
    // A browser that keeps nothing speaks its own language.
  }
  const own = navigator.languages.map((one) => one.slice(0, 2).toLowerCase()).find(isLanguage);
  return own ? { language: own, digits: "latn" } : DEFAULT;
}

export function storeSpoken(spoken: Spoken): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(spoken));
  } catch {
    // A browser that keeps nothing still shows the language until it is closed.
  }
}

/** The name by which Intl knows a language with its digits: "ar-u-nu-arab". */
export function localeOf({ language, digits }: Spoken): string {
  return `${LANGUAGES[language].locale}-u-ca-gregory-nu-${digits}`;
}
