import { send } from "../api.ts";
import { useLedger } from "../asked.ts";
import { ReasonForm } from "./reason-form.tsx";

interface Props {
  readonly verdict: "copy" | "credit" | "speaks-for" | "owner" | "admit" | "apart";
  readonly from: string;
  readonly to: string;
  /** "Cut it", "Take it back" */
  readonly act: string;
}

/** A person's judgement on two reports or names, with its reason: an entry, which a later one takes back. */
export function JudgeForm({ verdict, from, to, act }: Props) {
  const ledger = useLedger();
  if (ledger === "sample") return null;
  return <ReasonForm act={act} send={(reason) => send(ledger, "/judgements", { verdict, from, to, reason })} />;
}
