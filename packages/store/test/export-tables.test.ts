import {
  type Cell,
  type Claim,
  createMemoryLedger,
  type Entity,
  exportColumns,
  NOTHING_SEALED,
  type Question,
  readExport,
  type Statement,
} from "@hearsay/core";
import { describe, expect, it } from "vitest";
import {
  draftsFor,
  exampleClaim,
  exampleEntity,
  exampleReport,
  exampleStatement,
  exampleWriter,
} from "./example-drafts.ts";

const report = exampleReport(
  "Example Person is dead. Little Victim is dead. Example Person, uncle of Little Victim, is dead.",
);
function about(name: string, statement: Statement): Statement {
  const participants = statement.claim.about.map((one) => ({ ...one, name, written: name }));
  return { ...statement, claim: { ...statement.claim, about: participants } };
}

const accepted = exampleStatement(report, "Example Person is dead");
const ofPrivate = about("Little Victim", exampleStatement(report, "Little Victim is dead"));
const naming = exampleStatement(report, "Example Person, uncle of Little Victim, is dead");
const draft = exampleStatement(report, "is dead");
const person = exampleEntity("Example Person");
const victim = { ...exampleEntity("Little Victim"), private: true };
/** Nobody has decided on it yet, and still it makes the person a public one. */
const inOffice = exampleStatement(report, "Example Person");
const post: Entity = { ...exampleEntity("keeper of the light"), kind: "post" };
const [claim, privateClaim] = [exampleClaim(person, "one"), exampleClaim(victim, "two")];

const office: Claim = { ...exampleClaim(person, "three"), type: "holds_post", post: post.id };

const ledger = createMemoryLedger(exampleWriter());
await ledger.append(async () => [
  ...draftsFor(report, [accepted, ofPrivate, naming, draft, inOffice]),
  { kind: "entity", body: person },
  { kind: "entity", body: victim },
  { kind: "entity", body: post },
  { kind: "claim", body: claim },
  { kind: "claim", body: privateClaim },
  { kind: "claim", body: office },
  ...[accepted, ofPrivate, naming, draft, inOffice].map((statement) => {
    const on = statement === inOffice ? office : statement === ofPrivate ? privateClaim : claim;
    const body = {
      statement: statement.id,
      claim: on.id,
      about: [...on.about],
      post: on.post,
      organisation: null,
      chain: [],
    };
    return { kind: "placement", body } as const;
  }),
  ...[accepted, ofPrivate, naming].map(
    ({ id }) => ({ kind: "decision", body: { statement: id, decision: "accepted", reason: null } }) as const,
  ),
]);

async function exported(what: "statements" | "claims" | "standings", counted: Question["counted"]) {
  const asked: Question = { on: "2024-05-01", known: "2024-05-02", clock: "published", counted };
  const rows: (readonly Cell[])[] = [];
  await ledger.read(async (reader) => {
    for await (const part of readExport(reader, what, asked, NOTHING_SEALED)) rows.push(...part);
  });
  const columns = exportColumns(what);
  return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])));
}

describe("what is exported", () => {
  it("holds nothing that nobody has reviewed, and no private person", async () => {
    const rows = await exported("statements", "accepted");
    expect(rows.map((row) => row.statement).toSorted()).toEqual([accepted.id, naming.id].toSorted());
    expect(new Set(rows.map((row) => row.review))).toEqual(new Set(["accepted"]));
    expect(JSON.stringify(rows)).not.toContain("Little Victim");
    expect(rows.find((row) => row.statement === naming.id)?.quote).toBeNull();
  });

  it("marks as draft what is not decided when all is counted, still without private persons", async () => {
    const rows = await exported("statements", "all");
    expect(rows.find((row) => row.statement === draft.id)).toMatchObject({ review: "draft", counted: "all" });
    expect(JSON.stringify(rows)).not.toContain("Little Victim");
  });

  it("says in every row which question it answers", async () => {
    for (const what of ["statements", "claims", "standings"] as const) {
      const rows = await exported(what, "accepted");
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(row).toMatchObject({ on: "2024-05-01", known: "2024-05-02", clock: "published", counted: "accepted" });
      }
    }
  });

  it("gives each claim once, with its standing in another table", async () => {
    expect(await exported("claims", "accepted")).toMatchObject([
      { claim: claim.id, type: "died", about: person.id, about_names: "Example Person", support_to: "2024-04-23" },
    ]);
    expect(await exported("standings", "accepted")).toMatchObject([{ claim: claim.id, coverage_on: "unknown" }]);
  });
});
