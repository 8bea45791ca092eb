import type {
  ChangeLine,
  ClaimLine,
  Dossier,
  FoundPassage,
  HeldOn,
  Issue,
  ListedMatter,
  ListedReport,
  Overview,
  Proof,
  Refusal,
  SearchPage,
  SearchQuestion,
  SourceLine,
  SourceView,
  Spell,
  Standing,
} from "@hearsay/core";
import { keepPreviousData, type UseQueryResult, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type Ledger, type Question, useLedger, useQuestion, wordsOf } from "./asked.ts";
import { faultInWords } from "./faults.ts";
import { say, spokenNow } from "./languages/say.ts";
import { reviewerHeader } from "./reviewer.ts";

export interface OverviewAnswer extends Omit<Overview, "matters" | "reports"> {
  readonly matters: Part<ListedMatter>;
  readonly reports: Part<ListedReport>;
  readonly refusals: readonly (Refusal & { readonly seq: number; readonly recorded: string })[];
  readonly folder: string;
  /** Standings that moved, the last first, and how many claims were made for the first time. */
  readonly changed: { readonly changes: readonly ChangeLine[]; readonly fresh: number };
}
export interface PersonAnswer extends Omit<Dossier, "matters"> {
  readonly matters: readonly { readonly id: string; readonly title: string }[];
}
export interface PostAnswer extends HeldOn {
  readonly spells: readonly Spell[];
}
export interface ClaimAnswer {
  readonly proof: Proof;
}
/** A part of a list, and the cursor with which it goes on. */
export interface Part<T> {
  readonly listed: readonly T[];
  readonly cursor: string | null;
}
export interface ClaimsAnswer extends Part<ClaimLine> {
  /** How many there are in all. */
  readonly of: number;
}
export interface SourcesAnswer extends Part<SourceLine> {
  readonly of: number;
}
export interface SourceAnswer extends Omit<SourceView, "claims" | "entries" | "published"> {
  readonly claims: { readonly [list in keyof SourceView["claims"]]: Part<ClaimLine> };
  /** What was last judged on it before the public. */
  readonly admission: {
    readonly holds: boolean;
    readonly reason: string;
    readonly day: string;
    readonly actor: string;
  } | null;
}
export interface SearchAnswer {
  readonly question: SearchQuestion;
  readonly named: SearchPage["named"];
  readonly passages: readonly FoundPassage[];
  readonly lines: readonly ClaimLine[];
  readonly cursor: string | null;
  readonly claims: { readonly found: readonly ClaimLine[]; readonly cursor: string | null };
}
export interface StandingsAnswer {
  readonly standings: { readonly [standing in Standing]: number };
}
export interface DaysAnswer {
  readonly days: readonly { readonly day: string; readonly statements: number }[];
}
export interface Entered {
  readonly report: string;
  readonly outcome: "added" | "corrected" | "known";
  readonly statements: number;
  readonly issues: readonly Issue[];
}

/** Nobody answered: the server was stopped, or the machine slept. */
export class ServerGone extends Error {
  override readonly name = "ServerGone";
}

/** The server answered that it cannot: its own sentence says why and what to do. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

/** A server that is gone is asked until it is back; an answer is final. */
export function mayAskAgain(_count: number, error: Error): boolean {
  return error instanceof ServerGone;
}

async function answerOf<T>(request: Promise<Response>): Promise<T> {
  const response = await request.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ServerGone(say("state.silent"), { cause });
  });
  if (response.ok) return (await response.json()) as T;
  const text = await response.text();
  let problem: { readonly title?: string; readonly detail?: string } = {};
  try {
    problem = JSON.parse(text);
  } catch {
    // A plain sentence, as it is.
  }
  const detail = problem.detail ?? text;
  throw new Refused(
    response.status,
    detail ? faultInWords(problem.title, detail) : say("state.status", { status: String(response.status) }),
  );
}

/** In which language the server tells what it found; English needs no word. */
function languageAsked(): [string, string][] {
  const { language, digits } = spokenNow();
  return language === "en" ? [] : [["lang", digits === "latn" ? language : `${language}-u-nu-${digits}`]];
}

