import type { InboxItem, InboxReport } from "@hearsay/core";
import { whenInWords } from "../days.ts";
import { say } from "../languages/say.ts";
import { AsWritten, Name, Told } from "../parts/as-written.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { Outlet, WherePrinted } from "../parts/outlet.tsx";
import { StatementMark } from "../pictures/statement-mark.tsx";
import { basisWord, sentenceCase, stanceWord } from "../words.ts";

/** Who says it, and through whom it reached the reader: the deepest source first. */
function Sources({ item, outlet }: { readonly item: InboxItem; readonly outlet: string }) {
  const names = [...item.statement.chain.map(({ name }) => name).toReversed(), outlet];
  const [who = "", ...through] = names;
  return (
    <>
      <dt>{say("review.who")}</dt>
      <dd className="card-who">
        <strong>
          <Name>{who}</Name>
        </strong>
      </dd>
      {through.length > 0 && (
        <>
          <dt>{say("review.through")}</dt>
          <dd>
            {through.map((name, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a chain may name one source twice, and never changes here
              <span key={i}>
                {i > 0 && " › "}
                <Name>{name}</Name>
              </span>
            ))}
          </dd>
        </>
      )}
    </>
  );
}

/** The people whose names the ledger takes for somebody called otherwise. */
function TakenFor({ item }: { readonly item: InboxItem }) {
  const { about } = item.statement.claim;
  const others = item.people.filter(({ name }, seat) => about[seat] !== undefined && about[seat].written !== name);
  if (others.length === 0) return null;
  return (
    <p className="meta">
      {others.map(({ id, name }) => (
        <span key={id}>
          {say("review.takenFor")}{" "}
          <LedgerLink page="person" id={id}>
            <Name>{name}</Name>
          </LedgerLink>{" "}
        </span>
      ))}
    </p>
  );
}

/** What the machine proposes: who says what, through whom, how, of which day. */
export function StatementCard({ item, report }: { readonly item: InboxItem; readonly report: InboxReport }) {
  const { statement } = item;
  const { support } = statement.claim.time;
  return (
    <div className="card">
      <h2 className="card-claim">
        <Told>{sentenceCase(item.gloss)}</Told>
      </h2>
      <TakenFor item={item} />
      <dl className="card-facts">
        <Sources item={item} outlet={report.outlet} />
        <dt>{say("review.how")}</dt>
        <dd className="card-how">
          <StatementMark stance={statement.stance} basis={statement.basis} /> {stanceWord(statement.stance)} ·{" "}
          {basisWord(statement.basis)}
          {statement.restates && ` · ${say("note.summary")}`}
        </dd>
        <dt>{say("review.when")}</dt>
        <dd>
          {whenInWords(support)}
          {statement.claim.timeWritten && (
            <span className="meta">
              {" "}
              “<Name>{statement.claim.timeWritten.written}</Name>”
            </span>
          )}
        </dd>
        {statement.claim.terms && !item.gloss.includes(statement.claim.terms.text) && (
          <>
            <dt>{say("review.terms")}</dt>
            <dd className="as-printed card-terms" dir="auto">
              <AsWritten>{statement.claim.terms.text}</AsWritten>
            </dd>
          </>
        )}
        <dt>{say("review.report")}</dt>
        <dd>
          {report.published ? (
            <WherePrinted outlet={report.outlet} day={report.published.day} isLong />
          ) : (
            <Outlet>{report.outlet}</Outlet>
          )}
          <span className="meta">
            {" "}
            · {say("review.rule")} <Name>{statement.rule}</Name>
          </span>
        </dd>
      </dl>
    </div>
  );
}
