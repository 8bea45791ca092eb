import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { type DaysAnswer, useAnswer } from "../api.ts";
import { useAsk, useAsked, useQuestion, useToday } from "../asked.ts";
import { shortDay } from "../days.ts";
import { say } from "../languages/say.ts";
import { CLOCKS, COUNTED, clockWord, countedWord } from "../words.ts";
import { CopyAddress } from "./copy-address.tsx";
import { DayField } from "./day-field.tsx";
import { Replay } from "./replay.tsx";

function Choice<T extends string>(props: {
  readonly label: string;
  readonly values: readonly T[];
  readonly words: (value: T) => string;
  readonly value: T;
  readonly onChoose: (value: T) => void;
}) {
  return (
    <label className="field">
      <span>{props.label}</span>
      <select value={props.value} onChange={(event) => props.onChoose(event.target.value as T)}>
        {props.values.map((value) => (
          <option key={value} value={value}>
            {props.words(value)}
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
    <section className="clocks" aria-label={say("clocks.name")} data-open={isOpen}>
      <div className="wide clocks-row">
        <button type="button" className="clocks-fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {question.on === question.known
            ? say("clocks.one", { on: shortDay(question.on) })
            : say("clocks.two", { on: shortDay(question.on), known: shortDay(question.known) })}
          <small>
            {say("clocks.by", { clock: clockWord(question.clock), counted: countedWord(question.counted) })}
            {question.entry && say("clocks.upTo", { entry: question.entry })}
          </small>
          <span className="clocks-turn">{say(isOpen ? "clocks.fold" : "clocks.change")}</span>
        </button>
        <div className="clocks-body">
          <DayField label={say("clocks.on")} value={question.on} onDay={(on) => ask({ on })} />
          <DayField label={say("clocks.known")} value={question.known} onDay={(known) => ask({ known })} />
          <Replay
            stops={stops}
            known={question.known}
            onDay={(known) => ask({ known: known === today ? undefined : known })}
          />
          <Choice
            label={say("clocks.clock")}
            values={CLOCKS}
            words={clockWord}
            value={question.clock}
            onChoose={(clock) => ask({ clock: clock === "published" ? undefined : clock })}
          />
          <Choice
            label={say("clocks.counted")}
            values={COUNTED}
            words={countedWord}
            value={question.counted}
            onChoose={(counted) => ask({ counted: counted === "all" ? undefined : counted })}
          />
          {question.entry && (
            <p className="as-of-entry">
              {say("clocks.entry", { entry: question.entry })}{" "}
              <button type="button" onClick={() => ask({ entry: undefined })}>
                {say("clocks.allOfIt")}
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
              {say("clocks.today")}
            </button>
          </div>
        </div>
      </div>
    </section>
  );
}
