import type { ClaimLine } from "@hearsay/core";
import { whenInWords } from "../days.ts";
import { StandingMark } from "../pictures/standing-mark.tsx";
import { sentenceCase } from "../words.ts";
import { AsWritten, Told } from "./as-written.tsx";
import { ClaimBody } from "./claim-line.tsx";
import { Few } from "./few.tsx";
import { areMany, Folded } from "./folded.tsx";

/** What a person is quoted as saying, in the words of the reports. */
export function QuotedWords({ lines }: { readonly lines: readonly ClaimLine[] }) {
  const isLazy = areMany(lines);
  return (
    <ul className="lines">
      <Few
        items={lines}
        row={(line) => (
          <li key={line.claim}>
            <Folded
              className="line"
              isLazy={isLazy}
              summary={
                <>
                  <StandingMark standing={line.standing} bare />
                  <span className="line-words">
                    <span className="as-printed" dir="auto">
                      {line.terms ? <AsWritten>{line.terms}</AsWritten> : <Told>{sentenceCase(line.gloss)}</Told>}
                    </span>
                    <span className="when"> {whenInWords(line.support)}</span>
                  </span>
                </>
              }
            >
              <ClaimBody line={line} />
            </Folded>
          </li>
        )}
      />
    </ul>
  );
}
