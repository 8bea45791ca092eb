import { say } from "../languages/say.ts";
import { type LinkDraft, NO_NAME } from "./drafts.ts";
import { NameField } from "./name-field.tsx";

/** What a source can be, as one choice. */
const KINDS = ["person", "organisation", "anonymous", "social_media"] as const;
type Kind = (typeof KINDS)[number];

const kindOf = ({ kind, is }: LinkDraft): Kind => (kind === "named" ? is : kind);

function ofKind(link: LinkDraft, kind: Kind): LinkDraft {
  return kind === "person" || kind === "organisation" ? { ...link, kind: "named", is: kind } : { ...link, kind };
}

interface Props {
  readonly chain: readonly LinkDraft[];
  readonly outlet: string;
  readonly onChange: (chain: readonly LinkDraft[]) => void;
}

/** Through whom it reached the outlet: the nearest source first, each with what it is. */
export function ChainField({ chain, outlet, onChange }: Props) {
  const put = (at: number, link: LinkDraft) => onChange(chain.with(at, link));
  const swap = (at: number) => {
    const [a, b] = [chain[at - 1], chain[at]];
    if (a && b) onChange(chain.with(at - 1, b).with(at, a));
  };
  const key = Math.max(-1, ...chain.map((one) => one.key)) + 1;
  return (
    <fieldset className="chain">
      <legend>{say("edit.chain")}</legend>
      <p className="meta">
        {chain.length === 0 ? say("edit.ownVoice", { outlet }) : say("edit.chainMeans", { outlet })}
      </p>
      {chain.map((link, at) => (
        <div key={link.key} className="link">
          <NameField
            label={say("edit.source", { number: at + 1 })}
            value={link.name}
            kinds={link.kind === "named" ? link.is : "person,organisation"}
            isChosen={link.entity !== null}
            onType={(name) => put(at, { ...link, name, span: null, entity: null })}
            onChoose={({ id, name, kind }) =>
              put(at, { ...ofKind(link, kind === "person" ? "person" : "organisation"), name, span: null, entity: id })
            }
          />
          <label className="field">
            <span>{say("edit.sourceIs")}</span>
            <select value={kindOf(link)} onChange={(event) => put(at, ofKind(link, event.target.value as Kind))}>
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {say(`source.${kind}`)}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            disabled={at === 0}
            onClick={() => swap(at)}
            aria-label={say("edit.nearer", { number: at + 1 })}
          >
            ↑
          </button>
          <button
            type="button"
            onClick={() => onChange(chain.toSpliced(at, 1))}
            aria-label={say("edit.removeSource", { number: at + 1 })}
          >
            ×
          </button>
        </div>
      ))}
      <button
        type="button"
        disabled={chain.length >= 12}
        onClick={() => onChange([...chain, { ...NO_NAME, kind: "named", body: null, key }])}
      >
        {say("edit.addSource")}
      </button>
    </fieldset>
  );
}
