import { useSearch } from "@tanstack/react-router";
import { readAdding, useLedger } from "../asked.ts";
import { say } from "../languages/say.ts";
import { AddReport } from "../parts/add-report.tsx";
import { Batches } from "../parts/batches.tsx";
import { Bookmarklet } from "../parts/bookmarklet.tsx";
import { JustAdded } from "../parts/just-added.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { Title } from "../parts/title.tsx";

/** All ways in on a page of their own: where the bookmarklet leads, and where it is had. */
export function AddPage() {
  const { address } = readAdding(useSearch({ strict: false }) as { [key: string]: unknown });
  const ledger = useLedger();
  return (
    <article className="empty-desk">
      <Title>{say("add.title")}</Title>
      <header className="page-head">
        <h1>{say("add.title")}</h1>
        {address && <p className="lead">{say("add.asked")}</p>}
      </header>
      {ledger === "sample" ? (
        <p>
          <LedgerLink ledger="own">{say("shell.own")}</LedgerLink>
        </p>
      ) : (
        <>
          <Batches />
          <JustAdded />
          <AddReport key={address ?? ""} address={address ?? ""} />
          <Bookmarklet />
        </>
      )}
    </article>
  );
}
