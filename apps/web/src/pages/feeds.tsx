import type { Feed, FeedAct, FeedPage } from "@hearsay/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { send, useAnswer } from "../api.ts";
import { useLedger } from "../asked.ts";
import { momentInWords } from "../days.ts";
import { Say, say } from "../languages/say.ts";
import { Name, Told } from "../parts/as-written.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { Waiting } from "../parts/states.tsx";
import { Title } from "../parts/title.tsx";
import { WatchForm } from "../parts/watch-form.tsx";

interface FeedsAnswer {
  readonly feeds: readonly FeedTold[];
  readonly acts: readonly FeedAct[];
}

/** How often the page is asked for again, in milliseconds: feeds are asked whether or not the ledger moves. */
const AGAIN = 5000;

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

/** What can be done with a feed; taking it off the list is asked about once more. */
function FeedActs({ feed }: { readonly feed: FeedTold }) {
  const { address, paused } = feed;
  const ledger = useLedger();
  const again = useFeedsAgain();
  const [isRemoving, setRemoving] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const act = async (what: "pause" | "resume" | "remove") => {
    setError(null);
    await send(ledger, `/feeds/${what}`, { address }).catch((fault) =>
      setError(fault instanceof Error ? fault.message : String(fault)),
    );
    setRemoving(false);
    again();
  };
  const name = feed.title ?? address;
  const toggle = paused === null ? "pause" : "resume";
  return (
    <>
      <p className="job-acts">
        {isRemoving ? (
          <>
            <button type="button" onClick={() => void act("remove")}>
              {say("feeds.removeSure")}
            </button>
            <button type="button" onClick={() => setRemoving(false)}>
              {say("judge.leave")}
            </button>
          </>
        ) : (
          <>
            <button type="button" aria-label={say(`feeds.${toggle}This`, { name })} onClick={() => void act(toggle)}>
              {say(`feeds.${toggle}`)}
            </button>
            <button type="button" aria-label={say("feeds.removeThis", { name })} onClick={() => setRemoving(true)}>
              {say("feeds.remove")}
            </button>
          </>
        )}
      </p>
      {error && (
        <p role="alert" className="error">
          {error}
        </p>
      )}
    </>
  );
}

function howItIs({ health, failures, paused }: FeedTold): string {
  if (paused !== null) return say("feeds.paused", { since: momentInWords(paused) });
  return say(`feeds.${health}`, { count: failures });
}

function whenAsked({ asked, next, paused }: FeedTold): string | null {
  if (paused !== null) return asked && say("feeds.askedLast", { asked: momentInWords(asked) });
  const then = momentInWords(next);
  return asked ? say("feeds.asked", { asked: momentInWords(asked), next: then }) : say("feeds.next", { next: then });
}

function OneFeed({ feed }: { readonly feed: FeedTold }) {
  const { address, title, outlet, health, paused, trouble, by, added, pages } = feed;
  const when = whenAsked(feed);
  const isIll = health === "failing" && paused === null;
  return (
    <li className="feed">
      <h2>
        <Name>{title ?? address}</Name>
      </h2>
      <p className="meta hash">
        <bdi>{address}</bdi>
      </p>
      <p>
        <strong className={isIll ? "missing" : ""}>{howItIs(feed)}</strong>
        {when && ` · ${when}`}
      </p>
      {trouble && paused === null && (
        <p>
          <Told>{trouble}</Told>
        </p>
      )}
      <p className="meta">
        {outlet && (
          <>
            {say("feeds.outlet")}: <Name>{outlet}</Name> ·{" "}
          </>
        )}
        {by ? (
          <Say it="feeds.by" who={<Name>{by}</Name>} at={momentInWords(added)} />
        ) : (
          say("feeds.since", { at: momentInWords(added) })
        )}
      </p>
      <FeedActs feed={feed} />
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

/** Who added, paused and removed feeds: of what is watched no longer, all that is left here. */
function ActLog({ acts }: { readonly acts: readonly FeedAct[] }) {
  return (
    <details>
      <summary>{say("feeds.acts")}</summary>
      <ul className="plain">
        {acts.map(({ feed, act, by, at }) => (
          <li key={`${at} ${act} ${feed}`}>
            {momentInWords(at)} · <Name>{by}</Name> · {say(`feeds.act.${act}`)}
            <br />
            <span className="meta hash">
              <bdi>{feed}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Asks again for what is told of feeds. */
function useFeedsAgain(): () => void {
  const ledger = useLedger();
  const queries = useQueryClient();
  return () =>
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] === ledger && queryKey[1] === "/feeds",
    });
}

/** What is watched, and how it is. */
export function FeedsPage() {
  const answer = useAnswer<FeedsAnswer>("/feeds");
  const isOwn = useLedger() === "own";
  const again = useFeedsAgain();
  useEffect(() => {
    const timer = setInterval(again, AGAIN);
    return () => clearInterval(timer);
  });
  if (!answer.data) return <Waiting answer={answer} />;
  const { feeds, acts } = answer.data;
  return (
    <article className="feeds">
      <Title>{say("feeds.title")}</Title>
      <header className="page-head">
        <h1>{say("feeds.title")}</h1>
        <p className="meta">{say("feeds.about")}</p>
      </header>
      {isOwn && <WatchForm added={again} />}
      {feeds.length === 0 && <p>{say("feeds.none")}</p>}
      <ul className="plain">
        {feeds.map((feed) => (
          <OneFeed key={feed.address} feed={feed} />
        ))}
      </ul>
      {acts.length > 0 && <ActLog acts={acts} />}
    </article>
  );
}
