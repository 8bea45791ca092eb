import { Day, HearsayError, type Judging, judge, VERDICTS } from "@hearsay/core";
import { oneById } from "../one-by-id.ts";
import { createCommand } from "../options.ts";
import { printJson } from "../print/page.ts";
import { type CommonOptions, type Surroundings, today, withLedger } from "../session.ts";

interface JudgeOptions extends CommonOptions {
  readonly reason: string;
  readonly day?: string;
}

function verdictOf(typed: string): Judging["verdict"] {
  const verdict = VERDICTS.find((one) => one === typed);
  if (verdict) return verdict;
  throw new HearsayError("usage", `"${typed}" is no judgement. It is ${VERDICTS.join(", ")}.`);
}

const DESCRIPTION = `say that two are tied, or stand apart:
  copy REPORT REPORT        one reprints the other
  credit REPORT AGENCY      the report is the agency's copy
  speaks-for NAME BODY      the name is, or speaks for, the body
  owner OUTLET OWNER        the outlet belongs to the owner
  admit OUTLET "the public" what it carries may lift a claim above rumour on the public site
  apart A B                 none of this: cuts what was read or judged before`;

export const judgeVerb = (surroundings: Surroundings) =>
  createCommand("judge", DESCRIPTION)
    .argument("<what>", VERDICTS.join(", "))
    .argument("<a>", "the id of a report, or its beginning; or a name")
    .argument("<b>", "the id of a report, or its beginning; or a name")
    .requiredOption("--reason <why>", "kept with the judgement and shown in every proof that it bears on")
    .option("--day <day>", "the day of knowledge from which it counts (YYYY-MM-DD; else today)")
    .action(async (what: string, a: string, b: string, options: JudgeOptions) => {
      const verdict = verdictOf(what);
      const day = options.day ?? today();
      if (!Day.safeParse(day).success) throw new HearsayError("usage", `"${day}" is no day. Write it as YYYY-MM-DD.`);
      await withLedger(options, surroundings, async ({ ledger }) => {
        const [entry] = await judge(ledger, async (reader) => {
          const reports = (await reader.reports()).map(({ report }) => report);
          const named = (end: string) => (/^r-[0-9a-f]+…?$/.test(end) ? oneById(end, "report", reports).id : end);
          return { verdict, from: named(a), to: named(b), reason: options.reason, day };
        });
        if (options.json) return printJson({ seq: entry?.seq, ...entry?.body });
        console.log(`Judged, entry ${entry?.seq}. A later judgement on the same two replaces it.`);
      });
    });
