import type { LedgerReader } from "@hearsay/core";
import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Desk } from "./desk.ts";
import { problemOf } from "./problem.ts";
import { askedIn, numberIn } from "./question.ts";

/** What every route below `/api/own` and `/api/sample` is given. */
export interface Served {
  Variables: { desk: Desk };
}

/** The routes of one resource. What an address or a body has wrong is a problem that names it. */
export function createResource(): OpenAPIHono<Served> {
  return new OpenAPIHono<Served>({
    defaultHook: (result, context) => {
      if (result.success) return;
      const detail = `The request is not as expected: ${z.prettifyError(result.error)}`;
      return problemOf(context, "usage", 400, detail);
    },
  });
}

/**
 * Asks the ledger of the address as it is, or as it was after the entry in the address; who is whom is as people judged by
 * the day known.
 */
export function read<T>(context: Context<Served>, ask: (reader: LedgerReader) => Promise<T>): Promise<T> {
  const { known } = askedIn(context);
  return context.var.desk.folder.ledger.read((reader) => ask(reader.identifiedAs(known)), numberIn(context, "entry"));
}

const Problem = z
  .object({
    type: z.string().openapi({ example: "about:blank#not-found" }),
    title: z.string().openapi({ description: "A stable word for programs." }),
    status: z.int(),
    detail: z.string().openapi({ description: "What is wrong, and what to do." }),
    meanwhile: z
      .array(
        z.object({
          seq: z.int(),
          actor: z.string(),
          recorded: z.string().nullable(),
          of: z.array(z.string()),
          what: z.string(),
          reason: z.string().nullable(),
        }),
      )
      .optional()
      .openapi({ description: "With `decided-meanwhile`: who did what on which statement, or on which two." }),
  })
  .openapi("Problem", { description: "RFC 9457: why there is no answer, and what to do." });

/** The refusal of what somebody decided on since it was seen. */
export const MEANWHILE = {
  409: { description: "Somebody decided on it since. Nothing was entered; `meanwhile` says who did what." },
} as const;

/** Every refusal of every route. */
const PROBLEMS = {
  default: {
    description: "Why there is no answer, and what to do.",
    content: { "application/problem+json": { schema: Problem } },
  },
} as const;

/** An answer as JSON, or a problem. */
export function answers<S extends z.ZodType>(schema: S, description: string) {
  return { 200: { description, content: { "application/json": { schema } } }, ...PROBLEMS } as const;
}

/** A body as JSON. */
export function bodyOf<S extends z.ZodType>(schema: S) {
  return { body: { required: true, content: { "application/json": { schema } } } } as const;
}

/** A list that nobody changes, as core gives it. */
export const listOf = <S extends z.ZodType>(item: S) => z.array(item).readonly();

/** A named schema or null: a reference cannot be made nullable by `nullable()`, which the document would forget. */
export const orNull = <S extends z.ZodType>(one: S) => z.union([one, z.null()]);
