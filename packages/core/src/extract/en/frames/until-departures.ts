import type { ClaimType } from "../../../vocabulary/claim-types.ts";
import type { Item } from "../nouns.ts";
import type { Word } from "../words.ts";
import type { Finding } from "./finding.ts";

/** What ends the holding of a post where it stands behind "until": "until his arrest in 2040". */
const ENDS: ReadonlySet<ClaimType> = new Set(["removed", "died", "detained", "charged", "convicted"]);
const UNTIL = new Set(["until", "till"]);

/** "until his RESIGNATION in 2023": the noun stands right behind the preposition. */
function standsBehindUntil({ anchor }: Finding, items: readonly Item[]): boolean {
  const at = items.findIndex((item) => item.kind === "noun" && item.start <= anchor.start && anchor.end <= item.end);
  const before = items[at - 1];
  return before?.kind === "joint" && UNTIL.has(before.word.lower);
}

/** From the first day that one time may mean to the last of another; certain between the two. */
function spanning(first: Word, last: Word): Word | null {
  const [from, to] = [first.time?.range, last.time?.range];
  if (!first.time || !from || !to || from.from > to.to) return null;
  const core = from.to <= to.from ? { from: from.to, to: to.from } : null;
  const time = { ...first.time, end: last.end, modifier: null, support: { from: from.from, to: to.to }, core };
  return { ...first, end: last.end, time };
}

/** "commanded it UNTIL HER TRANSFER in early 2040": held up to then, which is no day of holding it. */
function untilEvent({ type, clause, times }: Finding): Word[] | null {
  const event = type === "holds_post" ? clause?.adjuncts.find((one) => UNTIL.has(one.preposition))?.noun : undefined;
  const last = times.at(-1);
  if (event?.reading.sort !== "thing" || !last?.time?.range || last.start < event.end) return null;
  const first = times.find((time) => time.end <= event.start);
  const whole = first ? spanning(first, last) : null;
  if (whole) return [whole];
  const support = { from: null, to: last.time.range.to };
  return first ? null : [{ ...last, time: { ...last.time, modifier: "until", support, core: null } }];
}

/** The holding that a departure ends: told by the clause in which the departure stands. */
function holdingUntil(departure: Finding, findings: readonly Finding[]): Finding | undefined {
  return findings.find(
    ({ type, about, clause }) =>
      type === "holds_post" &&
      clause !== null &&
      clause.start <= departure.anchor.start &&
      departure.anchor.end <= clause.end &&
      about[0]?.name === departure.about[0]?.name,
  );
}

/**
 * "was minister from 2019 until his resignation in 2023": the departure is from that post, and the post was held up to it.
 * @param findings what one sentence tells
 */
export function untilDepartures(findings: readonly Finding[], items: readonly Item[]): Finding[] {
  const ends = findings.filter((one) => ENDS.has(one.type) && !one.post && standsBehindUntil(one, items));
  const ended = ends.map((end) => ({ end, holding: holdingUntil(end, findings) }));
  return findings.map((finding) => {
    const end = ended.find((one) => one.holding === finding)?.end;
    if (end) {
      const [first, last] = [finding.times.find((time) => time.start < end.anchor.start), end.times.at(-1)];
      const whole = first && last ? spanning(first, last) : null;
      return whole ? { ...finding, times: [whole], isPresent: false } : finding;
    }
    const until = untilEvent(finding);
    if (until) return { ...finding, times: until, isPresent: false };
    const holding = finding.type === "removed" ? ended.find((one) => one.end === finding)?.holding : undefined;
    return holding ? { ...finding, post: holding.post, organisation: holding.organisation } : finding;
  });
}
