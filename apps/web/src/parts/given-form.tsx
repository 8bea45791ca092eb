import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type Entered, send } from "../api.ts";
import { useLedger } from "../asked.ts";

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
    if (Object.keys(given).length === 0) return setSaid("Write the name of the outlet or the day first.");
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
          <span>Outlet of this report</span>
          <input value={outlet} onChange={(event) => setOutlet(event.target.value)} maxLength={200} />
        </label>
      )}
      {needsDay && (
        <label className="field">
          <span>Day of publication</span>
          <input type="date" value={published} onChange={(event) => setPublished(event.target.value)} />
        </label>
      )}
      <button type="submit">Set</button>
      {said && (
        <p role="alert" className="error">
          {said}
        </p>
      )}
    </form>
  );
}
