import {
  type AsKnown,
  aroundClaim,
  aroundMatter,
  holdersLine,
  type LedgerReader,
  type Matter,
  matterView,
  type PublicLedger,
  proofOf,
  readHoldings,
  weigh,
} from "@hearsay/core";
import { atomOf } from "./atom.ts";
import { pageOf, type Sheet } from "./layout.ts";
import { movesOf } from "./moves.ts";
import { changesSheet } from "./pages/changes-page.ts";
import { claimSheet } from "./pages/claim-page.ts";
import { goneSheet, redirectSheet, tombstoneSheet } from "./pages/gone-page.ts";
import { indexSheet } from "./pages/index-page.ts";
import { matterSheet } from "./pages/matter-page.ts";
import { personSheet } from "./pages/person-page.ts";
import { bodySheet, postSheet } from "./pages/post-page.ts";
import { sourcesSheet } from "./pages/sources-page.ts";
import type { Page, Site, SiteOptions } from "./site.ts";
import { STYLE } from "./style.ts";
import { sayIn } from "./words/say.ts";

async function siteOf(shown: PublicLedger, options: SiteOptions, reader: LedgerReader): Promise<Site> {
  const { language } = options;
  const holdings = await readHoldings(reader, language);
  const { known, clock } = options;
  const as: AsKnown = { known, clock, counted: "accepted", outlets: "admitted", lang: language };
  const picture = weigh(holdings.neighbourhood, as);
  const told = picture.index.claims.filter(({ id }) => picture.weighed.get(id)?.standing !== "unknown");
  const persons = new Set(
    told.flatMap(({ about }) => about).filter((id) => holdings.entities.get(id)?.kind === "person"),
  );
  const posts = new Set(told.flatMap(({ post }) => post ?? []));
  const spelled = [...posts].filter((post) => holdersLine(post, picture, holdings).length > 0);
  const bodies = new Set(spelled.flatMap((post) => holdings.entities.get(post)?.organisation ?? []));
  return {
    options,
    say: sayIn(language),
    shown,
    head: shown.head,
    holdings,
    picture,
    claims: new Set(told.map(({ id }) => id)),
    persons: [...persons].sort(),
    posts: spelled.sort(),
    bodies: [...bodies].sort(),
  };
}

/** The matters of which something is contested in what is shown. */
function openMatters(matters: readonly Matter[], { picture, claims }: Site): Matter[] {
  return matters.filter(({ claim }) => claims.has(claim) && (picture.weighed.get(claim)?.conflicts.length ?? 0) > 0);
}

async function* claimSheets(site: Site, reader: LedgerReader): AsyncGenerator<Sheet> {
  for (const claim of [...site.claims].sort()) {
    const { picture, holdings } = await aroundClaim(reader, claim, site.picture.as);
    const proof = proofOf(claim, picture, holdings);
    if (proof) yield claimSheet(proof, site);
  }
}

async function* matterSheets(matters: readonly Matter[], site: Site, reader: LedgerReader): AsyncGenerator<Sheet> {
  for (const matter of matters) {
    const { picture, holdings } = await aroundMatter(reader, matter, site.picture.as);
    const view = matterView(matter, picture, holdings);
    if (view.lanes.length > 0) yield matterSheet(view, site);
  }
  const titles = new Map(matters.map(({ id, title }) => [id as string, title]));
  for (const { from, to } of await reader.redirects()) {
    const title = titles.get(to);
    if (title !== undefined) yield redirectSheet({ from, to }, title, site);
  }
}

async function* sheetsOf(site: Site, reader: LedgerReader): AsyncGenerator<Sheet> {
  const matters = openMatters(await reader.matters(), site);
  yield indexSheet(matters, site);
  for (const person of site.persons) yield personSheet(person, site);
  for (const post of site.posts) yield postSheet(post, site);
  for (const body of site.bodies) yield bodySheet(body, site);
  yield* claimSheets(site, reader);
  yield* matterSheets(matters, site, reader);
  yield sourcesSheet(site);
  yield goneSheet(site);
  const stands = new Set(site.claims);
  for (const id of site.shown.gone.claims) if (!stands.has(id)) yield tombstoneSheet("claim", id, site);
  for (const id of site.shown.gone.persons) if (!site.persons.includes(id)) yield tombstoneSheet("person", id, site);
}

/**
 * Writes the public site, file by file: pages without script of what was reviewed. The same ledger and options give the
 * same bytes.
 * @param shown what may be shown, from `publicLedger`; nothing else is looked at
 */
export async function renderSite(
  shown: PublicLedger,
  options: SiteOptions,
  write: (page: Page) => Promise<void>,
): Promise<{ readonly pages: number }> {
  return shown.ledger.read(async (reader) => {
    const site = await siteOf(shown, options, reader);
    let pages = 0;
    const put = async (page: Page) => {
      pages++;
      await write(page);
    };
    await put({ path: "style.css", text: STYLE });
    for await (const sheet of sheetsOf(site, reader)) await put(await pageOf(sheet, site));
    const moves = movesOf(site);
    await put(await pageOf(changesSheet(moves, site), site));
    await put(await atomOf(moves, site));
    return { pages };
  });
}
