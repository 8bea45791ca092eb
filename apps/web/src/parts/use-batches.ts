import { send } from "../api.ts";
import { useLedger } from "../asked.ts";
import { useKeeping, useKept } from "./use-kept.ts";

/** Files that were dropped together, as far as they were sent. */
export interface Batch {
  readonly id: string;
  readonly of: number;
  /** How many pages they hold, as far as they were sent: a web archive has many. */
  readonly pages: number;
  readonly sent: number;
  /** What was not sent, with the sentence that says why. */
  readonly unsent: readonly { readonly file: string; readonly why: string }[];
}

const KEPT = "batches";

/** What was dropped since the app was opened, the latest first. */
export function useBatches(): { readonly batches: readonly Batch[]; readonly clear: () => void } {
  const keep = useKeeping<Batch>(KEPT);
  return { batches: useKept<Batch>(KEPT), clear: () => keep(() => []) };
}

/** Sends files one after the other; the server reads them in its own time, and what cannot be sent is told. */
export function useSending() {
  const ledger = useLedger();
  const keep = useKeeping<Batch>(KEPT);
  return async (files: readonly File[], bodyOf: (file: File) => Promise<object>): Promise<void> => {
    let batch: Batch = { id: crypto.randomUUID(), of: files.length, pages: files.length, sent: 0, unsent: [] };
    const tell = (change: Partial<Batch>) => {
      batch = { ...batch, ...change };
      keep((before) => [batch, ...before.filter(({ id }) => id !== batch.id)]);
    };
    tell({});
    for (const file of files) {
      try {
        const body = { ...(await bodyOf(file)), batch: batch.id };
        const { added } = await send<{ added: number }>(ledger, "/jobs", body);
        tell({ sent: batch.sent + 1, pages: batch.pages + Math.max(1, added) - 1 });
      } catch (fault) {
        const why = fault instanceof Error ? fault.message : String(fault);
        tell({ unsent: [...batch.unsent, { file: file.name, why }] });
      }
    }
  };
}
