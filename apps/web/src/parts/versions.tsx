import type { DiffPart, ToldIn, Version } from "@hearsay/core";
import { useAnswer } from "../api.ts";
import { momentInWords } from "../days.ts";
import { say } from "../languages/say.ts";
import { AsWritten, Headline, Quote } from "./as-written.tsx";
import { LedgerLink } from "./ledger-link.tsx";
import { Waiting } from "./states.tsx";

/** Characters of unchanged text shown on either side of a change. */
const AROUND = 160;

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= AROUND * 2) return text;
  return `${isFirst ? "" : text.slice(0, AROUND)} … ${isLast ? "" : text.slice(-AROUND)}`;
}

function WordDiff({ parts }: { readonly parts: readonly DiffPart[] }) {
  return (
    <p className="word-diff as-printed" dir="auto">
      {parts.map(({ is, text }, i) => {
        // The parts of one difference never change places.
        const key = `${i} ${is}`;
        if (is === "gone")
          return (
            <del key={key}>
              <AsWritten>{text}</AsWritten>
            </del>
          );
        if (is === "added")
          return (
            <ins key={key}>
              <AsWritten>{text}</AsWritten>
            </ins>
          );
        return <AsWritten key={key}>{shortened(text, i === 0, i === parts.length - 1)}</AsWritten>;
      })}
    </p>
  );
}

function Told({ how, told }: { readonly how: "added" | "gone"; readonly told: readonly ToldIn[] }) {
  return told.map(({ statement, quote }) => (
    <li key={statement}>
      <strong>{say(`versions.${how}`)}</strong> <Quote>{quote}</Quote>
    </li>
  ));
}

function Change({ change }: { readonly change: NonNullable<Version["change"]> }) {
  const { words, added, gone, statements } = change;
  const { same, changed } = statements;
  const [plus, minus] = [statements.added.length, statements.gone.length];
  const isMoved = changed.length + plus + minus > 0;
  return (
    <>
      <p className="meta">{words === null ? say("versions.tooMuch") : say("versions.words", { added, gone })}</p>
      {words && added + gone > 0 && <WordDiff parts={words} />}
      <p className="meta">{say("versions.statements", { same, changed: changed.length, added: plus, gone: minus })}</p>
      {isMoved && (
        <>
          <ul className="plain">
            {changed.map(({ before, after }) => (
              <li key={after.statement}>
                <strong>{say("versions.changed")}</strong> <Quote>{before.quote}</Quote> → <Quote>{after.quote}</Quote>
              </li>
            ))}
            <Told how="added" told={statements.added} />
            <Told how="gone" told={statements.gone} />
          </ul>
          <p className="meta">{say("versions.notRetracted")}</p>
        </>
      )}
    </>
  );
}

/** The versions of the page that a report is from, and what changed. */
export function Versions({ report }: { readonly report: string }) {
  const answer = useAnswer<{ readonly versions: readonly Version[] }>(`/reports/${report}/versions`);
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{say("versions.title")}</h2>
      {!answer.data && <Waiting answer={answer} />}
      {answer.data?.versions.length === 1 && <p>{say("versions.one")}</p>}
      <ol className="plain versions">
        {(answer.data?.versions ?? []).map((version) => (
          <li key={version.report}>
            <h3>
              <LedgerLink page="report" id={version.report}>
                <Headline>{version.title}</Headline>
              </LedgerLink>
              {version.report === report && ` (${say("versions.this")})`}
            </h3>
            <p className="meta">
              {say("versions.obtained", {
                count: version.captures,
                first: momentInWords(version.first),
                last: momentInWords(version.last),
              })}
            </p>
            {version.change && <Change change={version.change} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
