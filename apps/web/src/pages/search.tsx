import { useNavigate, useParams } from "@tanstack/react-router";
import { type FormEvent, useEffect, useState } from "react";
import { type Parts, type SearchAnswer, useAnswer, useParts } from "../api.ts";
import { useAsked, useLedger } from "../asked.ts";
import { dayInWords } from "../days.ts";
import { list, Say, say } from "../languages/say.ts";
import { AsWritten, Headline, Name, Told } from "../parts/as-written.tsx";
import { ClaimLines } from "../parts/claim-line.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { WherePrinted } from "../parts/outlet.tsx";
import { ShowMore } from "../parts/show-more.tsx";
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
      <ul className="plain named">
        {named.map(({ id, kind, name, told }) => (
          <li key={id}>
            <LedgerLink page={PAGES[kind]} id={id}>
              <Name>{kind === "post" ? sentenceCase(name) : name}</Name>
            </LedgerLink>{" "}
            <span className="meta">
              {say(`kind.${kind}`)}
              {told !== null && (
                <>
                  {" · "}
                  <Told>{told}</Told>
                </>
              )}
            </span>
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

function Passages(props: {
  readonly passages: SearchAnswer["passages"];
  readonly words: string;
  readonly list: Parts<SearchAnswer>;
}) {
  const { passages, words, list } = props;
  if (passages.length === 0 && !list.isMore) return null;
  return (
    <section aria-labelledby="in-reports">
      <h2 id="in-reports">{say("search.reports")}</h2>
      <ul className="plain">
        {passages.map((found) => (
          <li key={`${found.report} ${found.start}`}>
            <LedgerLink page="report" id={found.report} className="as-printed headline">
              <Headline>{found.title}</Headline>
            </LedgerLink>
            <Passage text={found.text} words={words} />
            <p className="meta">
              <WherePrinted outlet={found.outlet} day={found.published} />
            </p>
          </li>
        ))}
      </ul>
      <ShowMore list={list} />
    </section>
  );
}

function NothingFound({ words }: { readonly words: string }) {
  return (
    <div className="state" role="status">
      <p>
        <Say it="search.nothing" words={<Name>{words}</Name>} />
      </p>
      <p className="meta">{say("search.help")}</p>
    </div>
  );
}

/** What was found, with what was asked for of it since: whoever is called so stands first. */
function Results({
  path,
  first,
  words,
}: {
  readonly path: string;
  readonly first: SearchAnswer;
  readonly words: string;
}) {
  const older = useParts<SearchAnswer>(path, first.cursor, ({ cursor }) => cursor);
  const further = useParts<SearchAnswer>(path, first.claims.cursor, ({ claims }) => claims.cursor);
  const all = [first, ...further.parts, ...older.parts];
  const lines = [...all.flatMap(({ claims }) => claims.found), ...all.flatMap((one) => one.lines)];
  const found = [...new Map(lines.map((line) => [line.claim, line])).values()];
  const passages = all.flatMap((one) => one.passages);
  const isNothing = first.named.length + passages.length + found.length === 0 && !older.isMore && !further.isMore;
  const isOfClaims = found.length > 0 || further.isMore;
  return (
    <>
      <Understood question={first.question} />
      {isNothing && <NothingFound words={words} />}
      <Named named={first.named} />
      <div className="found">
        {isOfClaims && (
          <section aria-labelledby="claims-found">
            <h2 id="claims-found">{say("claims.title")}</h2>
            <ClaimLines lines={found} isInParts />
            <ShowMore list={further} />
          </section>
        )}
        <Passages passages={passages} words={first.question.words} list={older} />
      </div>
    </>
  );
}

function Found({ words }: { readonly words: string }) {
  const path = `/search?q=${encodeURIComponent(words)}`;
  const answer = useAnswer<SearchAnswer>(path);
  if (!answer.data) return <Waiting answer={answer} />;
  return <Results key={path} path={path} first={answer.data} words={words} />;
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
