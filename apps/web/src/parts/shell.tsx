import { Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { unreadIn, useLedger } from "../asked.ts";
import { list, Say, say } from "../languages/say.ts";
import { LanguageChoice } from "./language.tsx";
import { LedgerLink } from "./ledger-link.tsx";
import { useLeftBehind } from "./left-behind.ts";
import { ReviewerName } from "./reviewer-name.tsx";
import { GoneNotice } from "./states.tsx";
import { ThemeChoice } from "./theme.tsx";
import { Tour } from "./tour.tsx";
import { TwoClocks } from "./two-clocks.tsx";

/** A new page begins at its beginning for a keyboard and a screen reader too. */
function useFocusOnNewPage() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current !== pathname) main.current?.focus({ preventScroll: true });
    last.current = pathname;
  }, [pathname]);
  return main;
}

function UnreadNotice() {
  const unread = unreadIn(useLocation().searchStr);
  if (unread.length === 0) return null;
  return (
    <p className="notice" role="status">
      {say("shell.unread", { unread: list(unread) })}
    </p>
  );
}

/** What is around every page: where one is, which ledger, and the two clocks. */
export function Shell() {
  const ledger = useLedger();
  const { pathname } = useLocation();
  const main = useFocusOnNewPage();
  useLeftBehind();
  return (
    <>
      <a className="skip" href="#main">
        {say("shell.skip")}
      </a>
      <header className="top">
        <div className="wide top-row">
          <LedgerLink className="wordmark">Hearsay</LedgerLink>
          <nav aria-label={say("shell.ledgers")}>
            <LedgerLink ledger="own" isCurrent={ledger === "own"}>
              {say("shell.own")}
            </LedgerLink>
            <LedgerLink ledger="sample" isCurrent={ledger === "sample"}>
              {say("shell.sample")}
            </LedgerLink>
          </nav>
          <nav aria-label={say("shell.pages")}>
            <LedgerLink page="search" isCurrent={/\/search(\/|$)/.test(pathname)}>
              {say("shell.search")}
            </LedgerLink>
            <LedgerLink page="sources" isCurrent={pathname.endsWith("/sources")}>
              {say("shell.sources")}
            </LedgerLink>
            <LedgerLink page="inbox" isCurrent={pathname.endsWith("/inbox")}>
              {say("shell.inbox")}
            </LedgerLink>
            <LedgerLink page="resolve" isCurrent={pathname.endsWith("/resolve")}>
              {say("shell.resolve")}
            </LedgerLink>
            <LedgerLink page="jobs" isCurrent={pathname.endsWith("/jobs")}>
              {say("jobs.title")}
            </LedgerLink>
          </nav>
          <LanguageChoice />
          <ThemeChoice />
        </div>
        {ledger === "sample" && (
          <div className="sample-banner">
            <p className="wide">
              <Say
                it="shell.sampleBanner"
                b={(words) => <strong>{words}</strong>}
                leave={(words) => <LedgerLink ledger="own">{words}</LedgerLink>}
              />
            </p>
          </div>
        )}
      </header>
      <TwoClocks />
      <main id="main" className="wide" tabIndex={-1} ref={main}>
        <GoneNotice />
        <UnreadNotice />
        {ledger === "sample" && <Tour />}
        <Outlet />
      </main>
      <footer className="wide foot">
        <p>{say("shell.foot")}</p>
        <ReviewerName />
      </footer>
    </>
  );
}
