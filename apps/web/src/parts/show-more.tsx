import type { Parts } from "../api.ts";
import { say } from "../languages/say.ts";

/** The button for the next part of a list, where there is one. */
export function ShowMore({ list }: { readonly list: Pick<Parts<unknown>, "isMore" | "isWaiting" | "more"> }) {
  if (!list.isMore) return null;
  return (
    <button type="button" disabled={list.isWaiting} onClick={list.more}>
      {say("desk.showMore")}
    </button>
  );
}
