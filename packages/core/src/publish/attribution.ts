import { CLAIM_TYPES } from "../vocabulary/claim-types.ts";
import type { Day } from "../vocabulary/day.ts";
import type { Stance } from "../vocabulary/stance.ts";
import type { ClaimLine, Quoted } from "./claim-line.ts";

/** Who carries a stance on a claim, through whom: outlets that cite the same path stand together. */
export interface Attribution {
  readonly stance: Stance;
  readonly outlets: readonly string[];
  /** "Gazeta.ru, quoting Novosti"; null where the outlets speak in their own voice. */
  readonly citing: string | null;
}

/** The words of an attribution line; another language gives its own. */
export interface AttributionWords {
  /** "denied by {outlets}" */
  readonly stances: { readonly [stance in Stance]: string };
  /** "{told}, citing {path}" */
  readonly citing: string;
  readonly between: string;
  list(names: readonly string[]): string;
}

const ORDER: readonly Stance[] = ["asserts", "hedges", "doubts", "denies", "retracts"];

/** A statement stands in an attribution where it counts or repeats; what was taken back or replaced does not. */
const isTold = ({ part }: Quoted) => part === "counts" || part === "echo";

/**
 * Who says a claim and who denies it, each with whom they cite, supporters first, in the order of the proof.
 * @param quoted the statements of a claim, as `claimLine` gives them
 */
export function attributionsOf(quoted: readonly Quoted[]): Attribution[] {
  const told = Map.groupBy(quoted.filter(isTold), ({ stance, path, outlet }) =>
    JSON.stringify([stance, path === outlet ? null : path]),
  );
  const all = [...told.values()].map((own): Attribution => {
    const { stance, path, outlet } = own[0] as Quoted;
    return {
      stance,
      outlets: [...new Set(own.map((one) => one.outlet))],
      citing: path === outlet ? null : path,
    };
  });
  return all.sort((a, b) => ORDER.indexOf(a.stance) - ORDER.indexOf(b.stance));
}

export const ENGLISH_ATTRIBUTION: AttributionWords = {
  stances: {
    asserts: "reported by {outlets}",
    hedges: "reported with a reservation by {outlets}",
    denies: "denied in {outlets}",
    doubts: "doubted in {outlets}",
    retracts: "taken back in {outlets}",
  },
  citing: "{told}, citing {path}",
  between: "; ",
  list: (names) => (names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`),
};

/** "reported by Lantern and Gazette, citing Novosti; denied by the Palace" */
export function attributionInWords(
  attributions: readonly Attribution[],
  words: AttributionWords = ENGLISH_ATTRIBUTION,
): string {
  return attributions
    .map(({ stance, outlets, citing }) => {
      const told = words.stances[stance].replace("{outlets}", () => words.list(outlets));
      if (citing === null) return told;
      return words.citing.replace("{told}", () => told).replace("{path}", () => citing);
    })
    .join(words.between);
}

/** A measure of an authority is never printed without it: whose measure it is, or null where no report names it. */
export function authorityOf({ type, organisation }: Pick<ClaimLine, "type" | "organisation">): {
  readonly isMeasure: boolean;
  readonly authority: string | null;
} {
  return { isMeasure: CLAIM_TYPES[type].legal === true, authority: organisation };
}

/** What a citation says of a statement: where its words stand, and what proves that they stood there. */
export interface Citation {
  readonly title: string;
  readonly outlet: string;
  readonly published: Day;
  readonly url: string | null;
  /** SHA-256 of the captured bytes. */
  readonly sha256: string;
  /** The day on which they were captured; null where the ledger no longer says. */
  readonly captured: Day | null;
  readonly statement: string;
  /** In UTF-16 units of the text as read. */
  readonly start: number;
  readonly end: number;
}

/** `“The minister goes”, Lantern, 2040-03-06, https://..., captured 2040-03-07, SHA-256 ..., statement s-... (14-80)` */
export function citationInWords(citation: Citation): string {
  const { title, outlet, published, url, captured, sha256, statement, start, end } = citation;
  const parts = [
    `“${title}”`,
    outlet,
    published,
    ...(url === null ? [] : [url]),
    ...(captured === null ? [] : [`captured ${captured}`]),
    `SHA-256 ${sha256}`,
    `statement ${statement} (${start}–${end})`,
  ];
  return parts.join(", ");
}
