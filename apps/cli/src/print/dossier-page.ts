import { type Dossier, dayInWords, type Question, rangeInWords, type Spell } from "@hearsay/core";
import { printClaim, printClaims } from "./claim-lines.ts";
import { asKnownInWords, type Page } from "./page.ts";

/** "from 2012 to 14 February 2024", as far as the edges are known. */
function spellInWords({ from, to }: Spell): string {
  if (from === null && to === null) return "at an unknown time";
  if (to === null) return rangeInWords({ from, to });
  return from === null ? `until ${dayInWords(to)}` : `${dayInWords(from)} to ${dayInWords(to)}`;
}

function printSpell(spell: Spell, page: Page): void {
  const neighbours = [
    spell.predecessor === null ? "" : `after ${spell.predecessor}`,
    spell.successor === null ? "" : `before ${spell.successor}`,
  ].filter((words) => words !== "");
  const beside = neighbours.length > 0 ? ` (${neighbours.join(", ")})` : "";
  page.standing(spell.standing, `${spell.title}: ${spellInWords(spell)}${beside}`, 2);
  const coverage = spell.segments.map((segment) => `${segment.coverage} ${rangeInWords(segment)}`);
  if (coverage.length > 0) page.quiet(`${coverage.join("; ")}.`, 4);
  if (spell.lastAttested !== null && spell.silence !== null && spell.silence > 0)
    page.quiet(`last attested in post on ${dayInWords(spell.lastAttested)}, ${spell.silence} days before.`, 4);
  for (const line of spell.lines) printClaim(line, page, 6);
}

/** Everything known of a person, as a page of text. */
export function printDossier(dossier: Dossier, asked: Question, page: Page): void {
  page.heading(dossier.name);
  page.quiet(asKnownInWords(asked), 2);
  if (dossier.private) page.quiet("private person: no public post is told; left out of public exports", 2);
  const others = dossier.names.filter(({ name }) => name !== dossier.name);
  if (others.length > 0) page.line(`also written ${others.map(({ name }) => name).join(", ")}`, 2);
  const { lastSeen, lastWitnessed, lines } = dossier.fate;
  if (lastSeen) {
    page.line(
      `last known alive on ${dayInWords(lastSeen.day)} (${lastSeen.line.gloss}); silence since: ${lastSeen.silenceInWords}`,
      2,
    );
  }
  if (lastWitnessed && lastWitnessed.day !== lastSeen?.day) {
    page.line(
      `last seen by a witness on ${dayInWords(lastWitnessed.day)} (${lastWitnessed.line.gloss}); ${lastWitnessed.silenceInWords} ago`,
      2,
    );
  }
  printClaims("Fate", lines, page);
  if (dossier.career.length > 0) {
    page.gap();
    page.heading("Posts");
    for (const spell of dossier.career) printSpell(spell, page);
  }
  printClaims("Sanctions, warrants and courts", dossier.legal, page);
  printClaims("Quoted as saying", dossier.said, page);
  printClaims("Also told", dossier.others, page);
}
