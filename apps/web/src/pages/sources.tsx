import type { SourceLine } from "@hearsay/core";
import { useState } from "react";
import { type SourcesAnswer, useParts } from "../api.ts";
import { useQuestion } from "../asked.ts";
import { dayInWords } from "../days.ts";
import { number, say } from "../languages/say.ts";
import { Name } from "../parts/as-written.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { Waiting } from "../parts/states.tsx";
import { Title } from "../parts/title.tsx";
import { counted } from "../words.ts";

const COLUMNS = ["reports", "first", "later", "echoes", "refuted", "corrected"] as const;

function SourceRow({ source }: { readonly source: SourceLine }) {
  return (
    <tr>
      <th scope="row">
        <LedgerLink page="source" id={source.key}>
          <Name>{source.name}</Name>
        </LedgerLink>
      </th>
      {COLUMNS.map((column) => (
        <td key={column}>{source[column] === 0 ? "–" : number(source[column])}</td>
      ))}
    </tr>
  );
}

/** Outlets and those whom they quote. */
export function SourcesPage() {
  const [typed, setTyped] = useState("");
  const words = typed.trim();
  const list = useParts<SourcesAnswer>(words === "" ? "/sources" : `/sources?q=${encodeURIComponent(words)}`);
  const { known } = useQuestion();
  const sources = list.parts.flatMap(({ listed }) => listed);
  return (
    <article className="sources">
      <Title>{say("sources.title")}</Title>
      <header className="page-head">
        <h1>{say("sources.title")}</h1>
        <p className="meta">{say("sources.about", { day: dayInWords(known) })}</p>
        <p className="meta">
          <LedgerLink page="feeds">{say("feeds.title")}</LedgerLink>
        </p>
      </header>
      <label className="field filter">
        <span>{say("sources.filter")}</span>
        <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      {list.parts.length === 0 ? (
        <Waiting answer={list.answer} />
      ) : (
        <>
          <p className="meta" role="status">
            {counted(list.parts[0]?.of ?? 0, "source")}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the screen is scrolled with keys */}
          <section className="table-frame" aria-label={say("sources.title")} tabIndex={0}>
            <table className="numbers">
              <thead>
                <tr>
                  <th scope="col">{say("sources.name")}</th>
                  {COLUMNS.map((column) => (
                    <th scope="col" key={column}>
                      {say(`sources.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {sources.map((source) => (
                  <SourceRow key={source.key} source={source} />
                ))}
              </tbody>
            </table>
          </section>
          <ShowMore list={list} />
        </>
      )}
    </article>
  );
}
