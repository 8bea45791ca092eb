import type { ListedMatter, ListedReport, Standing } from "@hearsay/core";
import { type ReactNode, useState } from "react";
import { type OverviewAnswer, type Part, type StandingsAnswer, useAnswer, useParts } from "../api.ts";
import { momentInWords, shortDay } from "../days.ts";
import { faultInWords } from "../faults.ts";
import { number, Say, say } from "../languages/say.ts";
import { StandingMark } from "../pictures/standing-mark.tsx";
import { counted, STANDING_ORDER } from "../words.ts";
import { Headline, Name, Told } from "./as-written.tsx";
import { LedgerLink } from "./ledger-link.tsx";
import { Outlet } from "./outlet.tsx";
import { ShowMore } from "./show-more.tsx";
import { Term } from "./term.tsx";

/** More rows than a desk shows at once wait behind a button. */
function Capped<T>(props: {
  readonly items: readonly T[];
  readonly most: number;
  readonly row: (item: T) => ReactNode;
}) {
  const [isWhole, setWhole] = useState(false);
  const { items, most, row } = props;
  return (
    <>
      {items.slice(0, isWhole ? items.length : most).map(row)}
      {items.length > most && !isWhole && (
        <li className="rest">
          <button type="button" onClick={() => setWhole(true)}>
            {say("desk.showAll", { count: items.length })}
          </button>
        </li>
      )}
    </>
  );
}

/** The rest of a list of which the desk has the first part. */
function Rest<T>(props: {
  readonly path: "/matters" | "/reports";
  readonly from: string;
  readonly row: (item: T) => ReactNode;
}) {
  const list = useParts<Part<T>>(props.path, props.from);
  return (
    <>
      {list.parts.flatMap(({ listed }) => listed.map(props.row))}
      {list.isMore && (
        <li className="rest">
          <ShowMore list={list} />
        </li>
      )}
    </>
  );
}

function MatterRow({ matter }: { readonly matter: ListedMatter }) {
  return (
    <li>
      <LedgerLink page="matter" id={matter.id}>
        <Told>{matter.title}</Told>
      </LedgerLink>
      <span className="matter-standings">
        {STANDING_ORDER.filter((one) => matter.standings.includes(one)).map((one) => (
          <span key={one}>
            {number(matter.standings.filter((other) => other === one).length)} <StandingMark standing={one} />
          </span>
        ))}
      </span>
    </li>
  );
}

export function Matters({ matters: { listed, cursor } }: Pick<OverviewAnswer, "matters">) {
  const row = (matter: ListedMatter) => <MatterRow key={matter.id} matter={matter} />;
  return (
    <section aria-labelledby="matters">
      <h2 id="matters">
        <Term word="matter">{say("desk.matters")}</Term>
      </h2>
      {listed.length === 0 && cursor === null ? (
        <p>{say("desk.noMatters")}</p>
      ) : (
        <ol className="matters">
          {listed.map(row)}
          {cursor !== null && <Rest key={cursor} path="/matters" from={cursor} row={row} />}
        </ol>
      )}
    </section>
  );
}

function ReportRow(props: { readonly report: ListedReport; readonly copied: string | undefined }) {
  const { report, copied } = props;
  return (
    <li>
      <time dateTime={report.published}>{shortDay(report.published)}</time>
      <div>
        <LedgerLink page="report" id={report.id} className="as-printed headline">
          <Headline>{report.title}</Headline>
        </LedgerLink>
        <p className="meta">
          <Outlet>{report.outlet}</Outlet> · {counted(report.statements, "statement")}
          {report.echoes > 0 && (
            <span className="tag" title={say("echo.means")}>
              {" · "}
              {report.echoes === report.statements ? say("desk.onlyRepeats") : counted(report.echoes, "echo")}
            </span>
          )}
          {report.paraphrases && <span className="tag"> · {say("desk.paraphrase")}</span>}
          {report.copyOf && (
            <span className="tag">
              {" · "}
              <LedgerLink page="report" id={report.copyOf}>
                {copied === undefined ? say("desk.copyOfAnother") : say("desk.copyOf", { outlet: copied })}
              </LedgerLink>
            </span>
          )}
        </p>
      </div>
    </li>
  );
}

