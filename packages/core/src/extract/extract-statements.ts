import type { Day } from "../vocabulary/day.ts";
import type { SpeaksFor } from "../vocabulary/entry.ts";
import type { Issue } from "../vocabulary/issue.ts";
import type { Report } from "../vocabulary/report.ts";
import type { Statement } from "../vocabulary/statement.ts";
import { extractEnglish } from "./en/extract-english.ts";

/** The extractor's name and version travel with every draft: another version replaces the undecided ones. */
export const EXTRACTOR = { name: "hearsay-rules", version: "0.1.0" } as const;

export interface Extracted {
  readonly statements: readonly Statement[];
  readonly speaksFor: readonly SpeaksFor[];
  readonly issues: readonly Issue[];
}

/** Languages that the extractor reads, each in a folder of its own. */
const READERS: { readonly [language: string]: typeof extractEnglish } = { en: extractEnglish };

const UNDETERMINED = "und";

/**
 * Which reader a report is for. Two lines of news may be too short to tell their language by; rules of English find
 * nothing in other languages, so they are tried on them where the script is theirs.
 */
function readerOf({ language, text }: Report): typeof extractEnglish | undefined {
  if (language !== UNDETERMINED) return READERS[language.slice(0, 2).toLowerCase()];
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 >= letters ? READERS.en : undefined;
}

const inWords = (language: string) =>
  language === UNDETERMINED ? "a language that its few words do not tell" : `the language "${language}"`;

/**
 * The statements of a report: exact spans, who says it through whom, stance, basis and the claim. Deterministic.
 * @param published the day of publication, against which "Monday" and "last month" are read; null where it is unknown
 */
export function extractStatements(report: Report, published: Day | null): Extracted {
  const read = readerOf(report);
  if (!read) {
    const message = `The report is in ${inWords(report.language)}, which the extractor does not read yet; its statements have to be entered by hand.`;
    return { statements: [], speaksFor: [], issues: [{ code: "language-not-read", message, span: null }] };
  }
  const { statements, speaksFor, issues } = read(report, published);
  const undated: Issue[] =
    published === null && statements.length > 0
      ? [
          {
            code: "time-unresolved",
            message:
              'Without the day of publication, days such as "Monday" could not be resolved; give it with --published.',
            span: null,
          },
        ]
      : [];
  return { statements, speaksFor, issues: [...undated, ...issues] };
}
