import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type Entered, send } from "../api.ts";
import { useLedger } from "../asked.ts";
import { say } from "../languages/say.ts";

interface Props {
  readonly report: string;
  readonly needsOutlet: boolean;
  readonly needsDay: boolean;
  readonly onGiven?: ((entered: Entered) => void) | undefined;
}

/** Sets what a report does not say of itself. The report is read again from its kept bytes; the entry before stays. */
export function GivenForm({ report, needsOutlet, needsDay, onGiven }: Props) {
  const ledger = useLedger();
  const queries = useQueryClient();
  const [outlet, setOutlet] = useState("");
  const [published, setPublished] = useState("");
  const [said, setSaid] = useState<string | null>(null);
  if ((!needsOutlet && !needsDay) || ledger === "sample") return null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = { ...(outlet.trim() && { outlet: outlet.trim() }), ...(published && { published }) };
    if (Object.keys(given).length === 0) return setSaid(say("given.nothing"));
    try {
      const entered = await send<Entered>(ledger, `/reports/${report}/given`, given);
      setSaid(null);
      onGiven?.(entered);
      await queries.invalidateQueries();
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <form className="given" onSubmit={(event) => void submit(event)}>
      {needsOutlet && (
        <label className="field">
          <span>{say("given.outlet")}</span>
          <input value={outlet} onChange={(event) => setOutlet(event.target.value)} maxLength={200} />
        </label>
      )}
      {needsDay && (
        <label className="field">
          <span>{say("given.day")}</span>
          <input type="date" value={published} onChange={(event) => setPublished(event.target.value)} />
        </label>
      )}
      <button type="submit">{say("given.act")}</button>
      {said && (
        <p role="alert" className="error">
          {said}
        </p>
      )}
    </form>
  );
}
