import { type EntityKind, readEntities } from "@hearsay/core";
import type { Context } from "hono";
import { z } from "zod";
import { cursorAt, cursorIn, placesFrom } from "./cursor.ts";
import { asking } from "./question.ts";
import { read, type Served } from "./resource.ts";

/** Entities that are listed at a time. */
const AT_A_TIME = 100;

/** How a list of persons, posts or organisations is asked for. */
const LISTING = {
  begins: z.string().optional().openapi({ description: "Words, each the beginning of a word of the name." }),
  cursor: cursorIn,
};

/** The entities of a kind whose names begin as the address says, a part of them. */
export async function entitiesListed(context: Context<Served>, kind: EntityKind) {
  const cursor = context.req.query("cursor");
  const begins = context.req.query("begins") ?? "";
  const [word, entity] = cursor === undefined ? [] : placesFrom(kind, cursor, ["name", "entity"]);
  const after = word === undefined || entity === undefined ? undefined : { word, entity };
  const { listed, next } = await read(context, (reader) => readEntities(reader, kind, begins, AT_A_TIME, after));
  return { listed, cursor: next && cursorAt(kind, next.word, next.entity) };
}

export const listing = <S extends z.ZodRawShape>(also: S) => asking({ ...LISTING, ...also });
