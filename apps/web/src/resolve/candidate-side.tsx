import type { Candidate } from "@hearsay/core";
import { say } from "../languages/say.ts";
import { Name, Quote, Told } from "../parts/as-written.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";

type Side = Candidate["sides"][number];

/** Leads to the page of an entity. */
function EntityLink({ kind, side }: { readonly kind: Candidate["kind"]; readonly side: Side }) {
  return (
    <LedgerLink page={kind === "organisation" ? "org" : kind} id={side.id}>
      <Name>{side.name}</Name>
    </LedgerLink>
  );
}

/** One of two that may be one: its names as reports write them, and what is told of it. */
export function CandidateSide({ kind, side, label }: { kind: Candidate["kind"]; side: Side; label: string }) {
  const more = side.claims - side.told.length;
  return (
    <section className="candidate" aria-label={label}>
      <h2>
        <EntityLink kind={kind} side={side} />
      </h2>
      {side.claims > 0 && <p className="meta">{say("resolve.told", { claims: side.claims, reports: side.reports })}</p>}
      {side.aliases.length > 0 && (
        <>
          <h3>{say("resolve.names")}</h3>
          <ul className="aliases">
            {side.aliases.map(({ name, report, outlet }) => (
              <li key={name}>
                <Quote>{name}</Quote>{" "}
                <LedgerLink page="report" id={report}>
                  <Name>{outlet}</Name>
                </LedgerLink>
              </li>
            ))}
          </ul>
        </>
      )}
      {side.told.length === 0 ? (
        <p className="meta">{say("resolve.nothing")}</p>
      ) : (
        <ul className="candidate-told">
          {side.told.map(({ claim, words }) => (
            <li key={claim}>
              <LedgerLink page="claim" id={claim}>
                <Told>{words}</Told>
              </LedgerLink>
            </li>
          ))}
          {more > 0 && <li className="meta">{say("resolve.more", { count: more })}</li>}
        </ul>
      )}
    </section>
  );
}
