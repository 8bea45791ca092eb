import { z } from "zod";
import { Day } from "./day.ts";
import { HearsayError } from "./error.ts";
import { Language } from "./language.ts";

/** The day from which a statement counts: its report's publication, its source's speaking, or its entry here. */
export const Clock = z.enum(["published", "said", "recorded"]);
export type Clock = z.infer<typeof Clock>;

/** Which statements count: all but the rejected, or only what a person accepted. */
export const Counted = z.enum(["all", "accepted"]);
export type Counted = z.infer<typeof Counted>;

/**
 * The two days of every question: as of which day in the world (`on`), as known on which day (`known`); and in which
 * language it is answered, English where it does not say.
 */
export const Question = z.object({ on: Day, known: Day, clock: Clock, counted: Counted, lang: Language.optional() });
export type Question = z.infer<typeof Question>;

/** A question's two days, clock and count in the words of whoever asks; what is left out has its default. */
export interface Asked {
  readonly on?: string | undefined;
  readonly known?: string | undefined;
  readonly clock?: string | undefined;
  readonly counted?: string | undefined;
  readonly lang?: string | undefined;
}

const HINTS = {
  on: "no day. Write it as YYYY-MM-DD.",
  known: "no day. Write it as YYYY-MM-DD.",
  clock: "no clock. It is said, published or recorded.",
  counted: "nothing that can be counted. It is all or accepted.",
  lang: "no language that Hearsay speaks. It is en, ar or ar-u-nu-arab.",
} as const;

/**
 * Reads a question: as known today, on the day of knowledge, by publication, counting all, where it does not say.
 * @throws HearsayError `usage` that says which word is wrong and how it is written
 */
export function parseQuestion(asked: Asked, today: Day): Question {
  const known = asked.known || today;
  const given = {
    known,
    on: asked.on || known,
    clock: asked.clock || "published",
    counted: asked.counted || "all",
    ...(asked.lang && { lang: asked.lang }),
  };
  const result = Question.safeParse(given);
  if (result.success) return result.data;
  const wrong = result.error.issues[0]?.path[0] as keyof typeof HINTS;
  throw new HearsayError("usage", `"${given[wrong]}" is ${HINTS[wrong]}`);
}
