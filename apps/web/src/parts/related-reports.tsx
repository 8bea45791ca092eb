import type { RelatedReport, Relation } from "@hearsay/core";
import { useAnswer } from "../api.ts";
import { shortDay } from "../days.ts";
import { list, Say, say } from "../languages/say.ts";
import { sentenceCase } from "../words.ts";
import { Headline, Name, Told } from "./as-written.tsx";
import { LedgerLink } from "./ledger-link.tsx";
import { Outlet } from "./outlet.tsx";

function Why({ why }: { readonly why: Relation }) {
  if (why.is === "copy") return <Say it="related.copy" words={<Told>{why.words}</Told>} />;
  if (why.is === "link") return <Say it="related.link" words={<Name>{why.words}</Name>} />;
  const rest = why.count - why.shared.length;
  const more = rest > 0 ? ` ${say("related.more", { count: rest })}` : "";
  if (why.is === "entities") {
    return (
      <>
        {say("related.entities", { names: list(why.shared.map(({ name }) => name)) })}
        {more}
      </>
    );
  }
  return (
    <>
      {say("related.claims", { count: why.count })}
      <ul className="shared">
        {why.shared.map(({ claim, gloss }) => (
          <li key={claim}>
            <LedgerLink page="claim" id={claim}>
              <Told>{sentenceCase(gloss)}</Told>
            </LedgerLink>
          </li>
        ))}
        {more && <li>{more.trim()}</li>}
      </ul>
    </>
  );
}

/** Other reports that have to do with one, each with why. Nothing where there are none. */
export function RelatedReports({ report }: { readonly report: string }) {
  const answer = useAnswer<{ readonly related: readonly RelatedReport[] }>(`/reports/${report}/related`);
  const related = answer.data?.related ?? [];
  if (related.length === 0) return null;
  return (
    <section aria-labelledby="alike">
      <h2 id="alike">{say("related.title")}</h2>
      <ul className="plain">
        {related.map(({ report: other, title, outlet, published, why }) => (
          <li key={other}>
            <LedgerLink page="report" id={other} className="as-printed">
              <Headline>{title}</Headline>
            </LedgerLink>
            <br />
            <span className="meta">
              <Outlet>{outlet}</Outlet> · {shortDay(published)}
            </span>
            <ul className="plain">
              {why.map((one) => (
                <li key={one.is} className="meta">
                  <Why why={one} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
