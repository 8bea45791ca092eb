import { readFile, writeFile } from "node:fs/promises";
import {
  type AsKnown,
  CLAIM_TYPES,
  holdersOf,
  isClosed,
  type Neighbourhood,
  type Picture,
  type Time,
  type WeighedClaim,
  weigh,
} from "@hearsay/core";
import { type RulesClaim, RulesScenario } from "../scenario.ts";

const postOf = (post: string, org: string | null) => JSON.stringify([post, org]);

/** A claim's time is its support, and its core too where it is one day or the type is a state (the contract). */
function timeOf({ type, time }: RulesClaim): Time {
  const isCertain = isClosed(time) && (time.from === time.to || CLAIM_TYPES[type].kind === "state");
  return { core: isCertain ? { from: time.from, to: time.to } : null, support: time, starts: false, ends: false };
}

function weighedClaim(claim: RulesClaim): WeighedClaim {
  return {
    id: claim.id,
    type: claim.type,
    about: claim.about,
    post: claim.post === null ? null : postOf(claim.post, claim.org),
    organisation: claim.org,
    place: claim.place,
    time: timeOf(claim),
    narrows: claim.narrows ?? null,
  };
}

function neighbourhoodOf(scenario: RulesScenario): Neighbourhood {
  const reports = scenario.reports.map((report) => ({
    id: report.id,
    outlet: report.outlet,
    published: report.published,
    instant: null,
    recorded: report.recorded ?? report.published,
    credit: report.credit ?? null,
    copyOf: report.copyOf ?? null,
  }));
  const order = new Map(reports.map((report, i) => [report.id, i]));
  const statements = scenario.statements.flatMap((statement, i) =>
    statement.optional
      ? []
      : [
          {
            id: `s${i}`,
            claim: statement.claim,
            report: statement.report,
            order: (order.get(statement.report) ?? 0) * 1e6 + i,
            stance: statement.stance,
            basis: statement.basis,
            chain: statement.chain.map((name) => ({ name, kind: "named" as const, body: null })),
            said: statement.said ?? null,
            restates: statement.restates ?? false,
            echo: statement.echo ?? false,
            ownKnowledge: statement.ownKnowledge ?? false,
            decision: null,
          },
        ],
  );
  return {
    reports: new Map(reports.map((report) => [report.id, report])),
    claims: scenario.claims.map(weighedClaim),
    statements,
    speaksFor: new Map(Object.entries(scenario.speaksFor)),
    multiSeat: new Set(scenario.multiSeat.map(({ post, org }) => postOf(post, org))),
    rulings: [],
  };
}

/** The task `rules`: every question of a scenario, answered by the standing engine from the labelled statements. */
export async function rules(input: string, output: string): Promise<void> {
  const scenario = RulesScenario.parse(JSON.parse(await readFile(input, "utf8")));
  const neighbourhood = neighbourhoodOf(scenario);
  const pictures = new Map<string, Picture>();
  const pictureOf = (known: string, clock: AsKnown["clock"] = "published"): Picture => {
    const key = `${known} ${clock}`;
    const picture = pictures.get(key) ?? weigh(neighbourhood, { known, clock, counted: "all" });
    pictures.set(key, picture);
    return picture;
  };

  const standing = scenario.expect.standing.map(({ claim, knownOn, clock }) => {
    const weighed = pictureOf(knownOn, clock).weighed.get(claim);
    return {
      claim,
      knownOn,
      ...(clock ? { clock } : {}),
      standing: weighed?.standing ?? "unknown",
      independentOrigins: weighed?.origins.length ?? 0,
    };
  });
  const holders = scenario.expect.holders.map(({ post, org, on, knownOn, clock }) => {
    const picture = pictureOf(knownOn, clock);
    const held = holdersOf(postOf(post, org), on, picture.index, picture.weighed);
    const names = held.holders.map((holder) => holder.person);
    return {
      post,
      org,
      on,
      knownOn,
      ...(clock ? { clock } : {}),
      holders: names,
      status: held.status,
      coverage: held.coverage,
    };
  });
  await writeFile(output, `${JSON.stringify({ standing, holders }, null, 1)}\n`);
}
