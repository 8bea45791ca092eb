import type { Feed, FeedPage } from "@hearsay/core";
import { useAnswer } from "../api.ts";
import { momentInWords } from "../days.ts";
import { Say, say } from "../languages/say.ts";
import { Name, Told } from "../parts/as-written.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { Waiting } from "../parts/states.tsx";
import { Title } from "../parts/title.tsx";

type FeedTold = Omit<Feed, "etag" | "lastModified"> & {
  readonly pages: readonly Omit<FeedPage, "key" | "feed" | "stamp" | "published">[];
};

const OUTCOMES = {
  queued: "feeds.queued",
  waiting: "feeds.waiting",
  entered: "feeds.entered",
  skipped: "feeds.skipped",
  failing: "feeds.trouble",
} as const;

function PageLed({ page }: { readonly page: FeedTold["pages"][number] }) {
  const title = <Name>{page.title ?? page.link}</Name>;
  return (
    <li>
      {page.report ? (
        <LedgerLink page="report" id={page.report}>
          {title}
        </LedgerLink>
      ) : (
        title
      )}
      <span className="meta">
        {" "}
        · {say(OUTCOMES[page.outcome])}
        {page.why && (
          <>
            : <Told>{page.why}</Told>
          </>
        )}
      </span>
    </li>
  );
}

function OneFeed({ feed }: { readonly feed: FeedTold }) {
  const { address, title, health, failures, trouble, asked, next, pages } = feed;
  const when = asked
    ? say("feeds.asked", { asked: momentInWords(asked), next: momentInWords(next) })
    : say("feeds.next", { next: momentInWords(next) });
  return (
    <li className="feed">
      <h2>
        <Name>{title ?? address}</Name>
      </h2>
      <p className="meta hash">
        <bdi>{address}</bdi>
      </p>
      <p>
        <strong className={health === "failing" ? "missing" : ""}>{say(`feeds.${health}`, { count: failures })}</strong>
        {" · "}
        {when}
      </p>
      {trouble && (
        <p>
          <Told>{trouble}</Told>
        </p>
      )}
      {pages.length > 0 && (
        <details>
          <summary>{say("feeds.latest")}</summary>
          <ul className="plain">
            {pages.map((page) => (
              <PageLed key={page.link} page={page} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** What is watched, and how it is. */
export function FeedsPage() {
  const answer = useAnswer<{ readonly feeds: readonly FeedTold[] }>("/feeds");
  if (!answer.data) return <Waiting answer={answer} />;
  const { feeds } = answer.data;
  return (
    <article className="feeds">
      <Title>{say("feeds.title")}</Title>
      <header className="page-head">
        <h1>{say("feeds.title")}</h1>
        <p className="meta">{say("feeds.about")}</p>
      </header>
      {feeds.length === 0 && (
        <p>
          <Say it="feeds.none" code={(words) => <code dir="ltr">{words}</code>} />
        </p>
      )}
      <ul className="plain">
        {feeds.map((feed) => (
          <OneFeed key={feed.address} feed={feed} />
        ))}
      </ul>
    </article>
  );
}
