import type { CustodyLine, KnownCapture } from "@hearsay/core";
import { useParams } from "@tanstack/react-router";
import { useId, useState } from "react";
import { send, useAnswer } from "../api.ts";
import { useLedger } from "../asked.ts";
import { momentInWords, shortDay } from "../days.ts";
import { Say, say } from "../languages/say.ts";
import { Headline, Name, Quote } from "../parts/as-written.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { ReasonForm } from "../parts/reason-form.tsx";
import { SealForm } from "../parts/seal-form.tsx";
import { Waiting } from "../parts/states.tsx";
import { Title } from "../parts/title.tsx";
import { Versions } from "../parts/versions.tsx";
import { storedReviewer } from "../reviewer.ts";

/** A statement with the bytes that carry its words, if the shown page has them. */
interface Placed {
  readonly statement: string;
  readonly quote: string;
  readonly bytes: { readonly from: number; readonly to: number } | null;
}

/** What proves a report, as the server tells it. */
interface Evidence {
  readonly report: string;
  readonly title: string;
  readonly sha256: string;
  readonly kept: "whole" | "missing" | "changed";
  readonly captures: readonly KnownCapture[];
  readonly custody: readonly CustodyLine[];
  readonly isSealed: boolean;
  /** Whether it was looked where statements stand: not in a sealed page, unless somebody says what for. */
  readonly placed: boolean;
  readonly statements: readonly Placed[];
}

function Headers({ summary, of }: { readonly summary: string; readonly of: Readonly<Record<string, string>> }) {
  return (
    <details>
      <summary>{summary}</summary>
      <dl className="facts">
        {Object.entries(of).map(([name, value]) => (
          <div key={name} className="header-line">
            <dt>
              <bdi>{name}</bdi>
            </dt>
            <dd className="hash">
              <Name>{value}</Name>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function OneCapture({ capture }: { readonly capture: KnownCapture }) {
  const { obtained, actor, seq } = capture;
  const { certificate, headers, request, redirects, finalUrl, status, tool, archive, from } = obtained;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [say("evidence.from"), from],
    [say("evidence.redirects"), redirects.length > 0 ? redirects.join(" → ") : null],
    [say("evidence.answered"), finalUrl === from ? null : finalUrl],
    [say("evidence.status"), status === null ? null : String(status)],
    [say("evidence.archive"), archive?.name],
    [say("evidence.tool"), tool],
    ["SHA-256", capture.sha256],
  ];
  return (
    <li className="capture">
      <h3>
        {momentInWords(obtained.at)}, {say(`report.${obtained.how}`)}
      </h3>
      <p className="meta">{say("evidence.by", { actor, entry: seq })}</p>
      <dl className="facts">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name} className="header-line">
              <dt>{name}</dt>
              <dd className="hash">
                <Name>{value}</Name>
              </dd>
            </div>
          ) : null,
        )}
        {certificate && (
          <div className="header-line">
            <dt>{say("evidence.certificate")}</dt>
            <dd className="hash">
              <bdi>{certificate.fingerprint}</bdi>
              <br />
              <Say
                it="evidence.certificateOf"
                subject={<Name>{certificate.subject}</Name>}
                issuer={<Name>{certificate.issuer}</Name>}
                from={shortDay(certificate.validFrom.slice(0, 10))}
                to={shortDay(certificate.validTo.slice(0, 10))}
              />
            </dd>
          </div>
        )}
      </dl>
      {headers && <Headers summary={say("evidence.headers", { count: Object.keys(headers).length })} of={headers} />}
      {request && <Headers summary={say("evidence.request", { count: Object.keys(request).length })} of={request} />}
    </li>
  );
}

/** How the bytes came, in the words of the page; else what somebody had them for, as written. */
function CustodyWhat({ what, capture }: { readonly what: string; readonly capture: KnownCapture | undefined }) {
  if (!capture) return <Name>{what}</Name>;
  const { how, from, finalUrl } = capture.obtained;
  return (
    <>
      {say(`report.${how}`)}: <Name>{finalUrl ?? from}</Name>
    </>
  );
}

/** What an authority says of the hash, with its token to be saved. */
function TimestampTold({
  timestamp,
  sha256,
}: {
  readonly timestamp: NonNullable<CustodyLine["timestamp"]>;
  readonly sha256: string;
}) {
  const { authority, address, at, serial, token } = timestamp;
  const ledger = useLedger();
  return (
    <>
      <Say
        it="evidence.timestamp"
        authority={<Name>{authority}</Name>}
        address={<bdi>{address}</bdi>}
        at={momentInWords(at)}
        serial={<bdi>{serial}</bdi>}
      />{" "}
      <a href={`/api/${ledger}/captures/${sha256}/timestamps/${token}/bytes`} download={`${sha256}.tsr`}>
        {say("evidence.saveTimestamp")}
      </a>
    </>
  );
}

