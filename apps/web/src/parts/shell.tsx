import { Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { unreadIn, useLedger } from "../asked.ts";
import { LedgerLink } from "./ledger-link.tsx";
import { GoneNotice } from "./states.tsx";
import { ThemeChoice } from "./theme.tsx";
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
      The address asks for {unread.join(" and ")}, which is no day or choice that Hearsay knows. The page shows its
      usual answer instead.
    </p>
  );
}

/** What is around every page: where one is, which ledger, and the two clocks. */
export function Shell() {
  const ledger = useLedger();
  const main = useFocusOnNewPage();
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="top">
        <div className="wide top-row">
          <LedgerLink className="wordmark">Hearsay</LedgerLink>
          <nav aria-label="Ledgers">
            <LedgerLink ledger="own" isCurrent={ledger === "own"}>
              Your ledger
            </LedgerLink>
            <LedgerLink ledger="sample" isCurrent={ledger === "sample"}>
              Sample case
            </LedgerLink>
          </nav>
          <ThemeChoice />
        </div>
        {ledger === "sample" && (
          <div className="sample-banner">
            <p className="wide">
              <strong>Sample case:</strong> a ledger of its own, paraphrases. Nothing of it is in your ledger.{" "}
              <LedgerLink ledger="own">Leave the sample case</LedgerLink>
            </p>
          </div>
        )}
      </header>
      <TwoClocks />
      <main id="main" className="wide" tabIndex={-1} ref={main}>
        <GoneNotice />
        <UnreadNotice />
        <Outlet />
      </main>
      <footer className="wide foot">
        <p>
          Hearsay does not say what is true. It says what the reports, taken together, support on a given day, and shows
          the reasons.
        </p>
      </footer>
    </>
  );
}
