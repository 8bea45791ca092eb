import { useLedger } from "../asked.ts";
import { say } from "../languages/say.ts";

/** The title of the page, in the tab and in the history. */
export function Title({ children }: { readonly children: string }) {
  const ledger = useLedger();
  return <title>{`${children} · ${ledger === "sample" ? `${say("shell.sample")} · ` : ""}Hearsay`}</title>;
}
