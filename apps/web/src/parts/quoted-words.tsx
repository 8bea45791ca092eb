import type { ClaimLine } from "@hearsay/core";
import { whenInWords } from "../days.ts";
import { StandingMark } from "../pictures/standing-mark.tsx";
import { sentenceCase } from "../words.ts";
import { AsWritten } from "./as-written.tsx";
import { ClaimBody } from "./claim-line.tsx";
import { Few } from "./few.tsx";

/** What a person is quoted as saying, in the words of the reports. */
export function QuotedWords({ lines }: { readonly lines: readonly ClaimLine[] }) {
  return (
    <ul className="lines">
      <Few
        items={lines}
        row={(line) => (
          <li key={line.claim}>
            <details className="line">
              <summary>
                <StandingMark standing={line.standing} bare />
                <span className="line-words">
                  <span className="as-printed" dir="auto">
                    <AsWritten>{line.terms ?? sentenceCase(line.gloss)}</AsWritten>
                  </span>
                  <span className="when"> {whenInWords(line.support)}</span>
                </span>
              </summary>
              <ClaimBody line={line} />
            </details>
          </li>
        )}
      />
    </ul>
  );
}
