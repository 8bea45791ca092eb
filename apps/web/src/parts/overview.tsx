import type { Listed, ListedMatter, ListedReport, Overview, Standing } from "@hearsay/core";
import { type ReactNode, useState } from "react";
import { type OverviewAnswer, type StandingsAnswer, useAnswer, useParts } from "../api.ts";
import { momentInWords, shortDay } from "../days.ts";
import { StandingMark } from "../pictures/standing-mark.tsx";
import { counted, ECHO, STANDING_ORDER } from "../words.ts";
import { Name } from "./as-written.tsx";
import { LedgerLink } from "./ledger-link.tsx";

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
            Show all {items.length}
          </button>
        </li>
      )}
    </>
  );
}

/** The rest of a list of which the desk has the first part. */
function Rest<T>(props: {
  readonly path: "/matters" | "/reports";
  readonly by: "after" | "before";
  readonly from: number;
  readonly row: (item: T) => ReactNode;
}) {
  const { parts, isMore, isWaiting, more } = useParts<Listed<T>>(props.path, props.by, props.from);
  return (
    <>
      {parts.flatMap(({ listed }) => listed.map(props.row))}
      {isMore && (
        <li className="rest">
          <button type="button" disabled={isWaiting} onClick={more}>
            Show more
          </button>
        </li>
      )}
    </>
  );
}

function MatterRow({ matter }: { readonly matter: ListedMatter }) {
  return (
    <li>
      <LedgerLink page="matter" id={matter.id}>
        <Name>{matter.title}</Name>
      </LedgerLink>
      <span className="matter-standings">
        {STANDING_ORDER.filter((one) => matter.standings.includes(one)).map((one) => (
          <span key={one}>
            {matter.standings.filter((other) => other === one).length} <StandingMark standing={one} />
          </span>
        ))}
      </span>
    </li>
  );
}

export function Matters({ matters: { listed, next } }: Pick<Overview, "matters">) {
  const row = (matter: ListedMatter) => <MatterRow key={matter.id} matter={matter} />;
  return (
    <section aria-labelledby="matters">
      <h2 id="matters">Matters</h2>
      {listed.length === 0 && next === null ? (
        <p>Nothing contested. Two reports that cannot both be true open a matter by themselves.</p>
      ) : (
        <ol className="matters">
          {listed.map(row)}
          {next !== null && <Rest key={next} path="/matters" by="after" from={next} row={row} />}
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
          <Name>{report.title}</Name>
        </LedgerLink>
        <p className="meta">
          <Name>{report.outlet}</Name> · {counted(report.statements, "statement")}
          {report.echoes > 0 && (
            <span className="tag" title={ECHO}>
              {" · "}
              {report.echoes === report.statements ? "only repeats others" : counted(report.echoes, "echo")}
            </span>
          )}
          {report.paraphrases && <span className="tag"> · paraphrase</span>}
          {report.copyOf && (
            <span className="tag">
              {" · "}
              <LedgerLink page="report" id={report.copyOf}>
                copy of {copied ?? "another report"}
              </LedgerLink>
            </span>
          )}
        </p>
      </div>
    </li>
  );
}

/** "6 reports, 58 statements", or how many of all are listed. */
function reportsInWords({ listed, next }: Overview["reports"], held: number): string {
  const statements = listed.reduce((sum, report) => sum + report.statements, 0);
  if (next !== null) return `The latest of ${counted(held, "report")}`;
  const known = held === listed.length ? counted(held, "report") : `${listed.length} of ${counted(held, "report")}`;
  return `${known}, ${counted(statements, "statement")}`;
}

export function Reports({ reports, held }: Pick<Overview, "reports"> & { readonly held: number }) {
  const { listed, next } = reports;
  const outlets = new Map(listed.map((report) => [report.id, report.outlet]));
  const row = (report: ListedReport) => (
    <ReportRow key={report.id} report={report} copied={outlets.get(report.copyOf ?? "")} />
  );
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{reportsInWords(reports, held)}</h2>
      <ol className="reports">
        {listed.map(row)}
        {next !== null && <Rest key={next} path="/reports" by="before" from={next} row={row} />}
      </ol>
    </section>
  );
}

/** Counted apart from the rest of the desk: on a past day of a large ledger the counting takes a while. */
export function Standings({ claims }: { readonly claims: number }) {
  const { data } = useAnswer<StandingsAnswer>("/standings");
  if (claims === 0) return null;
  if (!data) return <p className="meta">Counting the standings …</p>;
  const { standings } = data;
  const present = STANDING_ORDER.filter((one) => standings[one] > 0);
  const sum = present.reduce((total, one) => total + standings[one], 0);
  if (sum === 0) return null;
  return (
    <section aria-labelledby="standings">
      <h2 id="standings">
        <LedgerLink page="claims">{counted(sum, "claim")}</LedgerLink>, by standing
      </h2>
      <ul className="standings">
        {present.map((one: Standing) => (
          <li key={one}>
            <LedgerLink page="claims" id={one}>
              <span className="count">{standings[one]}</span> <StandingMark standing={one} />
            </LedgerLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function People({ people, reports }: Pick<Overview, "people" | "reports">) {
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="people">
      <h2 id="people">
        {people.length === 1 ? "1 person" : `${people.length} people`}
        {reports.next !== null && " in the latest reports"}
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
      <h2 id="refusals">{counted(refusals.length, "input")} refused</h2>
      <ul className="plain">
        <Capped
          items={refusals.toReversed()}
          most={5}
          row={(refusal) => (
            <li key={refusal.seq}>
              <span dir="auto">
                <Name>{refusal.message}</Name>
              </span>{" "}
              <span className="meta">{momentInWords(refusal.recorded)}</span>
            </li>
          )}
        />
      </ul>
    </section>
  );
}
