import type { Reading, Statement, Time } from "@hearsay/core";
import type { Ledger } from "../asked.ts";

/** A name as it is being typed: with the words of the report for it, and whom it was chosen to mean. */
export interface NameDraft {
  readonly name: string;
  readonly is: "person" | "organisation";
  readonly span: Reading["span"] | null;
  readonly entity: string | null;
}

export interface LinkDraft extends NameDraft {
  readonly kind: Reading["chain"][number]["kind"];
  readonly body: string | null;
  /** Its place in the list as it was made: what a list needs to know a row by. */
  readonly key: number;
}

/** A reading as it is being written. */
export interface ReadingDraft {
  readonly quote: string;
  readonly span: Reading["span"] | null;
  readonly stance: Reading["stance"];
  readonly basis: Reading["basis"];
  readonly chain: readonly LinkDraft[];
  readonly said: Reading["said"];
  readonly restates: boolean;
  readonly ownKnowledge: boolean;
  readonly type: Reading["claim"]["type"];
  readonly about: readonly NameDraft[];
  readonly post: NameDraft;
  readonly postIsShared: boolean;
  readonly organisation: NameDraft;
  readonly place: string;
  readonly when: string;
  /** What `when` means; null until the server has said so. */
  readonly time: Time | null;
  readonly terms: string;
}

/** What is being written in place of statements, or of none. */
export interface Draft {
  readonly report: string;
  readonly replaces: readonly string[];
  readonly readings: readonly ReadingDraft[];
  readonly reason: string;
}

export const NO_NAME: NameDraft = { name: "", is: "person", span: null, entity: null };
const NO_BODY: NameDraft = { ...NO_NAME, is: "organisation" };

const nameDraft = (
  mention: { readonly name: string; readonly span: Reading["span"] | null } | null,
  is: NameDraft["is"],
) => (mention === null ? { ...NO_NAME, is } : { name: mention.name, span: mention.span, is, entity: null });

/** A statement as the beginning of another reading of it. */
export function readingDraft(statement: Statement, edtf: string): ReadingDraft {
  const { claim, chain } = statement;
  return {
    quote: statement.quote,
    span: statement.span,
    stance: statement.stance,
    basis: statement.basis,
    chain: chain.map((link, key) => ({
      ...nameDraft(link, link.is ?? "person"),
      kind: link.kind,
      body: link.body,
      key,
    })),
    said: statement.said,
    restates: statement.restates,
    ownKnowledge: statement.ownKnowledge,
    type: claim.type,
    about: [0, 1].map((seat) => nameDraft(claim.about[seat] ?? null, claim.about[seat]?.is ?? "person")),
    post: nameDraft(claim.post, "person"),
    postIsShared: claim.postIsShared,
    organisation: nameDraft(claim.organisation, "organisation"),
    place: claim.place?.name ?? "",
    when: edtf,
    time: claim.time,
    terms: claim.terms?.text ?? "",
  };
}

/** A reading of words in which nothing was read. */
export function emptyReading(quote: string, span: Reading["span"] | null): ReadingDraft {
  return {
    quote,
    span,
    stance: "asserts",
    basis: "named",
    chain: [],
    said: null,
    restates: false,
    ownKnowledge: false,
    type: "appeared",
    about: [NO_NAME, NO_NAME],
    post: NO_NAME,
    postIsShared: false,
    organisation: NO_BODY,
    place: "",
    when: "",
    time: null,
    terms: "",
  };
}

const given = ({ name, span, entity }: NameDraft) => ({ name: name.trim(), span, entity }) as Reading["claim"]["post"];
const orNull = (words: string) => (words.trim() === "" ? null : words.trim());

/** What a claim of a type is about: how many, and whether it has a post. */
export interface ClaimTypeTold {
  readonly type: Reading["claim"]["type"];
  readonly roles: readonly string[];
  readonly fewest: number;
  readonly post: "required" | "optional" | "none";
  readonly organisation: "employer" | "authority" | "body" | null;
}

/** The reading that a draft makes; null while something of it is missing. */
export function readingOf(draft: ReadingDraft, told: ClaimTypeTold): Reading | null {
  const about = draft.about.slice(0, told.roles.length).filter(({ name }) => name.trim() !== "");
  const isPostMissing = told.post === "required" && draft.post.name.trim() === "";
  if (draft.span === null || draft.time === null || about.length < told.fewest || isPostMissing) return null;
  if (draft.chain.some(({ name }) => name.trim() === "")) return null;
  const { span, stance, basis, said, restates, ownKnowledge, type, postIsShared, time } = draft;
  return {
    span,
    stance,
    basis,
    said,
    restates,
    ownKnowledge,
    chain: draft.chain.map(({ kind, is, body, ...name }) => ({
      ...(given({ ...name, is }) as NonNullable<Reading["claim"]["post"]>),
      kind,
      is: kind === "named" ? is : null,
      body: kind === "named" ? null : body,
    })),
    claim: {
      type,
      about: about.map((one) => ({ ...(given(one) as NonNullable<Reading["claim"]["post"]>), is: one.is })),
      post: told.post === "none" || draft.post.name.trim() === "" ? null : given(draft.post),
      postIsShared,
      organisation: draft.organisation.name.trim() === "" ? null : given(draft.organisation),
      place: orNull(draft.place),
      time,
      when: orNull(draft.when),
      terms: orNull(draft.terms),
    },
  };
}

const keyOf = (ledger: Ledger, of: string) => `hearsay.reading.${ledger}.${of}`;

/** What was being written of a statement or report in this browser, and never entered. */
export function storedDraft(ledger: Ledger, of: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(ledger, of)) ?? "null") as Draft | null;
  } catch {
    return null;
  }
}

/** Keeps what is being written; null forgets it. */
export function storeDraft(ledger: Ledger, of: string, draft: Draft | null): void {
  try {
    if (draft === null) localStorage.removeItem(keyOf(ledger, of));
    else localStorage.setItem(keyOf(ledger, of), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing loses the draft on a reload, no sooner.
  }
}
