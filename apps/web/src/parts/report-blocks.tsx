import type { Part } from "@hearsay/core";
import { shortDay } from "../days.ts";
import { isRightToLeft, Say, say } from "../languages/say.ts";
import { Name } from "./as-written.tsx";
import { PartText } from "./long-part.tsx";
import { MarginNotes } from "./margin-note.tsx";
import type { Reading } from "./report-text.tsx";

const BODY: ReadonlySet<Part["kind"]> = new Set([
  "caption",
  "heading",
  "paragraph",
  "list-item",
  "quotation",
  "table",
  "note",
  "embed",
]);

/** What a reader reads, in the order of the page; a page without parts is one paragraph. */
export function bodyOf(parts: readonly Part[], text: string): readonly Part[] {
  const body = parts.filter((part) => BODY.has(part.kind)).toSorted((a, b) => a.start - b.start);
  if (parts.length > 0) return body;
  return [{ kind: "paragraph", start: 0, end: text.length, credit: null, link: null }];
}

function Block({ part, reading }: { readonly part: Part; readonly reading: Reading }) {
  const words = <PartText start={part.start} end={part.end} reading={reading} />;
  switch (part.kind) {
    case "caption":
      return (
        <div className="caption" dir="auto">
          <p>{words}</p>
          <p className="meta" dir={isRightToLeft() ? "rtl" : "ltr"}>
            {part.credit ? (
              <Say it="report.caption" credit={<Name>{part.credit}</Name>} />
            ) : (
              say("report.captionUncredited")
            )}
          </p>
        </div>
      );
    case "heading":
      return <h2 dir="auto">{words}</h2>;
    case "list-item":
      return (
        <p className="list-item" dir="auto">
          {words}
        </p>
      );
    case "quotation":
      return <blockquote dir="auto">{words}</blockquote>;
    case "note":
      return (
        <div className="caption" dir="auto">
          <p>{words}</p>
          <p className="meta" dir={isRightToLeft() ? "rtl" : "ltr"}>
            {part.day ? say("report.noteOf", { day: shortDay(part.day) }) : say("report.note")}
          </p>
        </div>
      );
    case "embed":
      return (
        <div className="caption" dir="auto">
          <p>{words}</p>
          <p className="meta" dir={isRightToLeft() ? "rtl" : "ltr"}>
            {part.credit ? <Say it="report.embedBy" by={<Name>{part.credit}</Name>} /> : say("report.embed")}{" "}
            <bdi className="hash">{part.link}</bdi>
          </p>
        </div>
      );
    case "table":
      return (
        <p className="table" dir="auto">
          {words}
        </p>
      );
    default:
      return <p dir="auto">{words}</p>;
  }
}

interface Props {
  readonly body: readonly Part[];
  readonly reading: Reading;
  readonly onBack: (group: string) => void;
}

/** The body of the report, each paragraph followed by its notes. */
export function ReportBlocks({ body, reading, onBack }: Props) {
  return body.map((part) => (
    <div key={part.start} className="block">
      <Block part={part} reading={reading} />
      <MarginNotes
        groups={reading.groups.filter((group) => group.start >= part.start && group.start < part.end)}
        reading={reading}
        onBack={onBack}
      />
    </div>
  ));
}
