import { useNavigate, useParams } from "@tanstack/react-router";
import { type FormEvent, useEffect, useState } from "react";
import { type SearchAnswer, useAnswer } from "../api.ts";
import { useAsked, useLedger } from "../asked.ts";
import { dayInWords, shortDay } from "../days.ts";
import { list, Say, say } from "../languages/say.ts";
import { AsWritten, Name } from "../parts/as-written.tsx";
import { ClaimLines } from "../parts/claim-line.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { Waiting } from "../parts/states.tsx";
import { Title } from "../parts/title.tsx";
import { sentenceCase, standingWord } from "../words.ts";

const PAGES = { person: "person", post: "post", organisation: "org" } as const;

/** What was understood of the words, so that nobody has to guess. */
function Understood({ question }: Pick<SearchAnswer, "question">) {
  const { words, types, standings, known } = question;
  const parts = [
    ...(types.length > 0 ? [say("search.types", { types: list(types.map((type) => say(`type.${type}`))) })] : []),
    ...(standings.length > 0 ? [say("search.standings", { standings: list(standings.map(standingWord)) })] : []),
    ...(known ? [say("search.known", { day: dayInWords(known) })] : []),
  ];
  if (parts.length === 0) return null;
  return (
    <p className="meta" role="status">
      {say("search.understood", { parts: list(parts) })}
      {words !== "" && <Say it="search.words" words={<Name>{words}</Name>} />}
    </p>
  );
}

function Named({ named }: Pick<SearchAnswer, "named">) {
  if (named.length === 0) return null;
  return (
    <section aria-labelledby="named">
      <h2 id="named">{say("search.named")}</h2>
      <ul className="plain">
        {named.map(({ id, kind, name }) => (
          <li key={id}>
            <LedgerLink page={PAGES[kind]} id={id}>
              <Name>{kind === "post" ? sentenceCase(name) : name}</Name>
            </LedgerLink>{" "}
            <span className="meta">{say(`kind.${kind}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A passage with the words that were looked for marked in it. */
function Passage({ text, words }: { readonly text: string; readonly words: string }) {
  const wanted = words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, "\\$&"));
  const pieces = wanted.length === 0 ? [text] : text.split(new RegExp(`(${wanted.join("|")})`, "iu"));
  return (
    <p className="as-printed" dir="auto">
      {pieces.map((piece, i) => {
        const key = `${i} ${piece.length}`;
        return i % 2 === 1 ? (
          <mark key={key}>
            <AsWritten>{piece}</AsWritten>
          </mark>
        ) : (
          <AsWritten key={key}>{piece}</AsWritten>
        );
      })}
    </p>
  );
}

function Passages({ answer }: { readonly answer: SearchAnswer }) {
  const { passages, cursor, question } = answer;
  if (passages.length === 0) return null;
  return (
    <section aria-labelledby="in-reports">
      <h2 id="in-reports">{say("search.reports")}</h2>
      <ul className="plain">
        {passages.map((found) => (
          <li key={`${found.report} ${found.start}`}>
            <LedgerLink page="report" id={found.report} className="as-printed headline">
              <Name>{found.title}</Name>
            </LedgerLink>
            <Passage text={found.text} words={question.words} />
            <p className="meta">
              <Name>{found.outlet}</Name>, {shortDay(found.published)}
            </p>
          </li>
        ))}
      </ul>
      {cursor !== null && <p className="meta">{say("search.moreReports")}</p>}
    </section>
  );
}

function Found({ words }: { readonly words: string }) {
  const answer = useAnswer<SearchAnswer>(`/search?q=${encodeURIComponent(words)}`);
  if (!answer.data) return <Waiting answer={answer} />;
  const { question, named, passages, lines, claims } = answer.data;
  const found = [...new Map([...claims.found, ...lines].map((line) => [line.claim, line])).values()];
  const isNothing = named.length + passages.length + found.length === 0;
  return (
    <>
      <Understood question={question} />
      {isNothing && (
        <p className="state" role="status">
          <Say it="search.nothing" words={<Name>{words}</Name>} />
        </p>
      )}
      {found.length > 0 && (
        <section aria-labelledby="claims-found">
          <h2 id="claims-found">{say("claims.title")}</h2>
          <ClaimLines lines={found} />
          {claims.next !== null && <p className="meta">{say("search.moreClaims")}</p>}
        </section>
      )}
      <div className="columns">
        <Named named={named} />
        <Passages answer={answer.data} />
      </div>
    </>
  );
}

/** Names across scripts, words in reports, claims by type, standing and day. */
export function SearchPage() {
  const { q = "" } = useParams({ strict: false }) as { q?: string };
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped(q), [q]);
  const navigate = useNavigate();
  const asked = useAsked();
  const below = useLedger() === "sample" ? "/sample" : "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: `${below}/search/{-$q}`, params: { q: typed.trim() || undefined }, search: () => asked });
  };
  return (
    <article className="search">
      <Title>{q === "" ? say("search.title") : say("search.titleOf", { words: q })}</Title>
      <header className="page-head">
        <h1>{say("search.title")}</h1>
      </header>
      <form className="find" onSubmit={submit}>
        <input
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          aria-label={say("search.label")}
          placeholder={say("search.placeholder")}
        />
        <button type="submit">{say("find.act")}</button>
      </form>
      {q === "" ? <p className="meta">{say("search.help")}</p> : <Found words={q} />}
    </article>
  );
}
