import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { type DaysAnswer, useAnswer } from "../api.ts";
import { useAsk, useAsked, useQuestion, useToday } from "../asked.ts";
import { shortDay } from "../days.ts";
import { CLOCKS, COUNTED } from "../words.ts";
import { CopyAddress } from "./copy-address.tsx";
import { DayField } from "./day-field.tsx";
import { Replay } from "./replay.tsx";

function Choice<T extends string>(props: {
  readonly label: string;
  readonly words: { readonly [value in T]: string };
  readonly value: T;
  readonly onChoose: (value: T) => void;
}) {
  return (
    <label className="field">
      <span>{props.label}</span>
      <select value={props.value} onChange={(event) => props.onChoose(event.target.value as T)}>
        {Object.entries<string>(props.words).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The stops of the replay: the days on which something was said on the subject of the page, and today. */
function useStops(today: string): DaysAnswer["days"] {
  const { id } = useParams({ strict: false }) as { id?: string };
  const spoken = useAnswer<DaysAnswer>(id ? `/days?of=${id}` : "/days").data?.days ?? [];
  const isOver = (spoken.at(-1)?.day ?? "") < today;
  return spoken.length > 0 && isOver ? [...spoken, { day: today, statements: 0 }] : spoken;
}

/** The two days of every question, the clock and what counts: in the address of every page. */
export function TwoClocks() {
  const asked = useAsked();
  const question = useQuestion();
  const ask = useAsk();
  const today = useToday();
  const stops = useStops(today);
  const [isOpen, setOpen] = useState(false);
  const isChanged = Object.keys(asked).length > 0;
  return (
    <section className="clocks" aria-label="The two clocks" data-open={isOpen}>
      <div className="wide clocks-row">
        <button type="button" className="clocks-fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {question.on === question.known
            ? `On and as known on ${shortDay(question.on)}`
            : `On ${shortDay(question.on)}, as known on ${shortDay(question.known)}`}
          <small>
            by {CLOCKS[question.clock]}; {COUNTED[question.counted]}
            {question.entry && `; the ledger up to entry ${question.entry}`}
          </small>
        </button>
        <div className="clocks-body">
          <DayField label="In the world on" value={question.on} onDay={(on) => ask({ on })} />
          <DayField label="As known on" value={question.known} onDay={(known) => ask({ known })} />
          <Replay
            stops={stops}
            known={question.known}
            onDay={(known) => ask({ known: known === today ? undefined : known })}
          />
          <Choice
            label="Clock"
            words={CLOCKS}
            value={question.clock}
            onChoose={(clock) => ask({ clock: clock === "published" ? undefined : clock })}
          />
          <Choice
            label="Counted"
            words={COUNTED}
            value={question.counted}
            onChoose={(counted) => ask({ counted: counted === "all" ? undefined : counted })}
          />
          {question.entry && (
            <p className="as-of-entry">
              The ledger as it was after entry {question.entry}.{" "}
              <button type="button" onClick={() => ask({ entry: undefined })}>
                Look at all of it
              </button>
            </p>
          )}
          <div className="clocks-acts">
            <CopyAddress />
            <button
              type="button"
              disabled={!isChanged}
              onClick={() =>
                ask({ on: undefined, known: undefined, clock: undefined, counted: undefined, entry: undefined })
              }
            >
              Today
            </button>
          </div>
        </div>
      </div>
    </section>
  );
}
