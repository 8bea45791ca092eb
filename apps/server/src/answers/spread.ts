import { z } from "@hono/zod-openapi";
import { listOf } from "../resource.ts";
import { ClaimLine, Collapse, JudgementLine, Quoted } from "./claim.ts";
import { DayWritten } from "./words.ts";

const SpreadCollapse = Collapse.extend({
  cut: z.object({ from: z.string(), to: z.string() }).nullable().openapi({
    description: "Between which two a judgement would set it apart; null where the sentence itself says so.",
  }),
}).openapi("SpreadCollapse");

const SpreadVoice = z
  .object({
    quoted: Quoted,
    side: z.enum(["support", "denial"]),
    reach: z.enum(["direct", "narrower", "wider", "presupposed"]),
    instant: z.string().nullable().openapi({ example: "2024-02-10T09:30" }),
    chain: listOf(z.string()),
    collapses: listOf(SpreadCollapse),
  })
  .openapi("SpreadVoice", { description: "One telling of a claim on its way from an origin to an outlet." });

export const Spread = z
  .object({
    line: ClaimLine,
    origins: listOf(z.object({ name: z.string(), first: DayWritten, outlets: z.int(), tellings: z.int() })),
    voices: listOf(SpreadVoice),
    judgements: listOf(JudgementLine),
  })
  .openapi("Spread", { description: "Who repeated whom: the tellings of a claim in the order of their publication." });
