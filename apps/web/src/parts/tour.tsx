import { useNavigate } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { type OverviewAnswer, useAskOnce } from "../api.ts";
import { say } from "../languages/say.ts";

const KEY = "hearsay.tour";
const STEPS = 5;
/** The day of the tour, after the last report of the sample: its pages stay the same from day to day. */
const LATER = "2024-05-01";
const EARLIER = "2024-02-10";

const listeners = new Set<() => void>();

function stepNow(): number {
  try {
    return Number(sessionStorage.getItem(KEY) ?? 0);
  } catch {
    return 0; // A browser that keeps nothing has no tour.
  }
}

function goTo(step: number): void {
  try {
    sessionStorage.setItem(KEY, String(step));
  } catch {
    // As above.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where each step leads, by what the sample holds. */
function placeOf(step: number, { matters, people, reports }: OverviewAnswer): string {
  const report = reports.listed.toSorted((a, b) => b.statements - a.statements)[0]?.id;
  return [
    "",
    `/report/${report}`,
    `/person/${people[0]?.person}`,
    ...Array(2).fill(`/matter/${matters.listed[0]?.id}`),
  ][step - 1] as string;
}

/** Takes the reader to a step of the tour; 0 ends it. */
function useTour() {
  const navigate = useNavigate();
  const ask = useAskOnce("sample");
  return async (step: number) => {
    goTo(step);
    if (step === 0) return;
    const place = placeOf(step, await ask<OverviewAnswer>(`/overview?on=${LATER}&known=${LATER}`));
    const known = step === 4 ? EARLIER : LATER;
    await navigate({ to: `/sample${place}`, search: () => ({ on: known, known }) });
  };
}

export function StartTour() {
  const go = useTour();
  return (
    <button type="button" onClick={() => void go(1)}>
      {say("tour.start")}
    </button>
  );
}

/** The tour of five steps over the sample case: beside the page, never over it. */
export function Tour() {
  const step = useSyncExternalStore(subscribe, stepNow);
  const go = useTour();
  if (step < 1 || step > STEPS) return null;
  const words = `tour.${step}` as "tour.1" | "tour.2" | "tour.3" | "tour.4" | "tour.5";
  return (
    <aside className="tour" aria-label={say("tour.name")}>
      <p aria-live="polite">
        <strong>{say("tour.step", { step, of: STEPS })}</strong> {say(words)}
      </p>
      <p className="tour-acts">
        <button type="button" disabled={step === 1} onClick={() => void go(step - 1)}>
          {say("tour.back")}
        </button>
        {step < STEPS && (
          <button type="button" className="main-act" onClick={() => void go(step + 1)}>
            {say("tour.next")}
          </button>
        )}
        <button type="button" onClick={() => void go(0)}>
          {say("tour.end")}
        </button>
      </p>
    </aside>
  );
}
