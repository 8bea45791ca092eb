import { useQuery } from "@tanstack/react-query";
import { ask } from "../api.ts";
import { useLedger } from "../asked.ts";
import type { ClaimTypeTold } from "./drafts.ts";

/** The types of claims, as the server tells them. */
export function useClaimTypes(): readonly ClaimTypeTold[] {
  const ledger = useLedger();
  const { data } = useQuery({
    queryKey: ["claim-types"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => ask<{ types: readonly ClaimTypeTold[] }>(ledger, "/claim-types", signal),
  });
  return data?.types ?? [];
}
