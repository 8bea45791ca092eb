import {
  aroundClaim,
  aroundMatter,
  aroundPerson,
  aroundPosts,
  aroundReport,
  careerOf,
  dossierOf,
  heldOn,
  holdersLine,
  type LedgerReader,
  matterLedTo,
  matterView,
  parseQuestion,
  proofInWords,
  proofOf,
  readClaimLines,
  readDays,
  readMatters,
  readOverview,
  readPeopleNamed,
  readReports,
  readWhoHeld,
  reportView,
  tallyOf,
} from "@hearsay/core";
import { type Context, Hono } from "hono";
import { type Desk, today } from "../desk.ts";
import { notFound } from "../guards.ts";
import { askedIn, numberIn } from "../question.ts";
import { atomOf, changesFor } from "./changes.ts";

/** Changes that the desk shows and that a feed tells. */
const MOST_ON_DESK = 30;
const MOST_IN_FEED = 200;
/** Claims that are put into words at a time. */
const CLAIMS_AT_A_TIME = 100;

/** The questions that a ledger answers. `on`, `known`, `clock` and `counted` are in every address. */
export function readRoutes(desk: Desk): Hono {
  const routes = new Hono();
  /** Asks the ledger as it is, or as it was after the entry in the address. */
  const read = <T>(context: Context, ask: (reader: LedgerReader) => Promise<T>) =>
    desk.folder.ledger.read(ask, numberIn(context, "entry"));

  // One state of the ledger and one question have one answer.
  routes.use(async (context, next) => {
    const { hash } = await desk.folder.ledger.head();
    const tag = `"${hash.slice(0, 16)}"`;
    if (context.req.header("if-none-match") === tag) return context.body(null, 304, { etag: tag });
    await next();
    context.header("etag", tag);
    context.header("cache-control", "no-cache");
  });

  routes.get("/overview", async (context) => {
    const asked = askedIn(context);
    const [overview, refusals] = await read(
      context,
      async (reader) => [await readOverview(reader, asked), await reader.refusals()] as const,
    );
    const changed = await changesFor(desk, asked, numberIn(context, "entry"), MOST_ON_DESK);
    return context.json({ ...overview, changed, refusals, asked, folder: desk.folder.path });
  });

  routes.get("/standings", async (context) => {
    const asked = askedIn(context);
    return context.json({ standings: tallyOf(await desk.standings(asked, numberIn(context, "entry"))), asked });
  });

  routes.get("/reports", async (context) => {
    const asked = askedIn(context);
    const before = numberIn(context, "before") ?? Number.MAX_SAFE_INTEGER;
    return context.json(await read(context, (reader) => readReports(reader, asked, before)));
  });

  routes.get("/matters", async (context) => {
    const asked = askedIn(context);
    const after = numberIn(context, "after") ?? 0;
    return context.json(await read(context, (reader) => readMatters(reader, asked, after)));
  });

  routes.get("/reports/:id", async (context) => {
    const id = context.req.param("id");
    return read(context, async (reader) => {
      const { holdings, picture } = await aroundReport(reader, id, askedIn(context));
      const view = reportView(id, picture, holdings);
      if (!view) throw notFound(`report ${id}`);
      return context.json(view);
    });
  });

  routes.get("/people", async (context) => {
    const name = context.req.query("q") ?? "";
    return context.json({ people: await read(context, (reader) => readPeopleNamed(name, reader)) });
  });

  routes.get("/people/:id", async (context) => {
    const id = context.req.param("id");
    const asked = askedIn(context);
    return read(context, async (reader) => {
      const [known] = await reader.entities({ ids: [id] });
      if (known?.kind !== "person") throw notFound(`person ${id}`);
      const { holdings, picture } = await aroundPerson(reader, id, asked);
      const claims = (await reader.claims({ about: [id] })).map((claim) => claim.id);
      const dossier = { ...dossierOf(id, picture, holdings), name: known.name };
      return context.json({ ...dossier, matters: await reader.matters({ claims }), asked });
    });
  });

  routes.get("/posts", async (context) => {
    const asked = askedIn(context);
    const question = context.req.query("q") ?? "";
    const answers = await read(context, (reader) => readWhoHeld(question, asked.on, asked, reader));
    return context.json({ answers, asked });
  });

  routes.get("/posts/:id", async (context) => {
    const id = context.req.param("id");
    const asked = askedIn(context);
    return read(context, async (reader) => {
      const [known] = await reader.entities({ ids: [id] });
      if (known?.kind !== "post") throw notFound(`post ${id}`);
      const { holdings, picture } = await aroundPosts(reader, [id], asked);
      return context.json({
        ...heldOn(id, asked.on, picture, holdings),
        title: known.name,
        spells: holdersLine(id, picture, holdings),
        asked,
      });
    });
  });

  routes.get("/changes", async (context) => {
    const asked = askedIn(context);
    return context.json({ ...(await changesFor(desk, asked, numberIn(context, "entry"), MOST_IN_FEED)), asked });
  });

  // A feed goes out of the house sooner or later: it tells what was reviewed, unless somebody asks for all.
  routes.get("/changes.atom", async (context) => {
    const counted = context.req.query("counted") ?? "accepted";
    const asked = parseQuestion({ counted }, today());
    const { changes } = await changesFor(desk, asked, numberIn(context, "entry"), MOST_IN_FEED);
    const { origin, pathname } = new URL(context.req.url);
    return context.body(atomOf(changes, asked, origin, pathname), 200, {
      "content-type": "application/atom+xml; charset=utf-8",
    });
  });

  routes.get("/matters/:id", async (context) => {
    const id = context.req.param("id");
    const asked = askedIn(context);
    return read(context, async (reader) => {
      const matter = matterLedTo(id, await reader.matters(), await reader.redirects());
      if (!matter) throw notFound(`matter ${id}`);
      const { holdings, picture } = await aroundMatter(reader, matter, asked);
      return context.json({ ...matterView(matter, picture, holdings), asked });
    });
  });

  routes.get("/claims", async (context) => {
    const asked = askedIn(context);
    const wanted = context.req.query("standing");
    const after = numberIn(context, "after") ?? 0;
    const list = (await desk.standings(asked, numberIn(context, "entry"))).filter(
      ({ standing }) => !wanted || standing === wanted,
    );
    const ids = list.slice(after, after + CLAIMS_AT_A_TIME).map(({ claim }) => claim);
    const claims = await read(context, (reader) => readClaimLines(reader, ids, asked));
    const next = after + ids.length < list.length ? after + ids.length : null;
    return context.json({ listed: claims, next, of: list.length, asked });
  });

  routes.get("/days", async (context) => {
    const asked = askedIn(context);
    const of = context.req.query("of") ?? null;
    const days = await read(context, (reader) => readDays(reader, of, asked.clock));
    return context.json({ days, asked });
  });

  routes.get("/claims/:id", async (context) => {
    const id = context.req.param("id");
    return read(context, async (reader) => {
      const { holdings, picture } = await aroundClaim(reader, id, askedIn(context));
      const proof = proofOf(id, picture, holdings);
      if (!proof) throw notFound(`claim ${id}`);
      return context.json({ proof, words: proofInWords(proof) });
    });
  });

  routes.get("/people/:id/career", async (context) => {
    const id = context.req.param("id");
    return read(context, async (reader) => {
      const { holdings, picture } = await aroundPerson(reader, id, askedIn(context));
      return context.json({ career: careerOf(id, picture, holdings) });
    });
  });

  return routes;
}
