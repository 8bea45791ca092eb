import { Basis, ClaimType, Clock, Day, DayRange, Stance } from "@hearsay/core";
import { z } from "zod";

/**
 * A scenario as the evaluation reads it. The format is described beside the data; answers that a full gold file holds
 * (`opposes`, the expected standings) are not in this schema and so are never read.
 */
const ScenarioReport = z.object({
  id: z.string(),
  outlet: z.string(),
  published: Day,
  title: z.string(),
  body: z.string().optional(),
  file: z.string().optional(),
  recorded: Day.optional(),
});

const StandingQuestion = z.object({ knownOn: Day, clock: Clock.optional() });

export const HolderQuestion = z.object({
  post: z.string(),
  org: z.string(),
  on: Day,
  knownOn: Day,
  clock: Clock.optional(),
});
export type HolderQuestion = z.infer<typeof HolderQuestion>;

export const PipelineScenario = z.object({
  reports: z.array(ScenarioReport),
  speaksFor: z.record(z.string(), z.string()).optional(),
  multiSeat: z.array(z.object({ post: z.string(), org: z.string() })).optional(),
  expect: z.object({
    standing: z.array(StandingQuestion).default([]),
    holders: z.array(HolderQuestion).default([]),
  }),
});
export type PipelineScenario = z.infer<typeof PipelineScenario>;

const RulesReport = ScenarioReport.extend({ credit: z.string().nullish(), copyOf: z.string().nullish() });

const RulesClaim = z.object({
  id: z.string(),
  type: ClaimType,
  about: z.array(z.string()),
  post: z.string().nullable(),
  org: z.string().nullable(),
  place: z.string().nullable(),
  time: DayRange,
  narrows: z.string().optional(),
});
export type RulesClaim = z.infer<typeof RulesClaim>;

const RulesStatement = z.object({
  report: z.string(),
  claim: z.string(),
  stance: Stance,
  chain: z.array(z.string()),
  basis: Basis,
  said: z.object({ from: Day, to: Day }).optional(),
  echo: z.boolean().optional(),
  ownKnowledge: z.boolean().optional(),
  optional: z.boolean().optional(),
  restates: z.boolean().optional(),
});

export const RulesScenario = z.object({
  reports: z.array(RulesReport),
  claims: z.array(RulesClaim),
  statements: z.array(RulesStatement),
  speaksFor: z.record(z.string(), z.string()).default({}),
  multiSeat: z.array(z.object({ post: z.string(), org: z.string() })).default([]),
  expect: z.object({
    standing: z.array(StandingQuestion.extend({ claim: z.string() })).default([]),
    holders: z.array(HolderQuestion).default([]),
  }),
});
export type RulesScenario = z.infer<typeof RulesScenario>;
