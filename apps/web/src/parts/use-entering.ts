import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Entered, send } from "../api.ts";
import { useLedger } from "../asked.ts";
import { useKeeping, useKept } from "./use-kept.ts";

/** What came of one page that somebody gave to the ledger. */
export interface Outcome {
  readonly name: string;
  readonly entered: Entered | null;
  /** The server's sentence where the page could not be used. */
  readonly error: string | null;
}

const KEPT = "entered";

/** What was given to the ledger since the app was opened, the latest first. */
export function useOutcomes(): { readonly outcomes: readonly Outcome[]; readonly clear: () => void } {
  const keep = useKeeping<Outcome>(KEPT);
  return { outcomes: useKept<Outcome>(KEPT), clear: () => keep(() => []) };
}

/** Gives pages to the ledger one after the other; true where all of them went in. */
export function useEntering() {
  const ledger = useLedger();
  const queries = useQueryClient();
  const keep = useKeeping<Outcome>(KEPT);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const note = (outcome: Outcome) =>
    keep((before) => [
      outcome,
      ...before.filter((one) => one.entered === null || one.entered.report !== outcome.entered?.report),
    ]);
  const enter = async (path: string, name: string, body: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setError(null);
    try {
      note({ name, entered: await send<Entered>(ledger, path, await body()), error: null });
      return true;
    } catch (fault) {
      setError(fault instanceof Error ? fault.message : String(fault));
      return false;
    } finally {
      setBusy(false);
      void queries.invalidateQueries();
    }
  };
  return { enter, isBusy, error, setError };
}