function addressOf(ledger: Ledger, path: string, question: Question): string {
  const [bare, own = ""] = path.split("?");
  // What a path asks for itself goes before the question of the page; a word that stands twice is refused.
  const words = new Map([...wordsOf(question), ...languageAsked(), ...new URLSearchParams(own)]);
  return `/api/${ledger}${bare}?${new URLSearchParams([...words])}`;
}

/** The answer of the server to a question that no day bears on. @throws Refused, ServerGone */
export function ask<T>(ledger: Ledger, path: string, signal: AbortSignal): Promise<T> {
  const [bare, own = ""] = path.split("?");
  const words = new URLSearchParams([...new URLSearchParams(own), ...languageAsked()]);
  return answerOf<T>(fetch(`/api/${ledger}${bare}?${words}`, { signal }));
}

/**
 * Writes to the ledger and gives the answer.
 * @param key what is sent twice with one is entered once
 * @throws Refused, ServerGone
 */
export function send<T>(ledger: Ledger, path: string, body: unknown, key?: string): Promise<T> {
  return answerOf(
    fetch(`/api/${ledger}${path}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...reviewerHeader(),
        ...(key === undefined ? {} : { "idempotency-key": key }),
      },
      body: JSON.stringify(body),
    }),
  );
}

/**
 * Asks the ledger of the page, or the one given, once, with the question in the address.
 */
export function useAskOnce(of?: Ledger): <T>(path: string) => Promise<T> {
  const own = useLedger();
  const ledger = of ?? own;
  const question = useQuestion();
  return (path) => answerOf(fetch(addressOf(ledger, path, question)));
}

/**
 * The answer of the ledger to the question in the address. While a new day is asked of the same page, the answer of the
 * day before stays on the screen.
 */
export function useAnswer<T>(path: string): UseQueryResult<T> {
  const ledger = useLedger();
  const question = useQuestion();
  return useQuery<T>({
    queryKey: [ledger, path, question],
    queryFn: ({ signal }) => answerOf<T>(fetch(addressOf(ledger, path, question), { signal })),
    placeholderData: (previous, query) =>
      query?.queryKey[0] === ledger && query.queryKey[1] === path ? keepPreviousData(previous) : undefined,
  });
}

type CursorOf<A> = (answer: A) => string | null;

/** A list that comes in parts: those that were asked for so far, and what asks for the next one. */
export interface Parts<A> {
  readonly parts: readonly A[];
  readonly isMore: boolean;
  readonly isWaiting: boolean;
  /** The query, for where nothing has come yet. */
  readonly answer: UseQueryResult<unknown>;
  more(): void;
}

/**
 * The answer of the ledger where it is a list in parts.
 * @param from the cursor of a list whose first part is there already: then nothing is asked before `more`; null where that
 *   part is all
 * @param cursorOf where an answer holds the cursor of the list
 */
export function useParts<A>(path: string, from: string | null | undefined, cursorOf: CursorOf<A>): Parts<A>;
export function useParts<A extends Part<unknown>>(path: string, from?: string | null): Parts<A>;
export function useParts<A extends Partial<Part<unknown>>>(
  path: string,
  from?: string | null,
  cursorOf: CursorOf<A> = ({ cursor }) => cursor ?? null,
): Parts<A> {
  const ledger = useLedger();
  const question = useQuestion();
  const query = useInfiniteQuery({
    queryKey: [ledger, path, question, from],
    initialPageParam: from ?? null,
    enabled: from === undefined,
    queryFn: ({ signal, pageParam }: { signal: AbortSignal; pageParam: string | null }) => {
      const at = pageParam === null ? "" : `${path.includes("?") ? "&" : "?"}cursor=${pageParam}`;
      return answerOf<A>(fetch(addressOf(ledger, `${path}${at}`, question), { signal }));
    },
    getNextPageParam: cursorOf,
    placeholderData: (previous, query) =>
      query?.queryKey[0] === ledger && query.queryKey[1] === path ? keepPreviousData(previous) : undefined,
  });
  const parts = query.data?.pages ?? [];
  return {
    parts,
    isMore: parts.length === 0 ? typeof from === "string" : query.hasNextPage,
    isWaiting: query.isFetching,
    answer: query as UseQueryResult<unknown>,
    more: () => void (parts.length === 0 ? query.refetch() : query.fetchNextPage()),
  };
}
