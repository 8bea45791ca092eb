import { z } from "zod";
import { Day } from "./day.ts";

/** The day from which a statement counts: its report's publication, its source's speaking, or its entry here. */
export const Clock = z.enum(["published", "said", "recorded"]);
export type Clock = z.infer<typeof Clock>;

/** Which statements count: all but the rejected, or only what a person accepted. */
export const Counted = z.enum(["all", "accepted"]);
export type Counted = z.infer<typeof Counted>;

/** The two days of every question: as of which day in the world (`on`), as known on which day (`known`). */
export const Question = z.object({ on: Day, known: Day, clock: Clock, counted: Counted });
export type Question = z.infer<typeof Question>;
