import type { ReportView } from "@hearsay/core";
import { momentPrinted } from "../days.ts";
import { Say, say } from "../languages/say.ts";
import { HeadlineAlone, Name } from "./as-written.tsx";
import { GivenForm } from "./given-form.tsx";
import { MarginNotes } from "./margin-note.tsx";
import { type Reading, ReportText } from "./report-text.tsx";
import { Term } from "./term.tsx";

function PublishedWhen({ published }: { readonly published: ReportView["published"] }) {
  if (!published) return <span className="missing">{say("report.noDay")}</span>;
  const zone = published.zone ? ` (${published.zone})` : say("report.noZone");
  const isPlain = [published.day, `${published.day} ${published.time}`].includes(published.written);
  const isOwnWords = published.foundIn !== "given" && !isPlain;
  return (
    <time dateTime={published.time ? `${published.day}T${published.time}` : published.day}>
      {momentPrinted(published)}
      {published.time && zone}
      {published.foundIn === "given" && say("report.dayGiven")}
      {isOwnWords && (
        <span className="meta">
          {" "}
          · <Say it="report.printed" words={<Name>{published.written}</Name>} />
        </span>
      )}
    </time>
  );
}

interface Props {
  readonly view: ReportView;
  readonly reading: Reading;
  readonly onBack: (group: string) => void;
}

/** Headline, outlet, date and time as printed, section and byline. */
export function ReportHead({ view, reading, onBack }: Props) {
  const title = view.parts.find((part) => part.kind === "title");
  const inTitle = title ? reading.groups.filter((one) => one.start >= title.start && one.start < title.end) : [];
  return (
    <header className="block report-head">
      <p className="kicker">
        <Term word="report">{say("report.kicker")}</Term>
        {view.section && (
          <>
            {" · "}
            <Name>{view.section}</Name>
          </>
        )}
      </p>
      <h1 className="as-printed" dir="auto">
        {title ? (
          <ReportText start={title.start} end={title.end} reading={reading} />
        ) : (
          <HeadlineAlone>{view.title}</HeadlineAlone>
        )}
      </h1>
      <MarginNotes groups={inTitle} reading={reading} onBack={onBack} />
      <p className="imprint">
        {view.outlet ? (
          <strong>
            <Name>{view.outlet}</Name>
          </strong>
        ) : (
          <strong className="missing">{say("report.noOutlet")}</strong>
        )}
        <PublishedWhen published={view.published} />
        {view.author && (
          <span>
            <Say it="report.author" author={<Name>{view.author}</Name>} />
          </span>
        )}
        {view.credit && (
          <span>
            <Say it="report.wire" agency={<Name>{view.credit}</Name>} />
          </span>
        )}
      </p>
      {view.isSealed && <p className="notice">{say("seal.is")}</p>}
      {view.paraphrases && (
        <p className="notice paraphrase">
          <strong>{say("report.paraphrase")}</strong> <Name>{view.paraphrases}</Name>
        </p>
      )}
      <GivenForm report={view.id} needsOutlet={view.outlet === null} needsDay={view.published === null} />
    </header>
  );
}
