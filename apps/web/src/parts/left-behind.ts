import { useEffect } from "react";
import { type Ledger, useLedger } from "../asked.ts";

function isLeftBehind(ledger: Ledger): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(`hearsay.outbox.${ledger}.`));
  } catch {
    return false;
  }
}

/** Sends what was decided before the app was opened and never reached the server, whatever page is opened first. */
export function useLeftBehind(): void {
  const ledger = useLedger();
  useEffect(() => {
    if (isLeftBehind(ledger)) void import("../review/outboxes.ts").then(({ outboxOf }) => outboxOf(ledger));
  }, [ledger]);
}
