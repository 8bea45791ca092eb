import type { Passage } from "@hearsay/core";
import { useState } from "react";
import { say } from "../languages/say.ts";
import { basisWord, STANCE_ORDER, stanceWord } from "../words.ts";
import { ChainField } from "./chain-field.tsx";
import type { ClaimTypeTold, NameDraft, ReadingDraft } from "./drafts.ts";
import { NameField } from "./name-field.tsx";
import { spanPicked, trimmed } from "./span-picked.ts";
import { TimeField } from "./time-field.tsx";

const BASES = ["official_act", "firsthand", "named", "anonymous", "social_media"] as const;

interface Props {
  readonly reading: ReadingDraft;
  readonly types: readonly ClaimTypeTold[];
  readonly passage: Passage;
  readonly report: string;
  readonly outlet: string;
  /** A change of what is written by then: an answer of the server may come while somebody types on. */
  readonly onChange: (change: (before: ReadingDraft) => ReadingDraft) => void;
}

function Choice<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
}) {
  return (
    <label className="field">
      <span>{props.label}</span>
      <select value={props.value} onChange={(event) => props.onChoose(event.target.value as T)}>
        {props.options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The words of the report that carry the statement: typed, or taken from what is selected in the passage. */
function QuoteField({ reading, passage, onChange }: Pick<Props, "reading" | "passage" | "onChange">) {
  const [error, setError] = useState(false);
  const textAt = ({ start, end }: { start: number; end: number }) =>
    passage.text.slice(start - passage.start, end - passage.start);
  const type = (quote: string) => {
    const at = quote.trim() === "" ? -1 : passage.text.indexOf(quote);
    const start = passage.start + at;
    const span = at < 0 ? null : { start, end: start + quote.length };
    onChange((before) => ({ ...before, quote, span }));
  };
  const take = () => {
    const root = document.querySelector("[data-passage], .passage, .reading");
    const picked = root && spanPicked(root);
    const span = picked && trimmed(picked, textAt);
    setError(!span);
    if (span) onChange((before) => ({ ...before, quote: textAt(span), span }));
  };
  return (
    <div className="quote-field">
      <label className="field">
        <span>{say("edit.quote")}</span>
        <textarea
          rows={2}
          dir="auto"
          className="as-printed"
          value={reading.quote}
          aria-invalid={reading.span === null}
          onChange={(event) => type(event.target.value)}
        />
      </label>
      {/* The selection goes when a button takes the focus. */}
      <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={take}>
        {say("edit.takeSelected")}
      </button>
      <p className="error" role="alert">
        {reading.span === null && reading.quote !== "" && say("edit.notInReport")}
        {error && reading.span !== null && say("edit.nothingSelected")}
      </p>
    </div>
  );
}

/** One reading: who says what of whom, how, and when. */
export function ReadingForm({ reading, types, passage, report, outlet, onChange }: Props) {
  const told = types.find(({ type }) => type === reading.type) ?? types[0];
  const put = (change: Partial<ReadingDraft>) => onChange((before) => ({ ...before, ...change }));
  if (!told) return null;
  const nameField = (label: string, value: NameDraft, kinds: string, set: (next: NameDraft) => void) => (
    <NameField
      label={label}
      value={value.name}
      kinds={kinds}
      isChosen={value.entity !== null}
      onType={(name) => set({ ...value, name, span: null, entity: null })}
      onChoose={({ id, name, kind }) =>
        set({ name, span: null, entity: id, is: kind === "organisation" ? "organisation" : "person" })
      }
    />
  );
  return (
    <div className="reading-form">
      <div className="field-row">
        <Choice
          label={say("edit.type")}
          value={reading.type}
          options={types.map(({ type }) => [type, say(`type.${type}`)] as const)}
          onChoose={(type) => put({ type })}
        />
        <Choice
          label={say("edit.stance")}
          value={reading.stance}
          options={STANCE_ORDER.map((one) => [one, stanceWord(one)] as const)}
          onChoose={(stance) => put({ stance })}
        />
        <Choice
          label={say("edit.basis")}
          value={reading.basis}
          options={BASES.map((one) => [one, basisWord(one)] as const)}
          onChoose={(basis) => put({ basis })}
        />
      </div>
      <div className="field-row">
        {told.roles.map((role, seat) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two who meet have one role, and a seat never moves
          <div key={`${role} ${seat}`} className="seat">
            {nameField(
              say(`role.${role.replaceAll(" ", "_")}` as "role.person"),
              reading.about[seat] as NameDraft,
              "person,organisation",
              (next) => put({ about: reading.about.with(seat, next) }),
            )}
          </div>
        ))}
        {told.post !== "none" && nameField(say("edit.post"), reading.post, "post", (post) => put({ post }))}
        {(told.organisation !== null || reading.organisation.name !== "") &&
          nameField(say(`edit.${told.organisation ?? "body"}`), reading.organisation, "organisation", (organisation) =>
            put({ organisation: { ...organisation, is: "organisation" } }),
          )}
        <label className="field">
          <span>{say("edit.place")}</span>
          <input
            value={reading.place}
            dir="auto"
            maxLength={500}
            onChange={(event) => put({ place: event.target.value })}
          />
        </label>
      </div>
      <TimeField
        value={reading.when}
        time={reading.time}
        type={reading.type}
        report={report}
        onType={(when) => put({ when, time: null })}
        onRead={(time) => put({ time })}
      />
      <ChainField chain={reading.chain} outlet={outlet} onChange={(chain) => put({ chain })} />
      <QuoteField reading={reading} passage={passage} onChange={onChange} />
      <label className="field">
        <span>{say("edit.terms")}</span>
        <textarea
          rows={1}
          dir="auto"
          className="as-printed"
          value={reading.terms}
          maxLength={5000}
          onChange={(event) => put({ terms: event.target.value })}
        />
      </label>
    </div>
  );
}
