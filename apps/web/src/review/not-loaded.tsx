import { CatchBoundary } from "@tanstack/react-router";
import { type ReactNode, Suspense } from "react";
import { say } from "../languages/say.ts";

/** Stands where a part of the app did not come: the server is gone, or was updated since the page was opened. */
function NotLoaded() {
  return (
    <p className="notice" role="alert">
      {say("review.notLoaded")}{" "}
      <button type="button" onClick={() => window.location.reload()}>
        {say("review.reload")}
      </button>
    </p>
  );
}

/** A part of the page that comes when it is needed, and says so calmly where it does not. */
export function Later({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  return (
    <CatchBoundary getResetKey={() => of} errorComponent={NotLoaded}>
      <Suspense fallback={<p className="meta">{say("state.reading")}</p>}>{children}</Suspense>
    </CatchBoundary>
  );
}
