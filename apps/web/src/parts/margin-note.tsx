import type { Note } from "@hearsay/core";
import { useState } from "react";
import { number, say } from "../languages/say.ts";
import { StandingMark } from "../pictures/standing-mark.tsx";
import { StatementMark } from "../pictures/statement-mark.tsx";
import { counted, countingWord, mannerOf, sentenceCase } from "../words.ts";
import { Name, Told } from "./as-written.tsx";
import { LedgerLink } from "./ledger-link.tsx";
import type { NoteGroup } from "./note-groups.ts";
import type { Reading } from "./report-text.tsx";

interface ClaimProps {
  readonly note: Note;
  readonly onReview: (statement: string) => void;
}

/** What was decided on a statement, which leads to its history. */
function Decided({ note, onReview }: ClaimProps) {
  const state = say(`note.${note.decision ?? "draft"}`);
  return (
    <button
      type="button"
      className="decided"
      data-decision={note.decision ?? "draft"}
      aria-label={say("note.review", { state, claim: note.gloss ?? note.path })}
      onClick={() => onReview(note.statement)}
    >
      {state}
    </button>
  );
}

function ClaimOfNote({ note, onReview }: ClaimProps) {
  const decided = <Decided note={note} onReview={onReview} />;
  if (note.claim === null) {
    return (
      <>
        <span className="meta">{say("note.noClaim")}</span> {decided}
      </>
    );
  }
  return (
    <>
      <LedgerLink page="claim" id={note.claim}>
        <Told>{sentenceCase(note.gloss ?? say("note.aClaim"))}</Told>
        {note.when && say("when.after", { when: note.when })}
      </LedgerLink>{" "}
      <StandingMark standing={note.standing} />
      {note.part !== null && note.part !== "summary" && note.part !== "counts" && (
        <span className="part"> · {countingWord(note.part)}</span>
      )}{" "}
      {decided}
    </>
  );
}

interface NoteProps {
  readonly group: NoteGroup;
  readonly reading: Reading;
  readonly onBack: (group: string) => void;
}

/** Who says it through whom, on what basis, and where the claim stands: beside the words. */
function MarginNote({ group, reading, onBack }: NoteProps) {
  const [first, ...others] = group.notes;
  if (!first) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at a note only lights up its words; its links do the work
    <div
      className="note"
      id={`note-${group.id}`}
      data-group={group.id}
      data-active={reading.active === group.id}
      onMouseEnter={() => reading.onPoint(group.id)}
      onMouseLeave={() => reading.onPoint(null)}
      onFocus={() => reading.onPoint(group.id)}
    >
      <p className="note-who">
        <button
          type="button"
          className="number"
          aria-label={say("note.back", { number: group.number })}
          onClick={() => onBack(group.id)}
        >
          {number(group.number)}
        </button>
        <StatementMark stance={first.stance} basis={first.basis} />
        <span>
          <strong>
            <Name>{first.path}</Name>
          </strong>{" "}
          · {mannerOf(first)}
          {first.restates && <span className="part"> · {say("note.summary")}</span>}:{" "}
          <ClaimOfNote note={first} onReview={reading.onReview} />
        </span>
      </p>
      {others.map((note) => (
        <p key={note.statement} className="note-claim">
          <ClaimOfNote note={note} onReview={reading.onReview} />
        </p>
      ))}
    </div>
  );
}

interface NotesProps {
  readonly groups: readonly NoteGroup[];
  readonly reading: Reading;
  readonly onBack: (group: string) => void;
}

/** The notes on one paragraph: in the margin where there is one, else folded below it. */
export function MarginNotes({ groups, reading, onBack }: NotesProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  if (groups.length === 0) return null;
  const isOpen = isUnfolded || groups.some((group) => group.id === reading.active);
  return (
    <aside
      className="notes"
      data-open={isOpen}
      aria-label={say("note.from", { first: groups[0]?.number ?? 0, last: groups.at(-1)?.number ?? 0 })}
    >
      <button type="button" className="notes-fold" aria-expanded={isOpen} onClick={() => setUnfolded(!isOpen)}>
        {counted(groups.length, "note")}
      </button>
      <div className="notes-list">
        {groups.map((group) => (
          <MarginNote key={group.id} group={group} reading={reading} onBack={onBack} />
        ))}
      </div>
    </aside>
  );
}
