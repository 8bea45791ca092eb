import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { say } from "../languages/say.ts";

interface Props {
  /** What is done: "Cut it", "Seal it". */
  readonly act: string;
  /** What is asked for, where it is not the reason. */
  readonly asks?: string;
  /** Sends it with the reason; what it rejects with is shown. */
  readonly send: (reason: string) => Promise<unknown>;
  /** What stands there until it is opened, around its button. */
  readonly closed?: (button: ReactNode) => ReactNode;
}

/** An act of a person that the record keeps with its reason: a button, and behind it the form. What is typed stays when it is left. */
export function ReasonForm({ act, asks = say("judge.reason"), send, closed = (button) => button }: Props) {
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [said, setSaid] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return setSaid(say("judge.noReason"));
    try {
      await send(reason.trim());
      setOpen(false);
      await queries.invalidateQueries();
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
  };
  if (!isOpen) {
    return closed(
      <button type="button" className="small" onClick={() => setOpen(true)}>
        {act}
      </button>,
    );
  }
  return (
    <form className="judge" onSubmit={(event) => void submit(event)}>
      <label className="field">
        <span>{asks}</span>
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
