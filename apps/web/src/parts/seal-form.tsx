import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { send } from "../api.ts";
import { useLedger } from "../asked.ts";
import { say } from "../languages/say.ts";

/** Whether a report is sealed, and what seals it or opens it again, with a reason that the custody log keeps. */
export function SealForm({ report, isSealed }: { readonly report: string; readonly isSealed: boolean }) {
  const ledger = useLedger();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [said, setSaid] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return setSaid(say("judge.noReason"));
    try {
      await send(ledger, `/reports/${report}/seal`, { sealed: !isSealed, reason: reason.trim() });
      setOpen(false);
      setReason("");
      await queries.invalidateQueries();
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
  };
  const act = say(isSealed ? "seal.open" : "seal.act");
  const button = (
    <button type="button" className="small" onClick={() => setOpen(true)}>
      {act}
    </button>
  );
  return (
    <>
      {isSealed && <p className="notice">{say("seal.is")}</p>}
      {!isOpen && ledger !== "sample" && <p>{button}</p>}
      {isOpen && (
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
      )}
    </>
  );
}
