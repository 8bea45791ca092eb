import { type ReactNode, useId, useState } from "react";
import { glossary } from "./glossary.ts";
import { useSpoken } from "./language.tsx";

/** A word of the glossary that explains itself where it is pointed at or reached with the keyboard. */
export function Term({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  const id = useId();
  const { language } = useSpoken();
  const [meaning, setMeaning] = useState<string | null>(null);
  const show = () => void glossary(language).then((words) => setMeaning(words.get(word) ?? null));
  const hide = () => setMeaning(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same for whoever has no pointer
    <span className="term" onMouseEnter={show} onMouseLeave={hide}>
      <button
        type="button"
        aria-describedby={meaning === null ? undefined : id}
        onFocus={show}
        onBlur={hide}
        onClick={show}
        onKeyDown={(event) => event.key === "Escape" && hide()}
      >
        {children}
      </button>
      {meaning !== null && (
        <span role="tooltip" id={id} dir="auto">
          <strong>{language === "en" ? word : children}</strong>: {meaning}
        </span>
      )}
    </span>
  );
}
