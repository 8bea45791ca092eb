import type { Clock, Counted } from "@hearsay/core";
import { useLocation, useNavigate, useSearch } from "@tanstack/react-router";
import { createContext, use } from "react";
import { isDay } from "./days.ts";

/** What the address says of the question; what it leaves out is today, by publication, all statements. */
export interface Asked {
  readonly on?: string;
  readonly known?: string;
  readonly clock?: Clock;
  readonly counted?: Counted;
  /** The entry up to which the ledger is looked at; without one, all of it. */
  readonly entry?: number;
}

/** The whole question that goes to the server with every request. */
export interface Question {
  readonly on: string;
  readonly known: string;
  readonly clock: Clock;
  readonly counted: Counted;
  readonly entry?: number;
}

const CLOCKS: readonly Clock[] = ["published", "said", "recorded"];
const COUNTED: readonly Counted[] = ["all", "accepted"];

/** The words of an address that ask a whole question. */
export function wordsOf(question: Question): [string, string][] {
  return Object.entries(question).map(([name, value]) => [name, String(value)]);
}

/** The usable part of an address; a day that no calendar has is left out. */
export function readAsked(search: { readonly [key: string]: unknown }): Asked {
  const clock = CLOCKS.find((one) => one === search.clock);
  const counted = COUNTED.find((one) => one === search.counted);
  const entry = /^[1-9]\d{0,14}$/.test(String(search.entry)) ? Number(search.entry) : undefined;
  return {
    ...(isDay(search.on) && { on: search.on }),
    ...(isDay(search.known) && { known: search.known }),
    ...(clock && { clock }),
    ...(counted && { counted }),
    ...(entry && { entry }),
  };
}

/** Which statements of the inbox an address asks for. */
export interface Where {
  readonly report?: string;
  readonly outlet?: string;
  readonly rule?: string;
}

/** The usable part of an address of the inbox. */
export function readWhere(search: { readonly [key: string]: unknown }): Where {
  const given = (["report", "outlet", "rule"] as const).map((name) => [name, search[name]] as const);
  return Object.fromEntries(given.filter(([, value]) => typeof value === "string" && value !== ""));
}

/** What an address of the page for adding brings: the address of a report, of the web alone. */
export function readAdding({ address }: { readonly [key: string]: unknown }): { readonly address?: string } {
  return typeof address === "string" && /^https?:\/\/\S{1,4000}$/i.test(address) ? { address } : {};
}

/** The parts of an address that `readAsked` could not use, as they are written there. */
export function unreadIn(search: string): string[] {
  const written = new URLSearchParams(search);
  const read: { readonly [key: string]: unknown } = { ...readAsked(Object.fromEntries(written)) };
  return ["on", "known", "clock", "counted", "entry"].flatMap((key) => {
    const value = written.get(key);
    return value !== null && read[key] === undefined ? [`${key}=${value}`] : [];
  });
}

function questionOf(asked: Asked, today: string): Question {
  const known = asked.known ?? today;
  const { entry } = asked;
  return {
    known,
    on: asked.on ?? known,
    clock: asked.clock ?? "published",
    counted: asked.counted ?? "all",
    ...(entry && { entry }),
  };
}

export const TodayContext = createContext("1970-01-01");

export function useToday(): string {
  return use(TodayContext);
}

export function useAsked(): Asked {
  return readAsked(useSearch({ strict: false }) as { [key: string]: unknown });
}

export function useQuestion(): Question {
  return questionOf(useAsked(), useToday());
}

/** Which ledger the page looks at: the user's own, or the sample case, which lies below `/sample`. */
export type Ledger = "own" | "sample";

export function useLedger(): Ledger {
  const { pathname } = useLocation();
  return pathname === "/sample" || pathname.startsWith("/sample/") ? "sample" : "own";
}

/** Changes the question in the address and stays on the page. A value of undefined goes back to its default. */
export function useAsk(): (change: { [key in keyof Asked]?: Asked[key] | undefined }) => void {
  const navigate = useNavigate();
  const asked = useAsked();
  return (change) => {
    const next = readAsked({ ...asked, ...change });
    void navigate({
      to: ".",
      search: (before: { readonly [key: string]: unknown }) => ({ ...readWhere(before), ...next }),
      hash: true,
      replace: true,
      resetScroll: false,
    });
  };
}
