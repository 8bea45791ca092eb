import type { JudgementLine, Spread, SpreadVoice } from "@hearsay/core";
import { useLocation, useParams } from "@tanstack/react-router";
import { useAnswer } from "../api.ts";
import { useQuestion } from "../asked.ts";
import { dayInWords, shortDay, whenInWords } from "../days.ts";
import { Say, say } from "../languages/say.ts";
import { Name, Told } from "../parts/as-written.tsx";
import { Sentence } from "../parts/claim-line.tsx";
import { CollapseInWords } from "../parts/collapse-in-words.tsx";
import { JudgeForm } from "../parts/judge-form.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { LongList } from "../parts/long-list.tsx";
import { Waiting } from "../parts/states.tsx";
import { Term } from "../parts/term.tsx";
import { Title } from "../parts/title.tsx";
import { Picture } from "../pictures/picture.tsx";
import { SpreadFlow, timeInWords } from "../pictures/spread/spread-flow.tsx";
import { StandingMark } from "../pictures/standing-mark.tsx";
import { StatementLegend } from "../pictures/statement-mark.tsx";
import { counted, sentenceCase } from "../words.ts";

function Telling({ voice }: { readonly voice: SpreadVoice }) {
  const { quoted, collapses } = voice;
  return (
    <div className="telling" id={`telling-${quoted.statement}`}>
      <p className="meta telling-time">{timeInWords(voice.instant ?? quoted.published)}</p>
      <div>
        <Sentence quoted={quoted} as="div" />
        {collapses.length > 0 && (
          <ul className="collapses">
            {collapses.map((collapse) => (
              <li key={`${collapse.by} ${collapse.from} ${collapse.to}`}>
                <span className="meta">
                  ↳ <CollapseInWords collapse={collapse} />
                </span>{" "}
                {collapse.cut ? (
                  <JudgeForm verdict="apart" {...collapse.cut} act={say("spread.cut")} />
                ) : (
                  <span className="meta">
                    ({say(collapse.by === "citation" ? "spread.inSentence" : "spread.byRule")})
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function Judged({ judgements }: { readonly judgements: readonly JudgementLine[] }) {
  if (judgements.length === 0) return null;
  return (
    <section aria-labelledby="judged">
      <h2 id="judged">{say("proof.judged")}</h2>
      <ul className="plain">
        {judgements.map((one) => (
          <li key={`${one.sentence} ${one.day}`}>
            <Told>{one.sentence}</Told>: <Name>{one.reason}</Name>{" "}
            <span className="meta">
              <Name>{one.by}</Name>, {shortDay(one.day)}
            </span>{" "}
            <JudgeForm
              verdict={one.holds ? "apart" : one.tie}
              from={one.from}
              to={one.to}
              act={say("spread.takeBack")}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who repeated whom on a claim: the way from each origin to the outlets that told it. */
export function SpreadPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const answer = useAnswer<Spread>(`/claims/${id}/spread`);
  const { known } = useQuestion();
  const { hash } = useLocation();
  if (!answer.data) return <Waiting answer={answer} />;
  const { line, origins, voices, judgements } = answer.data;
  const gloss = sentenceCase(line.gloss);
  const outlets = new Set(voices.map(({ quoted }) => quoted.outlet)).size;
  return (
    <article className="spread">
      <Title>{say("spread.title", { claim: gloss })}</Title>
      <header className="page-head">
        <p className="kicker">
          <Term word="origin">{say("spread.kicker")}</Term>
        </p>
        <h1>
          <Told>{gloss}</Told>
          <span className="when">{say("when.after", { when: whenInWords(line.support) })}</span>
        </h1>
        <p className="meta">
          <StandingMark standing={line.standing} />{" "}
          <Say
            it="spread.counts"
            outlets={counted(outlets, "outlet")}
            origins={counted(origins.length, "independentOrigin")}
            day={dayInWords(known)}
          />{" "}
          ·{" "}
          <LedgerLink page="claim" id={line.claim}>
            {say("claim.proof")}
          </LedgerLink>
        </p>
      </header>
      {voices.length === 0 ? (
        <p className="state">{say("standing.unknown.means")}</p>
      ) : (
        <>
          <Picture name={say("spread.picture")}>
            <SpreadFlow spread={answer.data} />
            <StatementLegend />
          </Picture>
          <section aria-labelledby="tellings">
            <h2 id="tellings">{say("spread.tellings")}</h2>
            <LongList
              items={voices}
              keyOf={({ quoted }) => quoted.statement}
              about={150}
              className="tellings"
              at={hash.startsWith("telling-") ? hash.slice("telling-".length) : undefined}
              row={(voice) => <Telling voice={voice} />}
            />
          </section>
          <Judged judgements={judgements} />
        </>
      )}
    </article>
  );
}
