import type { Time } from "@hearsay/core";
import { useEffect, useId, useState } from "react";
import { ask } from "../api.ts";
import { useLedger } from "../asked.ts";
import { whenInWords } from "../days.ts";
import { say } from "../languages/say.ts";

/** How long typing rests before its words are read, in milliseconds. */
const REST = 120;

interface Props {
  readonly value: string;
  readonly time: Time | null;
  readonly type: string;
  readonly report: string;
  readonly onType: (words: string) => void;
  readonly onRead: (time: Time | null) => void;
}

/** When, in EDTF or in the words of a report, with what that means in plain words beside it. */
export function TimeField({ value, time, type, report, onType, onRead }: Props) {
  const ledger = useLedger();
  const means = useId();
  const [asked, setAsked] = useState<{ readonly words: string; readonly type: string } | null>(
    time === null ? { words: value, type } : null,
  );
  const [isUnread, setUnread] = useState(false);
  const change = (words: string) => {
    onType(words);
    setAsked({ words, type });
  };
  // A state and an event take the same words otherwise.
  const wanted = asked && { ...asked, type };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each reading that is wanted
  useEffect(() => {
    if (!wanted) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const words = new URLSearchParams({ words: wanted.words, type: wanted.type, report });
      ask<{ time: Time | null }>(ledger, `/times?${words}`, stop.signal).then(
        (told) => {
          setUnread(told.time === null);
          onRead(told.time);
        },
        () => {}, // Nobody answers: what it means comes when somebody does, or on the next letter.
      );
    }, REST);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [wanted?.words, wanted?.type]);
  return (
    <div className="time-field">
      <label className="field">
        <span>{say("edit.when")}</span>
        <input
          value={value}
          dir="auto"
          maxLength={300}
          aria-describedby={means}
          aria-invalid={isUnread}
          onChange={(event) => change(event.target.value)}
        />
      </label>
      <p className={isUnread ? "error" : "meta"} id={means} aria-live="polite">
        {isUnread ? say("edit.noTime") : time ? whenInWords(time.support) : say("state.reading")}
        {time?.core && time.core.from !== time.core.to && !isUnread && (
          <> · {say("edit.certain", { days: whenInWords(time.core) })}</>
        )}
      </p>
    </div>
  );
}
