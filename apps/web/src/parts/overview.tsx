import type { Overview, Standing } from "@hearsay/core";
import { type ReactNode, useState } from "react";
import type { OverviewAnswer } from "../api.ts";
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

export function Matters({ matters }: Pick<Overview, "matters">) {
  return (
    <section aria-labelledby="matters">
      <h2 id="matters">Matters</h2>
      {matters.length === 0 ? (
        <p>Nothing contested. Two reports that cannot both be true open a matter by themselves.</p>
      ) : (
        <ol className="matters">
          <Capped
            items={matters}
            most={20}
            row={(matter) => (
              <li key={matter.id}>
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
            )}
          />
        </ol>
      )}
    </section>
  );
}

export function Reports({ reports, held }: Pick<Overview, "reports"> & { readonly held: number }) {
  const statements = reports.reduce((sum, report) => sum + report.statements, 0);
  const copied = new Map(reports.map((report) => [report.id, report.outlet]));
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">
        {held === reports.length ? counted(held, "report") : `${reports.length} of ${counted(held, "report")}`},{" "}
        {counted(statements, "statement")}
      </h2>
      <ol className="reports">
        <Capped
          items={reports}
          most={50}
          row={(report) => (
            <li key={report.id}>
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
                        copy of {copied.get(report.copyOf) ?? "another report"}
                      </LedgerLink>
                    </span>
                  )}
                </p>
              </div>
            </li>
          )}
        />
      </ol>
    </section>
  );
}

export function Standings({ standings }: Pick<Overview, "standings">) {
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

export function People({ people }: Pick<Overview, "people">) {
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="people">
      <h2 id="people">{people.length === 1 ? "1 person" : `${people.length} people`}</h2>
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
