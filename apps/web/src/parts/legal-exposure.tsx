import type { ClaimLine } from "@hearsay/core";
import { whenInWords } from "../days.ts";
import { say } from "../languages/say.ts";
import { StandingMark } from "../pictures/standing-mark.tsx";
import { sentenceCase } from "../words.ts";
import { Name, Told } from "./as-written.tsx";
import { ClaimBody } from "./claim-line.tsx";
import { Few } from "./few.tsx";
import { areMany, Folded } from "./folded.tsx";

/** Measures against a person, under the authority that took them. */
export function LegalExposure({ lines, name }: { readonly lines: readonly ClaimLine[]; readonly name: string }) {
  const isLazy = areMany(lines);
  const byAuthority = [...Map.groupBy(lines, (line) => line.organisation ?? say("person.noAuthority"))];
  return (
    <dl className="legal">
      {byAuthority.map(([authority, own]) => (
        <div key={authority}>
          <dt>
            <Name>{sentenceCase(authority)}</Name>
          </dt>
          <Few
            as="dd"
            items={own}
            row={(line) => (
              <dd key={line.claim}>
                <Folded
                  className="line"
                  isLazy={isLazy}
                  summary={
                    <>
                      <StandingMark standing={line.standing} />
                      <span className="line-words">
                        <Told>{measureOf(line, name)}</Told>
                        <span className="when">{say("when.after", { when: whenInWords(line.support) })}</span>
                      </span>
                    </>
                  }
                >
                  <ClaimBody line={line} />
                </Folded>
              </dd>
            )}
          />
        </div>
      ))}
    </dl>
  );
}

/** The measure alone: its authority stands above it, and whose page it is stands above that. */
function measureOf({ brief, gloss }: ClaimLine, name: string): string {
  return sentenceCase(brief.subject === name ? brief.act : gloss);
}
