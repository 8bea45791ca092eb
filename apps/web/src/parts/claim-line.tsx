import type { ClaimLine, Quoted } from "@hearsay/core";
import { whenInWords } from "../days.ts";
import { Say, say } from "../languages/say.ts";
import { StandingMark } from "../pictures/standing-mark.tsx";
import { StatementMark } from "../pictures/statement-mark.tsx";
import { briefly, counted, countingWord, mannerOf, sentenceCase } from "../words.ts";
import { AsWritten, Name, Path, Told } from "./as-written.tsx";
import { CopyCitation } from "./copy-citation.tsx";
import { Few } from "./few.tsx";
import { areMany, Folded } from "./folded.tsx";
import { LedgerLink } from "./ledger-link.tsx";
import { WherePrinted } from "./outlet.tsx";

/** A sentence of a report: who says it through whom, how, where and when, and what became of it in the weighing. */
export function Sentence({ quoted, as: Item = "li" }: { readonly quoted: Quoted; readonly as?: "li" | "div" }) {
  const part = countingWord(quoted.part);
  return (
    <Item className={`sentence ${quoted.part}`}>
      <StatementMark stance={quoted.stance} basis={quoted.basis} />
      <div>
        <blockquote className="as-printed" dir="auto">
          <AsWritten>{quoted.quote}</AsWritten>
        </blockquote>
        <p className="meta">
          <strong>
            <Path>{quoted.path}</Path>
          </strong>{" "}
          · {mannerOf(quoted)}
          {part && <span className="part"> · {part}</span>}
          {quoted.decision === "accepted" && ` · ${say("claim.accepted")}`}
        </p>
        <p className="meta">
          <LedgerLink page="report" id={quoted.report} at={quoted.statement}>
            <WherePrinted outlet={quoted.outlet} day={quoted.published} />
          </LedgerLink>
          {quoted.origin !== quoted.path && (
            <>
              {" "}
              · <Say it="claim.origin" origin={<Name>{quoted.origin}</Name>} />
            </>
          )}
        </p>
      </div>
    </Item>
  );
}

/** Many outlets are not many origins, and one owner may have several outlets. */
function ToldBy({ line }: { readonly line: ClaimLine }) {
  const { outlets, origins, owners } = line.independence;
  if (outlets.length < 2) return null;
  const counts = {
    outlets: counted(outlets.length, "outlet"),
    origins: counted(origins.length, "independentOrigin"),
    owners: counted(owners.length, "owner"),
  };
  return (
    <p className="meta told">
      {say("claim.told", counts)}.{" "}
      <LedgerLink page="claim" id={line.claim} part="spread">
        {say("spread.link")}
      </LedgerLink>
    </p>
  );
}

function Sentences({ quoted }: { readonly quoted: readonly Quoted[] }) {
  return (
    <ul className="sentences">
      <Few items={quoted} row={(one) => <Sentence key={one.statement} quoted={one} />} />
    </ul>
  );
}

/** What a claim line shows once it is open: why it stands so, its sentences, the way to its proof. */
export function ClaimBody({ line }: { readonly line: ClaimLine }) {
  return (
    <div className="line-body">
      <p className="why">
        <Told>{line.why}</Told>{" "}
        <LedgerLink page="claim" id={line.claim}>
          {say("claim.proof")}
        </LedgerLink>{" "}
        <CopyCitation claim={line.claim} />
      </p>
      <ToldBy line={line} />
      <Sentences quoted={line.quoted} />
    </div>
  );
}

interface LineProps {
  readonly line: ClaimLine;
  /** The person whose page it is: a gloss need not repeat the name. */
  readonly of?: string | undefined;
  readonly isOpen?: boolean | undefined;
  readonly isLazy?: boolean;
}

/** A claim as one line that opens its sentences. */
function ClaimLineItem({ line, of, isOpen = false, isLazy = false }: LineProps) {
  return (
    <li>
      <Folded
        className="line"
        isOpen={isOpen}
        isLazy={isLazy}
        summary={
          <>
            <StandingMark standing={line.standing} />
            <span className="line-words">
              <Told>{of === undefined ? sentenceCase(line.gloss) : briefly(line, of)}</Told>
              <span className="when">{say("when.after", { when: whenInWords(line.support) })}</span>
              {line.origins.length > 1 && <span className="origins"> · {counted(line.origins.length, "origin")}</span>}
            </span>
          </>
        }
      >
        <ClaimBody line={line} />
      </Folded>
    </li>
  );
}

export function ClaimLines(props: {
  readonly lines: readonly ClaimLine[];
  readonly of?: string;
  readonly isOpen?: boolean;
  /** Whether the list comes in parts already: then all that came is shown. */
  readonly isInParts?: boolean;
}) {
  const isLazy = areMany(props.lines);
  return (
    <ul className="lines">
      <Few
        items={props.lines}
        atOnce={props.isInParts ? props.lines.length : undefined}
        row={(line) => (
          <ClaimLineItem key={line.claim} line={line} of={props.of} isOpen={props.isOpen} isLazy={isLazy} />
        )}
      />
    </ul>
  );
}
