import type { ClaimLine } from "@hearsay/core";
import { useParams } from "@tanstack/react-router";
import { type Part, type SourceAnswer, useAnswer, useParts } from "../api.ts";
import { useQuestion } from "../asked.ts";
import { dayInWords } from "../days.ts";
import { number, Say, say } from "../languages/say.ts";
import { Admission } from "../parts/admission.tsx";
import { Name } from "../parts/as-written.tsx";
import { ClaimLines } from "../parts/claim-line.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { ReportsOf } from "../parts/overview.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { Waiting } from "../parts/states.tsx";
import { Term } from "../parts/term.tsx";
import { Title } from "../parts/title.tsx";
import { counted } from "../words.ts";

function NamedList({ id, title, named }: { id: string; title: string; named: SourceAnswer["quotes"] }) {
  if (named.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="plain">
        {named.map(({ key, name, times }) => (
          <li key={key}>
            <LedgerLink page="source" id={key}>
              <Name>{name}</Name>
            </LedgerLink>{" "}
            <span className="meta">{counted(times, "statement")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ties({ ties }: Pick<SourceAnswer, "ties">) {
  if (ties.length === 0) return null;
  return (
    <section aria-labelledby="ties">
      <h2 id="ties">{say("source.ties")}</h2>
      <ul className="plain">
        {ties.map(({ tie, from, to }) => (
          <li key={`${tie} ${from} ${to}`}>
            <Say it={`source.${tie}`} from={<Name>{from}</Name>} to={<Name>{to}</Name>} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const LISTS = ["first", "later", "refuted", "corrected"] as const;

/** One list of its claims, of which the page has the first part. */
function Claims(props: {
  readonly of: string;
  readonly list: (typeof LISTS)[number];
  readonly count: number;
  readonly first: Part<ClaimLine>;
}) {
  const { of, list, count, first } = props;
  const rest = useParts<Part<ClaimLine>>(`/sources/${encodeURIComponent(of)}/claims/${list}`, first.cursor);
  return (
    <section aria-labelledby={list}>
      <h2 id={list}>
        {say(`source.list.${list}`)} <span className="meta">{number(count)}</span>
      </h2>
      <ClaimLines lines={[first, ...rest.parts].flatMap(({ listed }) => listed)} isInParts />
      <ShowMore list={rest} />
    </section>
  );
}

/** What a source said first, what it only repeated, and what became of it. */
export function SourcePage() {
  const { key } = useParams({ strict: false }) as { key: string };
  const answer = useAnswer<SourceAnswer>(`/sources/${encodeURIComponent(key)}`);
  const { known } = useQuestion();
  if (!answer.data) return <Waiting answer={answer} />;
  const source = answer.data;
  return (
    <article className="source">
      <Title>{source.name}</Title>
      <header className="page-head">
        <p className="kicker">
          <Term word="source">{say("source.kicker")}</Term>
        </p>
        <h1>
          <Name>{source.name}</Name>
        </h1>
        <p className="meta">{say("desk.known", { day: dayInWords(known) })}</p>
      </header>
      <dl className="tally">
        {(["reports", "first", "later", "echoes", "refuted", "corrected"] as const).map((one) => (
          <div key={one}>
            <dt>{one === "echoes" ? <Term word="echo">{say("sources.echoes")}</Term> : say(`sources.${one}`)}</dt>
            <dd>{number(source[one])}</dd>
          </div>
        ))}
        {source.daysToCorrect !== null && (
          <div>
            <dt>{say("source.daysToCorrect")}</dt>
            <dd>{counted(source.daysToCorrect, "day")}</dd>
          </div>
        )}
      </dl>
      <p className="meta">{say("source.noGrade")}</p>
      <div className="halves">
        <div>
          {LISTS.filter((one) => source.claims[one].listed.length > 0).map((one) => (
            <Claims key={one} of={key} list={one} count={source[one]} first={source.claims[one]} />
          ))}
        </div>
        <div>
          {source.reports > 0 && <ReportsOf source={key} />}
          {source.reports > 0 && <Admission outlet={source.name} last={source.admission} />}
          <NamedList id="quotes" title={say("source.quotes")} named={source.quotes} />
          <NamedList id="quoted-by" title={say("source.quotedBy")} named={source.quotedBy} />
          <Ties ties={source.ties} />
        </div>
      </div>
    </article>
  );
}
