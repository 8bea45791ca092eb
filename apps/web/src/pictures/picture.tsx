import { type ReactNode, useId, useRef, useState } from "react";
import { say } from "../languages/say.ts";
import { useCitation } from "../parts/citation.ts";

interface Props {
  /** What it shows: its caption, and the name of its file. */
  readonly name: string;
  readonly children: ReactNode;
}

/** A picture that can be taken along: with what proves it, as SVG or PNG. */
export function Picture({ name, children }: Props) {
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const cite = useCitation();
  const [said, setSaid] = useState("");
  const save = async (as: "svg" | "png") => {
    if (!body.current) return;
    setSaid(say("picture.saving"));
    try {
      const { citation, lines } = await cite();
      // What is drawn shows the desk's own names.
      if (citation.hides) return setSaid(say("picture.sealed"));
      const { savePicture } = await import("./export/save-picture.ts");
      const title = `${document.title}: ${name}`;
      const metadata = { title, address: lines.at(-1), ...citation };
      await savePicture(
        { body: body.current, notes: [title, ...lines], metadata, name: title.replace(/[^\p{L}\p{N}]+/gu, "-") },
        as,
      );
      setSaid("");
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <figure className="picture" aria-labelledby={id}>
      <div className="picture-body" ref={body}>
        {children}
      </div>
      <figcaption className="picture-acts">
        <span id={id} className="unseen">
          {name}
        </span>
        <button type="button" className="small" onClick={() => void save("svg")} title={say("picture.saveTitle")}>
          {say("picture.save", { kind: "SVG" })}
        </button>
        <button type="button" className="small" onClick={() => void save("png")} title={say("picture.saveTitle")}>
          {say("picture.save", { kind: "PNG" })}
        </button>
        <output className="meta">{said}</output>
      </figcaption>
    </figure>
  );
}
