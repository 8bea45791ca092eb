import { send } from "../api.ts";
import { useLedger } from "../asked.ts";
import { say } from "../languages/say.ts";
import { ReasonForm } from "./reason-form.tsx";

/** Whether a report is sealed, and what seals it or opens it again, with a reason that the custody log keeps. */
export function SealForm({ report, isSealed }: { readonly report: string; readonly isSealed: boolean }) {
  const ledger = useLedger();
  return (
    <>
      {isSealed && <p className="notice">{say("seal.is")}</p>}
      {ledger !== "sample" && (
        // The reason for sealing is none for opening it again.
        <ReasonForm
          key={String(isSealed)}
          act={say(isSealed ? "seal.open" : "seal.act")}
          send={(reason) => send(ledger, `/reports/${report}/seal`, { sealed: !isSealed, reason })}
          closed={(button) => <p>{button}</p>}
        />
      )}
    </>
  );
}