/** "6 reports, 58 statements", or how many of all are listed. */
function reportsInWords({ listed, cursor }: OverviewAnswer["reports"], held: number): string {
  const statements = listed.reduce((sum, report) => sum + report.statements, 0);
  if (cursor !== null) return say("desk.latestOf", { reports: counted(held, "report") });
  const words = { reports: counted(held, "report"), statements: counted(statements, "statement") };
  return held === listed.length ? say("desk.held", words) : say("desk.someOf", { ...words, count: listed.length });
}

/** The reports that a source published, the last first. */
export function ReportsOf({ source }: { readonly source: string }) {
  const list = useParts<Part<ListedReport>>(`/sources/${encodeURIComponent(source)}/reports`);
  if (list.parts.length === 0) return null;
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{say("source.published")}</h2>
      <ol className="reports">
        {list.parts.flatMap(({ listed }) =>
          listed.map((report) => <ReportRow key={report.id} report={report} copied={undefined} />),
        )}
      </ol>
      <ShowMore list={list} />
    </section>
  );
}

export function Reports({ reports, held }: Pick<OverviewAnswer, "reports"> & { readonly held: number }) {
  const { listed, cursor } = reports;
  const outlets = new Map(listed.map((report) => [report.id, report.outlet]));
  const row = (report: ListedReport) => (
    <ReportRow key={report.id} report={report} copied={outlets.get(report.copyOf ?? "")} />
  );
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{reportsInWords(reports, held)}</h2>
      <ol className="reports">
        {listed.map(row)}
        {cursor !== null && <Rest key={cursor} path="/reports" from={cursor} row={row} />}
      </ol>
    </section>
  );
}

/** How many drafts wait for somebody's decision. */
export function WaitingForReview() {
  const { data } = useAnswer<{ readonly waiting: number }>("/inbox/count");
  if (!data || data.waiting === 0) return null;
  return (
    <section aria-labelledby="waiting" className="to-review">
      <h2 id="waiting">
        <Say
          it="desk.waiting"
          statements={counted(data.waiting, "statement")}
          all={(words) => <LedgerLink page="inbox">{words}</LedgerLink>}
        />
      </h2>
    </section>
  );
}

/** Counted apart from the rest of the desk: on a past day of a large ledger the counting takes a while. */
export function Standings({ claims }: { readonly claims: number }) {
  const { data } = useAnswer<StandingsAnswer>("/standings");
  if (claims === 0) return null;
  if (!data) return <p className="meta">{say("desk.counting")}</p>;
  const { standings } = data;
  const present = STANDING_ORDER.filter((one) => standings[one] > 0);
  const sum = present.reduce((total, one) => total + standings[one], 0);
  if (sum === 0) return null;
  return (
    <section aria-labelledby="standings">
      <h2 id="standings">
        <Say
          it="desk.byStanding"
          claims={counted(sum, "claim")}
          all={(words) => <LedgerLink page="claims">{words}</LedgerLink>}
        />
      </h2>
      <ul className="standings">
        {present.map((one: Standing) => (
          <li key={one}>
            <LedgerLink page="claims" id={one}>
              <span className="count">{number(standings[one])}</span> <StandingMark standing={one} />
            </LedgerLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function People({ people, reports }: Pick<OverviewAnswer, "people" | "reports">) {
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="people">
      <h2 id="people">
        {say(reports.cursor === null ? "desk.people" : "desk.peopleLatest", { count: people.length })}
      </h2>
      <ul className="people">
        <Capped
          items={people}
          most={24}
          row={({ person, name, claims }) => (
            <li key={person}>
              <LedgerLink page="person" id={person}>
                <Name>{name}</Name>
              </LedgerLink>{" "}
              <span className="meta">{counted(claims, "claim")}</span>
            </li>
          )}
        />
      </ul>
    </section>
  );
}

export function Refusals({ refusals }: Pick<OverviewAnswer, "refusals">) {
  if (refusals.length === 0) return null;
  return (
    <section aria-labelledby="refusals">
      <h2 id="refusals">{say("desk.refused", { count: refusals.length })}</h2>
      <ul className="plain">
        <Capped
          items={refusals.toReversed()}
          most={5}
          row={(refusal) => (
            <li key={refusal.seq}>
              <Told>{faultInWords(refusal.code, refusal.message)}</Told>{" "}
              <span className="meta">{momentInWords(refusal.recorded)}</span>
            </li>
          )}
        />
      </ul>
    </section>
  );
}
