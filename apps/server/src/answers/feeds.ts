import { z } from "@hono/zod-openapi";
import { listOf } from "../resource.ts";
import { Instant, ReportRef } from "./words.ts";

const FeedTold = z
  .object({
    address: z.string(),
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    by: z.string().nullable().openapi({ description: "Who has it watched." }),
    allowedHosts: listOf(z.string()).openapi({
      description:
        "Hosts that may be asked for it though they are no public ones. They are named on the command line alone.",
    }),
    added: Instant,
    asked: Instant.nullable(),
    next: Instant,
    paused: Instant.nullable().openapi({ description: "Since when it is not asked." }),
    health: z.enum(["new", "well", "failing"]),
    trouble: z.string().nullable(),
    failures: z.int(),
    pages: listOf(
      z.object({
        link: z.string(),
        title: z.string().nullable(),
        outcome: z.enum(["entered", "queued", "waiting", "skipped", "failing"]),
        report: ReportRef.nullable(),
        why: z.string().nullable(),
        tries: z.int(),
        at: Instant,
      }),
    ).openapi({ description: "What it led to last, the last first." }),
  })
  .openapi("Feed");

const FeedActTold = z
  .object({
    feed: z.string().openapi({ description: "Its address." }),
    act: z.enum(["added", "paused", "resumed", "removed"]),
    by: z.string(),
    at: Instant,
  })
  .openapi("FeedAct");

export const FeedsTold = z
  .object({
    feeds: listOf(FeedTold),
    acts: listOf(FeedActTold).openapi({
      description: "What was done with feeds, also those watched no longer; the last first.",
    }),
  })
  .openapi("Feeds");

export const FeedChanged = z
  .object({
    address: z.string(),
    outcome: z.enum(["added", "there", "paused", "resumed", "removed"]).openapi({ description: "What it is now." }),
  })
  .openapi("FeedChanged");
