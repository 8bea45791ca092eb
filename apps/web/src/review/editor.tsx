import type { Passage, Reading } from "@hearsay/core";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useLedger } from "../asked.ts";
import { number, say } from "../languages/say.ts";
import { Told } from "../parts/as-written.tsx";
import { useClaimTypes } from "./claim-types.ts";
import { type Draft, emptyReading, type ReadingDraft, readingOf, storeDraft } from "./drafts.ts";
import type { Opening } from "./opening.ts";
import { ReadingForm } from "./reading-form.tsx";
import type { Reviewed } from "./use-review.ts";

interface Props {
  readonly opening: Opening;
  readonly passage: Passage;
  readonly outlet: string;
  /** Open statements of the same report, which can be replaced along. */
  readonly others: readonly Reviewed[];
  readonly onClose: () => void;
  readonly onRead: (draft: Draft, readings: readonly Reading[]) => void;
}

/** What is printed on the keys that act from every field. */
const KEYS = { send: "Ctrl ↵", close: "Esc" };

/** What is written is kept in the browser with every letter. */
function useKept({ of, draft }: Opening) {
  const ledger = useLedger();
  const [kept, setKept] = useState(draft);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) storeDraft(ledger, of, kept);
    isFirst.current = false;
  }, [ledger, of, kept]);
  return { kept, setKept, forget: () => storeDraft(ledger, of, null) };
}

function Replaced({
  draft,
  others,
  onChange,
}: {
  draft: Draft;
  others: readonly Reviewed[];
  onChange: (ids: string[]) => void;
}) {
  const shown = others.filter(({ item }) => item.statement.id !== draft.replaces[0]);
  if (draft.replaces.length === 0 || shown.length === 0) return null;
  return (
    <details className="replaced" open={draft.replaces.length > 1}>
      <summary>{say("edit.replaces", { count: draft.replaces.length })}</summary>
      {shown.map(({ item }) => {
        const id: string = item.statement.id;
        const isIn = draft.replaces.includes(id);
        const next = isIn ? draft.replaces.filter((one) => one !== id) : [...draft.replaces, id];
        return (
          <label key={id} className="choice">
            <input type="checkbox" checked={isIn} onChange={() => onChange(next)} />
            <span>
              <Told>{item.gloss}</Told> <q className="meta">{item.statement.quote.slice(0, 90)}</q>
            </span>
          </label>
        );
      })}
    </details>
  );
}

/** A form for one reading or several in place of statements, or of none. */
export function Editor({ opening, passage, outlet, others, onClose, onRead }: Props) {
  const types = useClaimTypes();
  const { kept, setKept, forget } = useKept(opening);
  const [at, setAt] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus({ preventScroll: true });
  }, []);
  const place = Math.min(at, kept.readings.length - 1);
  const reading = kept.readings[place] as ReadingDraft;
  const change = (of: (before: ReadingDraft) => ReadingDraft) =>
    setKept((before) => ({
      ...before,
      readings: before.readings.map((one, i) => (i === place ? of(one) : one)),
    }));
  const whole = kept.readings.flatMap((one) => {
    const told = types.find(({ type }) => type === one.type);
    return (told && readingOf(one, told)) ?? [];
  });
  const isWhole = whole.length === kept.readings.length;
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (isWhole) onRead(kept, whole);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
    if (event.key === "Escape" && !event.defaultPrevented) onClose();
  };
  return (
    <form className="editor" ref={form} onSubmit={submit} onKeyDown={press} aria-label={say("edit.title")}>
      <div className="editor-fields">
        {opening.isKept && (
          <p className="notice">
            {say("edit.kept")}{" "}
            <button
              type="button"
              onClick={() => {
                forget();
                onClose();
              }}
            >
              {say("edit.startOver")}
            </button>
          </p>
        )}
        <fieldset className="editor-tabs">
          <legend className="unseen">{say("edit.readings")}</legend>
          {kept.readings.map((_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: readings are told apart by their place alone
            <button key={i} type="button" aria-pressed={i === place} onClick={() => setAt(i)}>
              {say("edit.reading", { number: i + 1 })}
            </button>
          ))}
          <button
            type="button"
            onClick={() => {
              setKept({ ...kept, readings: [...kept.readings, { ...(reading ?? emptyReading("", null)) }] });
              setAt(kept.readings.length);
            }}
          >
            {say("edit.split")}
          </button>
          {kept.readings.length > 1 && (
            <button type="button" onClick={() => setKept({ ...kept, readings: kept.readings.toSpliced(place, 1) })}>
              {say("edit.dropReading", { number: place + 1 })}
            </button>
          )}
        </fieldset>
        {types.length > 0 && (
          <ReadingForm
            key={place}
            reading={reading}
            types={types}
            passage={passage}
            report={kept.report}
            outlet={outlet}
            onChange={change}
          />
        )}
        <Replaced draft={kept} others={others} onChange={(replaces) => setKept({ ...kept, replaces })} />
        <label className="field">
          <span>{say("edit.reason")}</span>
          <input
            value={kept.reason}
            maxLength={2000}
            dir="auto"
            onChange={(event) => setKept({ ...kept, reason: event.target.value })}
          />
        </label>
      </div>
      <p className="editor-acts">
        <button type="submit" className="main-act" disabled={!isWhole}>
          {kept.readings.length > 1 ? say("edit.acceptAll", { count: kept.readings.length }) : say("edit.accept")}{" "}
          <kbd>{KEYS.send}</kbd>
        </button>
        <button type="button" onClick={onClose}>
          {say("review.cancel")} <kbd>{KEYS.close}</kbd>
        </button>
        {!isWhole && types.length > 0 && (
          <span className="meta">{say("edit.notWhole", { of: number(place + 1) })}</span>
        )}
      </p>
    </form>
  );
}
