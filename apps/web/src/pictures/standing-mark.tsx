import type { Standing } from "@hearsay/core";
import type { ReactNode } from "react";
import { standingMeans, standingWord } from "../words.ts";

/** Each standing is told apart by its shape, before its word and its colour: the marks print in black and white. */
const SHAPES: { readonly [standing in Standing]: ReactNode } = {
  established: <circle cx="8" cy="8" r="6" className="full" />,
  reported: <circle cx="8" cy="8" r="5.1" className="line" />,
  rumoured: <circle cx="8" cy="8" r="5.3" className="line dotted" />,
  disputed: (
    <>
      <path d="M6.9 2.1a6 6 0 0 0 0 11.8z" className="full" />
      <path d="M9.6 2.8a5.3 5.3 0 0 1 0 10.4z" className="line thin" />
    </>
  ),
  contradicted: (
    <>
      <circle cx="8" cy="8" r="5.1" className="line" />
      <path d="M3 8h10" className="line" />
    </>
  ),
  refuted: (
    <>
      <circle cx="8" cy="8" r="4.6" className="line" />
      <path d="M1.8 14.2 14.2 1.8" className="line" />
    </>
  ),
  withdrawn: (
    <>
      <path d="M5.4 2.9a6 6 0 0 0 0 10.2" className="line thin" />
      <path d="M10.6 2.9a6 6 0 0 1 0 10.2" className="line thin" />
    </>
  ),
  unknown: <path d="M3 8h10" className="line" />,
};

/** The shape alone, for use inside another picture. */
export function StandingShape({ standing }: { readonly standing: Standing }) {
  return <g className={`standing ${standing}`}>{SHAPES[standing]}</g>;
}

interface Props {
  readonly standing: Standing;
  /** Without the word, where the word stands close by. */
  readonly bare?: boolean;
}

/** The standing of a claim: shape, word and colour. */
export function StandingMark({ standing, bare = false }: Props) {
  return (
    <span className={`standing-mark standing ${standing}`} title={standingMeans(standing)}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {SHAPES[standing]}
      </svg>
      <span className={bare ? "unseen" : "standing-word"}>{standingWord(standing)}</span>
    </span>
  );
}
