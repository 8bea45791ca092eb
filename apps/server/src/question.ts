import { HearsayError, Language, parseQuestion, type Question } from "@hearsay/core";
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { today } from "./desk.ts";

const DAY = { format: "date", example: "2024-02-10" };

/** The words of an address that ask a question; `parseQuestion` says what is wrong with them. */
const QUESTION = {
  on: z
    .string()
    .optional()
    .openapi({ ...DAY, description: "The day in the world; the day known where it is left out." }),
  known: z
    .string()
    .optional()
    .openapi({ ...DAY, description: "What was known on that day; today where it is left out." }),
  clock: z
    .string()
    .optional()
    .openapi({ enum: ["published", "said", "recorded"], description: "The day from which a statement counts." }),
  counted: z
    .string()
    .optional()
    .openapi({
      enum: ["all", "accepted"],
      description: "Which statements count: all but the rejected, or the accepted.",
    }),
  lang: z
    .string()
    .optional()
    .openapi({
      enum: [...Language.options],
      description: "In which language Hearsay's own words are; what reports say stays in theirs.",
    }),
  entry: z
    .string()
    .optional()
    .openapi({ type: "integer", description: "The ledger as it was after this entry; as it is where it is left out." }),
} as const;

/** The question that every address takes, and what else one takes. */
export const asking = <S extends z.ZodRawShape>(also: S) => z.object({ ...QUESTION, ...also });

/** The question alone. */
export const Asking = asking({});

/** The question as it was understood, which stands with the answer. */
export const AskedBack = z
  .object({
    on: z.string(),
    known: z.string(),
    clock: z.enum(["published", "said", "recorded"]),
    counted: z.enum(["all", "accepted"]),
    lang: Language.optional(),
  })
  .openapi("Question");

/** The two days, the clock and what is counted, from the address; today where it does not say. */
export function askedIn(context: Context): Question {
  const query = (name: string) => context.req.query(name);
  return parseQuestion(
    { on: query("on"), known: query("known"), clock: query("clock"), counted: query("counted"), lang: query("lang") },
    today(),
  );
}

/** Numbers in an address, and what they are. */
const NUMBERS = {
  after: "place in a list. Follow the number that the list before gave.",
  before: "place in a list. Follow the number that the list before gave.",
  entry: "entry. Write its number, which the changes and the export of the ledger tell.",
} as const;

/**
 * A number from the address: where a list is to go on, or the entry up to which the ledger is looked at; undefined where
 * the address does not say.
 * @throws HearsayError `usage` where it is no whole number
 */
export function numberIn(context: Context, name: keyof typeof NUMBERS): number | undefined {
  const written = context.req.query(name);
  if (written === undefined) return undefined;
  const number = Number(written);
  if (/^\d+$/.test(written) && Number.isSafeInteger(number)) return number;
  throw new HearsayError("usage", `"${written}" is no ${NUMBERS[name]}`);
}

/** The number of the address at which a list goes on. */
export const placeIn = (description: string) => z.string().optional().openapi({ type: "integer", description });
