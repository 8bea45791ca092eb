import { useAnswer } from "../api.ts";
import { useLedger } from "../asked.ts";
import { shortDay } from "../days.ts";
import { Say, say } from "../languages/say.ts";
import { Name } from "./as-written.tsx";
import { JudgeForm } from "./judge-form.tsx";

interface Judged {
  readonly tie: string;
  readonly from: string;
  readonly holds: boolean;
  readonly reason: string;
  readonly day: string;
  readonly actor: string;
}

/** Before whom an outlet is admitted, as a judgement names it. */
const PUBLIC = "the public";

/** Whether an outlet is admitted before the public: until a person says so, it lifts nothing there above rumour. */
export function Admission({ outlet }: { readonly outlet: string }) {
  const ledger = useLedger();
  const answer = useAnswer<{ readonly listed: readonly Judged[] }>("/judgements");
  if (ledger === "sample" || !answer.data) return null;
  const isOwn = ({ tie, from }: Judged) => tie === "admit" && from.toLowerCase() === outlet.toLowerCase();
  const last = answer.data.listed.find(isOwn);
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
