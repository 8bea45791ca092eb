import { useQuery, useQueryClient } from "@tanstack/react-query";
import { send } from "../api.ts";
import { type Ledger, useLedger } from "../asked.ts";

/** Files that were dropped together, as far as they were sent. */
export interface Batch {
  readonly id: string;
  readonly of: number;
  readonly sent: number;
  /** What was not sent, with the sentence that says why. */
  readonly unsent: readonly { readonly file: string; readonly why: string }[];
}

const keyOf = (ledger: Ledger) => ["batches", ledger];

/** What was dropped since the app was opened, the latest first. */
export function useBatches(): { readonly batches: readonly Batch[]; readonly clear: () => void } {
  const ledger = useLedger();
  const queries = useQueryClient();
  const { data } = useQuery<readonly Batch[]>({
    queryKey: keyOf(ledger),
    queryFn: () => [],
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return { batches: data ?? [], clear: () => queries.setQueryData(keyOf(ledger), []) };
}

/** Sends files one after the other; the server reads them in its own time, and what cannot be sent is told. */
export function useSending() {
  const ledger = useLedger();
  const queries = useQueryClient();
  return async (files: readonly File[], bodyOf: (file: File) => Promise<object>): Promise<void> => {
    let batch: Batch = { id: crypto.randomUUID(), of: files.length, sent: 0, unsent: [] };
    const tell = (change: Partial<Batch>) => {
      batch = { ...batch, ...change };
      queries.setQueryData<readonly Batch[]>(keyOf(ledger), (before = []) => [
        batch,
        ...before.filter(({ id }) => id !== batch.id),
      ]);
    };
    tell({});
    for (const file of files) {
      try {
        await send(ledger, "/jobs", { ...(await bodyOf(file)), batch: batch.id });
        tell({ sent: batch.sent + 1 });
      } catch (fault) {
        const why = fault instanceof Error ? fault.message : String(fault);
        tell({ unsent: [...batch.unsent, { file: file.name, why }] });
      }
    }
  };
}
