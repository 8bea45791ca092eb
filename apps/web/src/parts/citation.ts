import type { Citation } from "@hearsay/core";
import { useParams } from "@tanstack/react-router";
import { useAskOnce } from "../api.ts";
import { type Question, useQuestion, wordsOf } from "../asked.ts";
import { dayInWords, shortDay } from "../days.ts";
import { say } from "../languages/say.ts";
import { clockWord, countedWord, sentenceCase, standingWord } from "../words.ts";

/** The address of a page of the app with both days written out. */
export function addressOfPage(path: string, question: Question): string {
  const address = new URL(path, window.location.href);
  address.search = new URLSearchParams(wordsOf(question)).toString();
  return address.href;
}

/** The address of what is on the screen with both days written out. */
export const addressNow = (question: Question) =>
  addressOfPage(window.location.pathname + window.location.hash, question);

/** Lines below a picture before the rest is left to its metadata. */
const MOST_CLAIMS = 8;
const MOST_REPORTS = 12;

/** A citation in lines: who says what, in which bytes, under which head, at which address. */
export function citationLines(citation: Citation, question: Question, address = addressNow(question)): string[] {
  const { claims, reports, head } = citation;
  const asked = say("cite.asked", {
    on: dayInWords(question.on),
    known: dayInWords(question.known),
    clock: clockWord(question.clock),
    counted: countedWord(question.counted),
  });
  const told = claims
    .slice(0, MOST_CLAIMS)
    .map((one) => `${sentenceCase(one.gloss)}, ${one.when}: ${standingWord(one.standing)}; ${one.attribution}.`);
  const bytes = reports
    .slice(0, MOST_REPORTS)
    .map((one) => `${one.outlet}, ${shortDay(one.published)}: ${one.title}. SHA-256 ${one.sha256 ?? "–"}`);
  const left = claims.length - told.length + (reports.length - bytes.length);
  return [
    ...told,
    ...bytes,
    ...(left > 0 ? [say("cite.more", { count: left })] : []),
    asked,
    say("cite.head", { seq: String(head.seq), hash: head.hash }),
    address,
  ];
}

/** Asks for what proves the page that the reader is on. */
export function useCitation(): () => Promise<{ citation: Citation; lines: string[] }> {
  const { id } = useParams({ strict: false }) as { id: string };
  const question = useQuestion();
  const ask = useAskOnce();
  return async () => {
    const citation = await ask<Citation>(`/citations/${id}`);
    return { citation, lines: citationLines(citation, question) };
  };
}
