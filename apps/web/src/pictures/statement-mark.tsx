import type { Basis, Stance } from "@hearsay/core";
import type { ReactNode } from "react";
import { say } from "../languages/say.ts";
import { basisWord, stanceWord } from "../words.ts";

/** The stance is the figure: up for, down against, filled outright, hollow with a reservation, a cross takes back. */
const FIGURES: { readonly [stance in Stance]: ReactNode } = {
  asserts: <path d="M10 5.2 15 14H5z" className="full" />,
  hedges: <path d="M10 6 14.4 13.6H5.6z" className="line" />,
  denies: <path d="M10 14.8 5 6h10z" className="full" />,
  doubts: <path d="M10 14 5.6 6.4h8.8z" className="line" />,
  retracts: <path d="M6 6l8 8M14 6l-8 8" className="line" />,
};

/** The basis is the frame: a seal for an act, an eye for firsthand, nothing for a name, a broken line without one. */
const FRAMES: { readonly [basis in Basis]: ReactNode } = {
  official_act: <rect x="1" y="1" width="18" height="18" className="frame" />,
  firsthand: <circle cx="10" cy="10.4" r="9" className="frame" />,
  named: null,
  anonymous: <circle cx="10" cy="10.4" r="9" className="frame dashed" />,
  social_media: <circle cx="10" cy="10.4" r="9" className="frame dotted" />,
};

interface Props {
  readonly stance: Stance;
  readonly basis: Basis;
}

/** The figure alone, for use inside another picture: 20 by 20, its middle at 10, 10. */
export function StatementFigure({ stance, basis }: Props) {
  return (
    <g className={`statement ${stance}`}>
      {FRAMES[basis]}
      {FIGURES[stance]}
    </g>
  );
}

/** Who says it how: stance and basis as one small mark. The words stand beside it. */
export function StatementMark({ stance, basis }: Props) {
  return (
    <svg className="statement-mark" viewBox="0 0 20 20" aria-hidden="true">
      <StatementFigure stance={stance} basis={basis} />
    </svg>
  );
}

/** What figures and frames mean. */
export function StatementLegend() {
  return (
    <ul className="legend" aria-label={say("picture.marks")}>
      {(Object.keys(FIGURES) as Stance[]).map((stance) => (
        <li key={stance}>
          <StatementMark stance={stance} basis="named" /> {stanceWord(stance)}
        </li>
      ))}
      {(["official_act", "firsthand", "anonymous", "social_media"] as const).map((basis) => (
        <li key={basis}>
          <StatementMark stance="asserts" basis={basis} /> {basisWord(basis)}
        </li>
      ))}
      <li className="pale">
        <StatementMark stance="asserts" basis="named" /> {say("picture.pale")}
      </li>
    </ul>
  );
}
