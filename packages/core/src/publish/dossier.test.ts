import { describe, expect, it } from "vitest";
import { CONCERT, createLedger, enter, type Page } from "../ingest.fixture.ts";
import { type Dossier, dossierOf } from "./dossier.ts";
import { readHoldings } from "./neighbourhood.ts";
import { peopleNamed } from "./people-named.ts";
import { weigh } from "./weigh.ts";

async function dossier(pages: readonly Page[], known: string): Promise<Dossier> {
  const ledger = createLedger();
  for (const page of pages) await enter(ledger, page);
  const holdings = await ledger.read(readHoldings);
  const picture = weigh(holdings.neighbourhood, { known, clock: "published", counted: "all" });
  const [person] = peopleNamed("Ilan Vosk", holdings.entities.values());
  if (!person) throw new Error("the pages name Ilan Vosk");
  return dossierOf(person.id, picture, holdings);
}

const meeting = {
  outlet: "Lantern",
  published: "2040-03-16",
  text: "Ilan Vosk met Oda Lervik on 15 March 2040, the Harbour Office said.",
};

describe("the fate of a person", () => {
  it("tells the last day attested alive apart from the last day seen by a witness, each with the silence since", async () => {
    const { fate } = await dossier([CONCERT, meeting], "2040-03-20");
    expect(fate.lastSeen).toMatchObject({ day: "2040-03-15", silence: 5 });
    expect(fate.lastWitnessed).toMatchObject({ day: "2040-03-09", silence: 11 });
  });

  it("does not know what is told later", async () => {
    const { fate } = await dossier([CONCERT, meeting], "2040-03-12");
    expect(fate.lastSeen).toMatchObject({ day: "2040-03-09", silence: 3 });
  });

  it("is vouched for by nobody where only a rumour shows the person alive", async () => {
    const text = "Rumours spread on social media this week about the arrest of Ilan Vosk.";
    const { fate } = await dossier([{ outlet: "Gazette", published: "2040-03-02", text }], "2040-03-20");
    expect([fate.lastSeen, fate.lastWitnessed]).toEqual([null, null]);
  });
});

describe("the names of a person", () => {
  it("are the ways of writing the name, not the words that stand for it", async () => {
    const text =
      "Ilan Vosk resigned as harbour minister on 1 March 2040. He was in Tarsk that day. Vosk fell ill, his aide said.";
    const { names } = await dossier([{ outlet: "Gazette", published: "2040-03-02", text }], "2040-03-20");
    expect(names.map(({ name }) => name)).toEqual(["Ilan Vosk", "Vosk"]);
  });

  it("are those that had been written by the day", async () => {
    const later = {
      outlet: "Gazette",
      published: "2040-03-16",
      text: "Ilan Vosk resigned as harbour minister on 15 March 2040. Vosk fell ill, his aide said.",
    };
    const namesOn = async (known: string) => (await dossier([CONCERT, later], known)).names.map(({ name }) => name);
    expect(await namesOn("2040-03-12")).toEqual(["Ilan Vosk"]);
    expect(await namesOn("2040-03-20")).toEqual(["Ilan Vosk", "Vosk"]);
  });
});

describe("a spell in a post", () => {
  const appointed = {
    outlet: "Gazette",
    published: "2040-03-02",
    text: "Ilan Vosk was appointed head of the Harbour Office on 1 March 2040.",
  };
  const speaking = {
    outlet: "Lantern",
    published: "2040-03-08",
    text: "The head of the Harbour Office, Ilan Vosk, said on 7 March 2040 that the ships were late.",
  };
  const removed = {
    outlet: "Harbour Post",
    published: "2040-03-19",
    text: "Ilan Vosk was dismissed as head of the Harbour Office on 18 March 2040, the Harbour Ministry said.",
  };

  it("keeps the day on which somebody last attested it, and the silence since", async () => {
    const { career } = await dossier([appointed, speaking], "2040-03-17");
    expect(career).toMatchObject([{ lastAttested: "2040-03-07", silence: 10 }]);
  });

  it("is silent no more once its end is known", async () => {
    const { career } = await dossier([appointed, speaking, removed], "2040-03-20");
    expect(career).toMatchObject([{ silence: null }]);
  });
});
