import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  type AsKnown,
  createMemoryLedger,
  type Entity,
  type Holdings,
  holdersOf,
  ingestReport,
  type Ledger,
  nameKey,
  type Picture,
  postsLike,
  type Report,
  readHoldings,
  readPlainPage,
  sha256Of,
  type WeighedClaim,
  weigh,
} from "@hearsay/core";
import { type HolderQuestion, PipelineScenario } from "../scenario.ts";

type ScenarioReport = PipelineScenario["reports"][number];

async function readReport(report: ScenarioReport, folder: string): Promise<Report> {
  const text = report.file === undefined ? (report.body ?? "") : await readFile(join(folder, report.file), "utf8");
  return readPlainPage(text, {
    capture: sha256Of(text),
    today: "9999-12-31",
    // A page in a file says for itself what it is; a bare body has only what stands beside it.
    given: {
      outlet: report.outlet,
      published: report.published,
      ...(report.file === undefined ? { title: report.title } : {}),
    },
    url: null,
  });
}

/** The scenario's ledger: its reports entered one after the other, each on its day of entry. */
async function ledgerOf(
  scenario: PipelineScenario,
  folder: string,
): Promise<{ ledger: Ledger; names: Map<string, string> }> {
  let today = "1970-01-01";
  let salts = 0;
  const ledger = createMemoryLedger({
    actor: "evaluation",
    now: () => new Date(`${today}T12:00:00Z`),
    salt: () => String(salts++).padStart(32, "0"),
  });
  const names = new Map<string, string>();
  for (const one of scenario.reports) {
    today = one.recorded ?? one.published;
    const report = await readReport(one, folder);
    names.set(report.id, one.id);
    await ingestReport(ledger, report, {
      sha256: report.capture,
      size: report.text.length,
      mediaType: "text/plain",
      obtained: {
        how: "file",
        from: one.id,
        at: `${today}T12:00:00.000Z`,
        finalUrl: null,
        status: null,
        headers: null,
        redirects: [],
      },
    });
  }
  return { ledger, names };
}

interface ClaimShape {
  readonly type: string;
  readonly about: readonly string[];
  readonly post: string | null;
  readonly org: string | null;
  readonly place: string | null;
  readonly time: { readonly from: string | null; readonly to: string | null };
}

/** The scenarios have no word of their own for whoever is put back into a post. */
const typeIn = (type: string): string => (type === "reinstated" ? "appointed" : type);

function claimShape(claim: WeighedClaim, { nameOf, entities }: Holdings): ClaimShape {
  const organisation =
    claim.organisation ?? (claim.post === null ? null : (entities.get(claim.post)?.organisation ?? null));
  return {
    type: typeIn(claim.type),
    about: claim.about.map(nameOf),
    post: claim.post === null ? null : nameOf(claim.post),
    org: organisation === null ? null : nameOf(organisation),
    place: claim.place,
    time: { from: claim.time.support.from, to: claim.time.support.to },
  };
}

function statementsOf(holdings: Holdings, names: ReadonlyMap<string, string>) {
  return holdings.statements.map(({ statement }) => ({
    report: names.get(statement.report),
    start: statement.span.start,
    end: statement.span.end,
    quote: statement.quote,
    stance: statement.stance,
    chain: statement.chain.map((link) => link.name),
    basis: statement.basis,
    claim: {
      type: typeIn(statement.claim.type),
      about: statement.claim.about.map((one) => one.name),
      post: statement.claim.post?.name ?? null,
      org: statement.claim.organisation?.name ?? null,
      place: statement.claim.place?.name ?? null,
      time: { from: statement.claim.time.support.from, to: statement.claim.time.support.to },
    },
  }));
}

/** The post that a question names, as the question "who held it" finds it; empty where no post is like it. */
function postAsked(question: HolderQuestion, holdings: Holdings): string {
  const entities = [...holdings.entities.values()];
  const posts = postsLike(question.post, entities);
  const best = posts.filter((one) => one.likeness === posts[0]?.likeness).map((one) => one.post);
  const organisation = (post: Entity) => (post.organisation === null ? "" : holdings.nameOf(post.organisation));
  const atHome = best.find((post) => nameKey(organisation(post)) === nameKey(question.org));
  return (atHome ?? best[0])?.id ?? "";
}

/** The task `pipeline`: statements, standings and holders of a scenario from its texts alone. */
export async function pipeline(input: string, output: string): Promise<void> {
  const scenario = PipelineScenario.parse(JSON.parse(await readFile(input, "utf8")));
  const { ledger, names } = await ledgerOf(scenario, dirname(input));
  const holdings = await ledger.read(readHoldings);
  const pictures = new Map<string, Picture>();
  const pictureOf = (known: string, clock: AsKnown["clock"] = "published"): Picture => {
    const key = `${known} ${clock}`;
    const picture = pictures.get(key) ?? weigh(holdings.neighbourhood, { known, clock, counted: "all" });
    pictures.set(key, picture);
    return picture;
  };

  const days = new Map(scenario.expect.standing.map((one) => [`${one.knownOn} ${one.clock ?? ""}`, one]));
  const standing = [...days.values()].flatMap(({ knownOn, clock }) =>
    [...pictureOf(knownOn, clock).weighed.values()]
      .filter((weighed) => weighed.standing !== "unknown")
      .map((weighed) => ({
        claim: claimShape(weighed.sides.claim, holdings),
        knownOn,
        ...(clock ? { clock } : {}),
        standing: weighed.standing,
        independentOrigins: weighed.origins.length,
      })),
  );
  const holders = scenario.expect.holders.map((question) => {
    const picture = pictureOf(question.knownOn, question.clock);
    const held = holdersOf(postAsked(question, holdings), question.on, picture.index, picture.weighed);
    const { post, org, on, knownOn, clock } = question;
    const people = held.holders.map((holder) => holdings.nameOf(holder.person));
    return {
      post,
      org,
      on,
      knownOn,
      ...(clock ? { clock } : {}),
      holders: people,
      status: held.status,
      coverage: held.coverage,
    };
  });
  await writeFile(
    output,
    `${JSON.stringify({ statements: statementsOf(holdings, names), standing, holders }, null, 1)}\n`,
  );
  await ledger.close();
}
