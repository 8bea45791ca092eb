import {
  careerOf,
  claimLine,
  dossierOf,
  heldOn,
  holdersLine,
  matterLedTo,
  matterView,
  overviewOf,
  parseQuestion,
  peopleNamed,
  proofInWords,
  proofOf,
  reportView,
  whoHeld,
} from "@hearsay/core";
import { Hono } from "hono";
import type { Desk } from "../desk.ts";
import { notFound } from "../guards.ts";
import { askedIn } from "../question.ts";
import { atomOf, changesFor } from "./changes.ts";
import { daysSpoken } from "./days-spoken.ts";

/** Changes that the desk shows and that a feed tells. */
const MOST_ON_DESK = 30;
const MOST_IN_FEED = 200;

/** The questions that a ledger answers. `on`, `known`, `clock` and `counted` are in every address. */
export function readRoutes(desk: Desk): Hono {
  const routes = new Hono();

  // One state of the ledger and one question have one answer.
  routes.use(async (context, next) => {
    const { head } = await desk.snapshot();
    const tag = `"${head.slice(0, 16)}"`;
    if (context.req.header("if-none-match") === tag) return context.body(null, 304, { etag: tag });
    await next();
    context.header("etag", tag);
    context.header("cache-control", "no-cache");
  });

  routes.get("/overview", async (context) => {
    const asked = askedIn(context);
    const { counts, holdings, matters, pictureOf } = await desk.snapshot();
    const refusals = await desk.folder.ledger.read((reader) => reader.refusals());
    return context.json({
      ...overviewOf(counts, matters, pictureOf(asked), holdings),
      changed: await changesFor(desk, asked, MOST_ON_DESK),
      refusals,
      asked,
      folder: desk.folder.path,
    });
  });

  routes.get("/reports/:id", async (context) => {
    const { holdings, pictureOf } = await desk.snapshot();
    const view = reportView(context.req.param("id"), pictureOf(askedIn(context)), holdings);
    if (!view) throw notFound(`report ${context.req.param("id")}`);
    return context.json(view);
  });

  routes.get("/people", async (context) => {
    const { holdings } = await desk.snapshot();
    return context.json({ people: peopleNamed(context.req.query("q") ?? "", holdings) });
  });

  routes.get("/people/:id", async (context) => {
    const { holdings, pictureOf, matters } = await desk.snapshot();
    const id = context.req.param("id");
    if (holdings.entities.get(id)?.kind !== "person") throw notFound(`person ${id}`);
    const asked = askedIn(context);
    const dossier = dossierOf(id, pictureOf(asked), holdings);
    const own = matters.filter((matter) =>
      holdings.neighbourhood.claims.some((claim) => claim.id === matter.claim && claim.about.includes(id)),
    );
    return context.json({ ...dossier, matters: own, asked });
  });

  routes.get("/posts", async (context) => {
    const { holdings, pictureOf } = await desk.snapshot();
    const asked = askedIn(context);
    return context.json({
      answers: whoHeld(context.req.query("q") ?? "", asked.on, pictureOf(asked), holdings),
      asked,
    });
  });

  routes.get("/posts/:id", async (context) => {
    const { holdings, pictureOf } = await desk.snapshot();
    const id = context.req.param("id");
    if (holdings.entities.get(id)?.kind !== "post") throw notFound(`post ${id}`);
    const asked = askedIn(context);
    const picture = pictureOf(asked);
    return context.json({
      ...heldOn(id, asked.on, picture, holdings),
      spells: holdersLine(id, picture, holdings),
      asked,
    });
  });

  routes.get("/changes", async (context) => {
    const asked = askedIn(context);
    return context.json({ ...(await changesFor(desk, asked, MOST_IN_FEED)), asked });
  });

  // A feed goes out of the house sooner or later: it tells what was reviewed, unless somebody asks for all.
  routes.get("/changes.atom", async (context) => {
    const counted = context.req.query("counted") ?? "accepted";
    const asked = parseQuestion({ counted }, new Date().toISOString().slice(0, 10));
    const { changes } = await changesFor(desk, asked, MOST_IN_FEED);
    const { origin, pathname } = new URL(context.req.url);
    return context.body(atomOf(changes, asked, origin, pathname), 200, {
      "content-type": "application/atom+xml; charset=utf-8",
    });
  });

  routes.get("/matters/:id", async (context) => {
    const { holdings, matters, redirects, pictureOf } = await desk.snapshot();
    const matter = matterLedTo(context.req.param("id"), matters, redirects);
    if (!matter) throw notFound(`matter ${context.req.param("id")}`);
    const asked = askedIn(context);
    return context.json({ ...matterView(matter, pictureOf(asked), holdings), asked });
  });

  routes.get("/claims", async (context) => {
    const { holdings, pictureOf } = await desk.snapshot();
    const asked = askedIn(context);
    const picture = pictureOf(asked);
    const wanted = context.req.query("standing");
    const lines = [...picture.weighed.values()]
      .filter(({ standing }) => standing !== "unknown" && (!wanted || standing === wanted))
      .map(({ sides }) => claimLine(sides.claim, picture, holdings));
    return context.json({ claims: lines, asked });
  });

  routes.get("/days", async (context) => {
    const asked = askedIn(context);
    return context.json({
      days: daysSpoken(context.req.query("of") ?? null, asked.clock, await desk.snapshot()),
      asked,
    });
  });

  routes.get("/claims/:id", async (context) => {
    const { holdings, pictureOf } = await desk.snapshot();
    const proof = proofOf(context.req.param("id"), pictureOf(askedIn(context)), holdings);
    if (!proof) throw notFound(`claim ${context.req.param("id")}`);
    return context.json({ proof, words: proofInWords(proof) });
  });

  routes.get("/people/:id/career", async (context) => {
    const { holdings, pictureOf } = await desk.snapshot();
    return context.json({ career: careerOf(context.req.param("id"), pictureOf(askedIn(context)), holdings) });
  });

  return routes;
}
