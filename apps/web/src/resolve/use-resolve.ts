import type { Candidate, Sameness } from "@hearsay/core";
import { type UseQueryResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { send, useAnswer } from "../api.ts";
import { useLedger } from "../asked.ts";

interface CandidatesAnswer {
  readonly candidates: readonly Candidate[];
  readonly of: number;
}

type Verdict = Exclude<Sameness, "undecided">;
type Pair = Candidate["pair"];

/** The pairs that wait, one at a time, and what can be said of each. */
export interface Resolving {
  readonly answer: UseQueryResult<CandidatesAnswer>;
  readonly current: Candidate | null;
  readonly left: number;
  readonly said: Verdict | "undone" | null;
  readonly fault: string | null;
  readonly isSending: boolean;
  readonly canUndo: boolean;
  judge(verdict: Verdict, reason: string): void;
  later(): void;
  undo(): void;
}

const keyOf = (pair: Pair) => pair.join(" ");

/** What somebody judges here is sent at once; undo takes back what was judged here, the last first. */
export function useResolve(): Resolving {
  const ledger = useLedger();
  const queries = useQueryClient();
  const answer = useAnswer<CandidatesAnswer>("/candidates");
  const [later, setLater] = useState<readonly string[]>([]);
  const [judged, setJudged] = useState<readonly Pair[]>([]);
  const [said, setSaid] = useState<Resolving["said"]>(null);
  const waiting = answer.data?.candidates.filter(({ pair }) => !later.includes(keyOf(pair))) ?? [];
  const current = waiting[0] ?? null;
  // Whatever else is on the screen may be told otherwise now.
  const settled = () => queries.invalidateQueries();
  const judging = useMutation({
    mutationFn: ({ pair, verdict, reason }: { pair: Pair; verdict: Verdict; reason: string }) =>
      send(ledger, "/identities", { pair, verdict, ...(reason.trim() === "" ? {} : { reason }) }),
    onSuccess: (_, { pair, verdict }) => {
      setJudged((all) => [...all, pair]);
      setSaid(verdict);
      return settled();
    },
  });
  const undoing = useMutation({
    mutationFn: (pair: Pair) => send(ledger, "/identities/undo", { pair }),
    onSuccess: (_, pair) => {
      setJudged((all) => all.filter((one) => one !== pair));
      setLater((all) => all.filter((key) => key !== keyOf(pair)));
      setSaid("undone");
      return settled();
    },
  });
  const isSending = judging.isPending || undoing.isPending;
  return {
    answer,
    current,
    left: Math.max(0, (answer.data?.of ?? 0) - later.length),
    said,
    fault: (judging.error ?? undoing.error)?.message ?? null,
    isSending,
    canUndo: judged.length > 0,
    judge: (verdict, reason) => {
      if (current && !isSending) judging.mutate({ pair: current.pair, verdict, reason });
    },
    later: () => {
      if (current) setLater((all) => [...all, keyOf(current.pair)]);
    },
    undo: () => {
      const last = judged.at(-1);
      if (last && !isSending) undoing.mutate(last);
    },
  };
}
