import type { ClaimLine, Quoted, Stance, Standing } from "@hearsay/core";
import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { whenInWords } from "../days.ts";
import { say } from "../languages/say.ts";
import { StandingMark } from "../pictures/standing-mark.tsx";
import { briefly, counted, STANCE_ORDER, STANDING_ORDER, stanceWord, standingWord } from "../words.ts";
import { Told } from "./as-written.tsx";
import { Sentence } from "./claim-line.tsx";
import { LedgerLink } from "./ledger-link.tsx";
import { LongList } from "./long-list.tsx";

interface Entry {
  readonly line: ClaimLine;
  readonly quoted: Quoted;
}

interface Wanted {
  readonly words: string;
  readonly stance: Stance | "";
  readonly standing: Standing | "";
  readonly outlet: string;
}

const ANYTHING: Wanted = { words: "", stance: "", standing: "", outlet: "" };

function fits({ line, quoted }: Entry, { words, stance, standing, outlet }: Wanted): boolean {
  const text = `${quoted.quote} ${quoted.path} ${line.gloss}`.toLocaleLowerCase();
  return (
    text.includes(words.trim().toLocaleLowerCase()) &&
    (stance === "" || quoted.stance === stance) &&
    (standing === "" || line.standing === standing) &&
    (outlet === "" || quoted.outlet === outlet)
  );
}

function Pick<T extends string>(props: {
  readonly label: string;
  readonly value: T | "";
  readonly options: readonly (readonly [value: T, words: string])[];
  readonly onPick: (value: T | "") => void;
}): ReactNode {
  return (
    <label className="field">
      <span>{props.label}</span>
      <select value={props.value} onChange={(event) => props.onPick(event.target.value as T | "")}>
        <option value="">{say("statements.any")}</option>
        {props.options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** All statements, the latest first, and by what they can be narrowed down. */
function choicesIn(lines: readonly ClaimLine[]) {
  const entries = lines
    .flatMap((line) => line.quoted.map((quoted): Entry => ({ line, quoted })))
    .toSorted((a, b) =>
      a.quoted.published < b.quoted.published ? 1 : a.quoted.published > b.quoted.published ? -1 : 0,
    );
  const [stances, standings] = [
    new Set(entries.map(({ quoted }) => quoted.stance)),
    new Set(entries.map(({ line }) => line.standing)),
  ];
  return {
    entries,
    outlets: [...new Set(entries.map(({ quoted }) => quoted.outlet))].toSorted(),
    stances: STANCE_ORDER.filter((one) => stances.has(one)),
    standings: STANDING_ORDER.filter((one) => standings.has(one)),
  };
}

/** Every statement of a page with the claim that it is on, the latest first, to be narrowed down. */
export function AllStatements({ lines, name }: { readonly lines: readonly ClaimLine[]; readonly name: string }) {
  const [wanted, setWanted] = useState(ANYTHING);
  const { entries, outlets, stances, standings } = useMemo(() => choicesIn(lines), [lines]);
  // Typing goes on while ten thousand are looked through.
  const deferred = useDeferredValue(wanted);
  const fitting = useMemo(() => entries.filter((entry) => fits(entry, deferred)), [entries, deferred]);
  return (
    <>
      <div className="filters">
        <label className="field filter">
          <span>{say("statements.words")}</span>
          <input
            type="search"
            value={wanted.words}
            onChange={(event) => setWanted({ ...wanted, words: event.target.value })}
          />
        </label>
        <Pick
          label={say("statements.stance")}
          value={wanted.stance}
          options={stances.map((one) => [one, stanceWord(one)])}
          onPick={(stance) => setWanted({ ...wanted, stance })}
        />
        <Pick
          label={say("statements.standing")}
          value={wanted.standing}
          options={standings.map((one) => [one, standingWord(one)])}
          onPick={(standing) => setWanted({ ...wanted, standing })}
        />
        <Pick
          label={say("statements.outlet")}
          value={wanted.outlet}
          options={outlets.map((one) => [one, one])}
          onPick={(outlet) => setWanted({ ...wanted, outlet })}
        />
        <p className="meta" role="status">
          {say("statements.of", { count: fitting.length, statements: counted(entries.length, "statement") })}
        </p>
      </div>
      <LongList
        items={fitting}
        keyOf={({ quoted, line }) => `${quoted.statement} ${line.claim}`}
        about={96}
        className="sentences all"
        row={({ line, quoted }) => (
          <>
            <p className="on-claim">
              <StandingMark standing={line.standing} bare />{" "}
              <LedgerLink page="claim" id={line.claim}>
                <Told>{briefly(line, name)}</Told>
              </LedgerLink>
              <span className="when">{say("when.after", { when: whenInWords(line.support) })}</span>
            </p>
            <Sentence as="div" quoted={quoted} />
          </>
        )}
      />
    </>
  );
}
