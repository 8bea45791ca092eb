import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { type Ledger, useAsked, useLedger, type Where } from "../asked.ts";

type Page =
  | "report"
  | "person"
  | "post"
  | "matter"
  | "claim"
  | "claims"
  | "inbox"
  | "add"
  | "feeds"
  | "jobs"
  | "resolve"
  | "sources"
  | "source"
  | "org"
  | "search";

interface Props {
  /** Left out for the desk. */
  readonly page?: Page;
  readonly id?: string;
  /** What of it: how a claim spread, what proves a report. */
  readonly part?: "spread" | "evidence";
  /** An element of the page, such as a statement in a report. */
  readonly at?: string;
  /** Left out for the ledger of the page that the link stands on. */
  readonly ledger?: Ledger;
  /** The entry up to which the ledger is looked at there; left out for that of the page. */
  readonly entry?: number;
  /** Which statements, for the inbox. */
  readonly where?: Where;
  readonly className?: string;
  /** It leads to where the reader is. */
  readonly isCurrent?: boolean;
  readonly children: ReactNode;
}

/** A link inside a ledger that takes the question along. */
export function LedgerLink({
  page,
  id,
  part,
  at,
  ledger,
  entry,
  where,
  className,
  isCurrent = false,
  children,
}: Props) {
  const own = useLedger();
  const asked = useAsked();
  const steps = [(ledger ?? own) === "sample" ? "sample" : null, page, id && encodeURIComponent(id), part].filter(
    (step) => step != null,
  );
  return (
    <Link
      to={`/${steps.join("/")}`}
      search={() => ({ ...asked, ...where, ...(entry !== undefined && { entry }) })}
      activeOptions={{ exact: true, includeSearch: false }}
      data-current={isCurrent}
      {...(at !== undefined && { hash: at })}
      {...(className !== undefined && { className })}
    >
      {children}
    </Link>
  );
}
