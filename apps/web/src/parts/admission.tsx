import type { SourceAnswer } from "../api.ts";
import { useLedger } from "../asked.ts";
import { shortDay } from "../days.ts";
import { Say, say } from "../languages/say.ts";
import { Name } from "./as-written.tsx";
import { JudgeForm } from "./judge-form.tsx";

/** Before whom an outlet is admitted, as a judgement names it. */
const PUBLIC = "the public";

/** Whether an outlet is admitted before the public: until a person says so, it lifts nothing there above rumour. */
export function Admission({ outlet, last }: { readonly outlet: string; readonly last: SourceAnswer["admission"] }) {
  const ledger = useLedger();
  if (ledger === "sample") return null;
  return (
    <section aria-labelledby="admission">
      <h2 id="admission">{say("admit.title")}</h2>
      {last?.holds ? (
        <p>
          <Say
            it="admit.yes"
            by={<Name>{last.actor}</Name>}
            day={shortDay(last.day)}
            reason={<Name>{last.reason}</Name>}
          />
        </p>
      ) : (
        <p>{say("admit.no")}</p>
      )}
      <JudgeForm
        key={String(last?.holds)}
        verdict={last?.holds ? "apart" : "admit"}
        from={outlet}
        to={PUBLIC}
        act={say(last?.holds ? "admit.takeBack" : "admit.act")}
      />
    </section>
  );
}
