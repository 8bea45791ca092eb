import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { send } from "../api.ts";
import { useLedger } from "../asked.ts";
import { say } from "../languages/say.ts";

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
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [said, setSaid] = useState<string | null>(null);
  if (ledger === "sample") return null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return setSaid(say("judge.noReason"));
    try {
      await send(ledger, "/judgements", { verdict, from, to, reason: reason.trim() });
      setOpen(false);
      await queries.invalidateQueries();
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
  };
  if (!isOpen) {
    return (
      <button type="button" className="small" onClick={() => setOpen(true)}>
        {act}
      </button>
    );
  }
  return (
    <form className="judge" onSubmit={(event) => void submit(event)}>
      <label className="field">
        <span>{say("judge.reason")}</span>
        <input value={reason} onChange={(event) => setReason(event.target.value)} maxLength={2000} />
      </label>
      <button type="submit">{act}</button>
      <button type="button" onClick={() => setOpen(false)}>
        {say("judge.leave")}
      </button>
      {said && (
        <p role="alert" className="error">
          {said}
        </p>
      )}
    </form>
  );
}
