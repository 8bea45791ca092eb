import { useState, useSyncExternalStore } from "react";
import { type Digits, LANGUAGES, type Language, type Spoken, storeSpoken } from "../languages/language.ts";
import { onSpoken, say, speak, spokenNow } from "../languages/say.ts";

/** The language of the page, for whoever has to be drawn anew when it changes. */
export function useSpoken(): Spoken {
  return useSyncExternalStore(onSpoken, spokenNow);
}

const DIGITS: { readonly [digits in Digits]: string } = { latn: "123", arab: "١٢٣" };

export function LanguageChoice() {
  const spoken = useSpoken();
  const [fault, setFault] = useState<string | null>(null);
  const digits: readonly Digits[] = LANGUAGES[spoken.language].digits;
  const choose = async (next: Spoken) => {
    try {
      await speak(next);
      storeSpoken(next);
    } catch {
      setFault(say("shell.languageGone"));
    }
  };
  return (
    <>
      <label className="theme">
        <span>{say("shell.language")}</span>
        <select
          value={spoken.language}
          onChange={(event) => void choose({ ...spoken, language: event.target.value as Language })}
        >
          {Object.entries(LANGUAGES).map(([language, { name }]) => (
            <option key={language} value={language} lang={language}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {digits.length > 1 && (
        <label className="theme">
          <span>{say("shell.digits")}</span>
          <select
            value={spoken.digits}
            onChange={(event) => void choose({ ...spoken, digits: event.target.value as Digits })}
          >
            {digits.map((one) => (
              <option key={one} value={one}>
                {DIGITS[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      {fault && <span role="alert">{fault}</span>}
    </>
  );
}
