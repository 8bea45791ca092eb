import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useLedger } from "../asked.ts";

/**
 * What the app itself remembers of a ledger while it is open, the latest first. It is asked of nobody, so whatever makes
 * answers of the server stale leaves it as it is.
 */
export function useKept<T>(name: string): readonly T[] {
  const ledger = useLedger();
  return useQuery<readonly T[]>({
    queryKey: [name, ledger],
    queryFn: () => [],
    enabled: false,
    initialData: [],
    gcTime: Infinity,
  }).data;
}

/** Changes what `useKept` gives under a name. */
export function useKeeping<T>(name: string): (change: (before: readonly T[]) => readonly T[]) => void {
  const ledger = useLedger();
  const queries = useQueryClient();
  return (change) => queries.setQueryData<readonly T[]>([name, ledger], (before = []) => change(before));
}
