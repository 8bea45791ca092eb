import type { Decided } from "@hearsay/core";
import { useState } from "react";
import { send, useAnswer } from "../api.ts";
import { useLedger } from "../asked.ts";
import { number, say } from "../languages/say.ts";
import { Name } from "../parts/as-written.tsx";
import { Sheet } from "./dialogs.tsx";
import type { Reviewed } from "./use-review.ts";

/** What many statements can have in common with the one on the screen. */
type Common = "report" | "outlet" | "rule" | "ruleOfOutlet";

function whereOf(common: Common, { item, report }: Reviewed): { readonly [name: string]: string } {
  const { rule } = item.statement;
  const { outlet } = report;
  return { report: { report: report.id }, outlet: { outlet }, rule: { rule }, ruleOfOutlet: { rule, outlet } }[common];
}

interface Counted {
  readonly waiting: number;
  readonly until: number;
}

interface ChoiceProps {
  readonly common: Common;
  readonly current: Reviewed;
  readonly isChosen: boolean;
  readonly onChoose: (counted: Counted) => void;
}

/** A way to decide on many, with how many it is now. */
function Choice({ common, current, isChosen, onChoose }: ChoiceProps) {
  const { data } = useAnswer<Counted>(`/inbox/count?${new URLSearchParams(whereOf(common, current))}`);
  const { item, report } = current;
  return (
    <label className="choice">
      <input
        type="radio"
        name="common"
        checked={isChosen}
        disabled={!data || data.waiting === 0}
        onChange={() => data && onChoose(data)}
      />
      <span>
        {say(`all.${common}`)} <strong>{data ? number(data.waiting) : "…"}</strong>
        <br />
        <span className="meta">
          <Name>
            {
              {
                report: report.title,
                outlet: report.outlet,
                rule: item.statement.rule,
                ruleOfOutlet: item.statement.rule,
              }[common]
            }
          </Name>
        </span>
      </span>
    </label>
  );
}

interface Props {
  readonly current: Reviewed;
  readonly onClose: () => void;
  readonly onDone: (decided: readonly Decided[], state: "accepted" | "rejected") => void;
}

/** Accepts or rejects at once what one report, outlet or rule of extraction brought, after the number was confirmed. */
export function DecideOnAll({ current, onClose, onDone }: Props) {
  const ledger = useLedger();
  const [chosen, setChosen] = useState<{ readonly common: Common; readonly counted: Counted } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const act = async (decision: "accepted" | "rejected") => {
    if (!chosen) return;
    setBusy(true);
    setError(null);
    const { common, counted } = chosen;
    const sent = { where: whereOf(common, current), until: counted.until, expected: counted.waiting, decision };
    const reason = say(`all.reason.${common}`);
    try {
      const told = await send<{ decided: readonly Decided[] }>(ledger, "/inbox/decision", { ...sent, reason });
      onDone(told.decided, decision);
      onClose();
    } catch (fault) {
      setError(fault instanceof Error ? fault.message : String(fault));
      setChosen(null);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Sheet title={say("all.title")} onClose={onClose}>
      <p>{say("all.means")}</p>
      <fieldset className="choices">
        <legend className="unseen">{say("all.title")}</legend>
        {(["report", "outlet", "rule", "ruleOfOutlet"] as const).map((common) => (
          <Choice
            key={common}
            common={common}
            current={current}
            isChosen={chosen?.common === common}
            onChoose={(counted) => setChosen({ common, counted })}
          />
        ))}
      </fieldset>
      <p className="sheet-acts">
        <button type="button" className="main-act" disabled={!chosen || isBusy} onClick={() => void act("accepted")}>
          {say("all.accept", { count: chosen?.counted.waiting ?? 0 })}
        </button>
        <button type="button" disabled={!chosen || isBusy} onClick={() => void act("rejected")}>
          {say("all.reject", { count: chosen?.counted.waiting ?? 0 })}
        </button>
      </p>
      <p role="alert" className="error">
        {error}
      </p>
    </Sheet>
  );
}
