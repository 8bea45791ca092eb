import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createRoom, hearsay, type Ran, SAMPLE } from "./hearsay.fixture.ts";

const flat = ({ out }: Ran) => out.replace(/\s+/g, " ");

describe("hearsay on a ledger of the sample reports", () => {
  const room = createRoom();
  let added: Ran;

  beforeAll(async () => {
    added = await hearsay(room, ["add", SAMPLE]);
  });

  it("adds a folder and names title, outlet, day and statements of each report", () => {
    expect(added.code).toBe(0);
    expect(flat(added)).toContain(
      "Rumours about the fate of Ali Mamlouk Quayside News (sample); 2 February 2024, 18:40; added",
    );
    expect(added.out.match(/added, \d+ statements/g)).toHaveLength(6);
  });

  it("keeps the data folder and its files from others", () => {
    const mode = (name: string) => (statSync(join(room, "hearsay-data", name)).mode & 0o777).toString(8);
    expect(mode(".")).toBe("700");
    expect(mode("ledger.sqlite")).toBe("600");
    expect(mode("captures")).toBe("700");
  });

  it("says of reports added again that they were there", async () => {
    const again = await hearsay(room, ["add", SAMPLE, "--json"]);
    expect(again.code).toBe(0);
    expect(new Set(JSON.parse(again.out).map((one: { outcome: string }) => one.outcome))).toEqual(new Set(["known"]));
  });

  it("shows a person with fate, posts, neighbours in the post, and the sentence behind each line", async () => {
    const shown = await hearsay(room, ["show", "ali mamlouk"]);
    expect(shown.code).toBe(0);
    expect(flat(shown)).toMatch(/^Ali Mamlouk as known on/);
    expect(flat(shown)).toContain("REFUTED Ali Mamlouk died");
    expect(flat(shown)).toContain("after Hisham Bakhtiar, before Kifah Milhem");
    expect(flat(shown)).toContain("“Rumours spread on social media this week about the killing of Ali Mamlouk");
  });

  it("shows what was known on an earlier day", async () => {
    const then = flat(await hearsay(room, ["show", "Mamlouk", "--known", "2024-02-10"]));
    expect(then).toContain("as known on 10 February 2024, by publication");
    expect(then).toContain("RUMOURED Ali Mamlouk died");
    expect(then).not.toContain("REFUTED");
  });

  it("answers who held a post on a day", async () => {
    const post = "head of the National Security Office";
    const answers = await Promise.all(
      ["2012-06-30", "2013-01-01", "2024-03-01"].map((on) => hearsay(room, ["who", post, "--on", on, "--json"])),
    );
    const names = answers.map(({ out }) => JSON.parse(out).answers[0].holders.map((one: { name: string }) => one.name));
    expect(names).toEqual([["Hisham Bakhtiar"], ["Ali Mamlouk"], ["Kifah Milhem"]]);
  });

  it("proves a claim by an id or its beginning", async () => {
    const { people } = JSON.parse((await hearsay(room, ["show", "Ali Mamlouk", "--json"])).out);
    const death = people[0].fate.lines.find((line: { type: string }) => line.type === "died");
    const why = await hearsay(room, ["why", death.claim.slice(0, 8)]);
    expect(why.code).toBe(0);
    expect(flat(why)).toContain("REFUTED");
    expect(flat(why)).toContain("Origin: social media (the crowd counts as one).");
    expect(flat(why)).toMatch(/would (?:not )?change it/);
  });

  it("lists what is contested, and nothing before anything was", async () => {
    const now = await hearsay(room, ["conflicts"]);
    expect(now.code).toBe(0);
    expect(now.out).toContain("Is Ali Mamlouk dead?");
    const before = await hearsay(room, ["conflicts", "--known", "2000-01-01"]);
    expect(before).toMatchObject({ code: 3, out: "" });
    expect(before.err).toContain("Nothing in the ledger is contested by that day.");
  });

  it("finds a misspelt name, and claims by words of their sentences", async () => {
    expect(flat(await hearsay(room, ["search", "Mamluk"]))).toContain("Ali Mamlouk (person)");
    expect(flat(await hearsay(room, ["search", "Dummar", "killing"]))).toContain("Ali Mamlouk died");
    expect(await hearsay(room, ["search", "zzyzx"])).toMatchObject({ code: 3, out: "" });
  });

  it("decides on statements, and counts only accepted ones when asked to", async () => {
    const { out } = await hearsay(room, ["inbox", "--json"]);
    expect(out).toBe(`${JSON.stringify(JSON.parse(out), null, 2)}\n`);
    const inbox = JSON.parse(out).waiting;
    const [first, second] = inbox.map((one: { statement: string }) => one.statement);
    expect((await hearsay(room, ["accept", first])).out).toBe("1 statement accepted.\n");
    expect((await hearsay(room, ["reject", second.slice(0, 10), "--reason", "read wrongly"])).code).toBe(0);
    const rest = JSON.parse((await hearsay(room, ["inbox", "--json"])).out).waiting;
    expect(rest).toHaveLength(inbox.length - 2);
    const accepted = JSON.parse((await hearsay(room, ["search", "mamlouk", "--counted", "accepted", "--json"])).out);
    expect(accepted.lines.length).toBeLessThanOrEqual(1);
  });

  it("tells which standings moved, by which report and why", async () => {
    const changed = await hearsay(room, ["changes"]);
    expect(changed.code).toBe(0);
    expect(flat(changed)).toMatch(/REFUTED was \w+: Ali Mamlouk died/);
    const { changes } = JSON.parse((await hearsay(room, ["changes", "--json", "--most", "1"])).out);
    expect(changes).toHaveLength(1);
    expect(await hearsay(room, ["changes", "--most", "few"])).toMatchObject({ code: 2 });
  });

  it("judges two reports to be versions of one, and apart again, with the reason in the proof", async () => {
    const { people } = JSON.parse((await hearsay(room, ["show", "Ali Mamlouk", "--json"])).out);
    const death = people[0].fate.lines.find((line: { type: string }) => line.type === "died");
    const [one = "", other = ""] = [
      ...new Set<string>(death.quoted.map((quoted: { report: string }) => quoted.report)),
    ];
    const judged = await hearsay(room, ["judge", "copy", one, other.slice(0, 9), "--reason", "one desk"]);
    expect(judged).toMatchObject({ code: 0, err: "" });
    expect((await hearsay(room, ["judge", "apart", one, other, "--reason", "two desks"])).code).toBe(0);
    const why = flat(await hearsay(room, ["why", death.claim]));
    expect(why).toContain("are no versions of one text. Two desks");
    expect(why).not.toContain("One desk");
    expect(await hearsay(room, ["judge", "twins", "a", "b", "--reason", "x"])).toMatchObject({ code: 2 });
  }, 90_000);

  it("verifies the chain and the captured pages, and exports every entry", async () => {
    const verified = JSON.parse((await hearsay(room, ["verify", "--evidence", "--rows", "--json"])).out);
    expect(verified).toMatchObject({ ok: true, evidence: { checked: 6, spoilt: [] }, strayed: [] });
    const exported = await hearsay(room, ["export", "ledger", "--out", "entries.jsonl"]);
    expect(exported.code).toBe(0);
    const lines = readFileSync(join(room, "entries.jsonl"), "utf8").trimEnd().split("\n");
    expect(lines).toHaveLength(verified.entries + 2);
    expect(JSON.parse(lines.at(-1) ?? "").head).toEqual(verified.head);
    const twice = await hearsay(room, ["export", "ledger", "--out", "entries.jsonl"]);
    expect(twice.code).toBe(2);
    expect(twice.err).toContain("is there already. Name a new file.");
  });
});

describe("hearsay on the sample case", () => {
  it("keeps it in a ledger of its own and leaves the user's untouched", async () => {
    const room = createRoom();
    expect((await hearsay(room, ["show", "Ali Mamlouk", "--sample"])).code).toBe(0);
    const own = await hearsay(room, ["show", "Ali Mamlouk"]);
    expect(own.code).toBe(3);
    expect(own.err).toContain('Begin one with "hearsay add FILE"');
  });
});

describe("hearsay with a report of an outlet that the page does not name", () => {
  it("says so, and takes the name given later as a correction", async () => {
    const room = createRoom();
    const text = "Minister resigns\n\n12 March 2031 09:15\n\nTransport Minister Oda Lervik resigned on Tuesday.\n";
    const first = await hearsay(room, ["add", "-"], text.replace("2031", "2021"));
    expect(first.out).toContain("The page does not name its outlet; give it with --outlet.");
    const second = await hearsay(room, ["add", "-", "--outlet", "Harbour Post"], text.replace("2031", "2021"));
    expect(flat(second)).toContain("corrected");
    const shown = await hearsay(room, ["search", "Lervik"]);
    expect(shown.out).toContain("Harbour Post, 12 March 2021");
  });
});
