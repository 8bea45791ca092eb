import { claimTime } from "./extract/en/claim-time.ts";
import { timeExpressions } from "./extract/en/time/time-expressions.ts";
import { CLAIM_TYPES, type ClaimType } from "./vocabulary/claim-types.ts";
import type { Day } from "./vocabulary/day.ts";
import { certainIn, type EdtfRange, parseEdtf } from "./vocabulary/edtf.ts";
import { isClosed, type Time } from "./vocabulary/time.ts";

const MOST_LETTERS = 300;

/** A date in EDTF is meant as it stands: nothing is taken off at publication. */
function timeOfEdtf(type: ClaimType, range: EdtfRange): Time {
  const { kind, begins, ends } = CLAIM_TYPES[type];
  const { support, opening, closing } = range;
  if (kind === "state") return { core: certainIn(range), support, starts: opening !== null, ends: closing !== null };
  const core = isClosed(support) && support.from === support.to ? support : null;
  return { core, support, starts: begins !== undefined, ends: ends !== undefined };
}

/**
 * The time of a claim as a person writes it: EDTF, or the words of a report, read as reports are read.
 * @param words "2024-02/2024-05", "since March", "last Tuesday"; empty for a time that nobody tells
 * @param published the day of publication, to which words like "Tuesday" are counted; null where it is unknown
 * @returns null where the words name no time
 */
export function timeGiven(words: string, type: ClaimType, published: Day | null): Time | null {
  const text = words.trim().slice(0, MOST_LETTERS);
  const edtf = parseEdtf(text);
  if (edtf) return timeOfEdtf(type, edtf);
  const times = timeExpressions(text, { day: published }).map((time) => ({ time }));
  const isRead = times.some(({ time }) => time.support !== null);
  if (text !== "" && !isRead) return null;
  return claimTime({
    type,
    times,
    isAfter: /^after\b/i.test(text),
    isPresent: false,
    isFormer: false,
    isLastSeen: false,
    isCareer: false,
    telling: { from: published, to: published },
  });
}