/** The page in a frame in which nothing runs, once somebody asks for it: looking is entered. */
function PageShown({ sha256, isSealed }: { readonly sha256: string; readonly isSealed: boolean }) {
  const [isShown, setShown] = useState(false);
  const [purpose, setPurpose] = useState("");
  const field = useId();
  const at = `/api/${useLedger()}/captures/${sha256}`;
  const isClosed = isSealed && purpose.trim() === "";
  const by = storedReviewer();
  const told = `?${new URLSearchParams({ for: purpose, ...(by === "" ? {} : { by }) })}`;
  return (
    <section aria-labelledby="as-captured">
      <h2 id="as-captured">{say("evidence.page")}</h2>
      <p className="meta">{say(isSealed ? "evidence.pageSealed" : "evidence.pageAbout")}</p>
      {isShown ? (
        <iframe
          className="captured"
          title={say("evidence.page")}
          src={`${at}/page${told}`}
          sandbox=""
          referrerPolicy="no-referrer"
        />
      ) : (
        <p>
          <button type="button" disabled={isClosed} onClick={() => setShown(true)}>
            {say("evidence.show")}
          </button>
        </p>
      )}
      <p className="field">
        <label htmlFor={field}>{say("evidence.purpose")}</label>
        <input
          id={field}
          value={purpose}
          maxLength={500}
          readOnly={isShown}
          onChange={(event) => setPurpose(event.target.value)}
        />
      </p>
      {!isClosed && (
        <p>
          <a href={`${at}/bytes${told}`} download={sha256}>
            {say("evidence.save")}
          </a>
        </p>
      )}
    </section>
  );
}

/** Where statements stand in the bytes. A sealed page is opened for it once somebody says what for, and the record keeps that. */
function Places({ evidence: { report, placed, statements } }: { readonly evidence: Evidence }) {
  const ledger = useLedger();
  const [opened, setOpened] = useState<readonly Placed[] | null>(null);
  const isClosed = !placed && opened === null;
  return (
    <section aria-labelledby="places">
      <h2 id="places">{say("evidence.statements")}</h2>
      {isClosed && (
        <>
          <p className="meta">{say("evidence.placesSealed")}</p>
          <ReasonForm
            act={say("evidence.place")}
            asks={say("evidence.purpose")}
            send={async (purpose) => {
              const told = await send<{ statements: readonly Placed[] }>(ledger, `/reports/${report}/places`, {
                for: purpose,
              });
              setOpened(told.statements);
            }}
            closed={(button) => <p>{button}</p>}
          />
        </>
      )}
      <ul className="plain">
        {(opened ?? statements).map(({ statement, quote, bytes }) => (
          <li key={statement}>
            {!isClosed && (
              <LedgerLink page="report" id={report} at={statement}>
                {bytes ? say("evidence.bytes", { from: bytes.from, to: bytes.to - 1 }) : say("evidence.nowhere")}
              </LedgerLink>
            )}{" "}
            <Quote>{quote}</Quote>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EvidencePaper({ evidence }: { readonly evidence: Evidence }) {
  const { report, title, kept, sha256, captures, custody, isSealed, statements } = evidence;
  return (
    <article className="evidence">
      <Title>{say("evidence.title")}</Title>
      <header className="page-head">
        <p className="kicker">{say("evidence.of")}</p>
        <h1 className="as-printed" dir="auto">
          <LedgerLink page="report" id={report}>
            <Headline>{title}</Headline>
          </LedgerLink>
        </h1>
        <p className={kept === "whole" ? "meta" : "notice gone"}>{say(`evidence.${kept}`)}</p>
        <SealForm report={report} isSealed={isSealed} />
      </header>
      <section aria-labelledby="captures">
        <h2 id="captures">{say("evidence.captures")}</h2>
        <ul className="plain">
          {captures.map((capture) => (
            <OneCapture key={capture.seq} capture={capture} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="custody">
        <h2 id="custody">{say("evidence.custody")}</h2>
        <p className="meta">{say("evidence.custodyAbout")}</p>
        <ol className="plain custody">
          {custody.map(({ seq, recorded, actor, act, what, timestamp }) => (
            <li key={seq}>
              {momentInWords(recorded)} · <Name>{actor}</Name> · {say(`evidence.act.${act}`)}
              <br />
              <span className="meta hash">
                {timestamp ? (
                  <TimestampTold timestamp={timestamp} sha256={sha256} />
                ) : (
                  <CustodyWhat what={what} capture={captures.find((one) => one.seq === seq)} />
                )}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <Versions report={report} />
      {statements.length > 0 && <Places evidence={evidence} />}
      <PageShown sha256={sha256} isSealed={isSealed} />
    </article>
  );
}

/** What proves a report: captures, custody, versions, bytes. */
export function EvidencePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const answer = useAnswer<Evidence>(`/reports/${id}/evidence`);
  if (!answer.data) return <Waiting answer={answer} />;
  return <EvidencePaper key={id} evidence={answer.data} />;
}
