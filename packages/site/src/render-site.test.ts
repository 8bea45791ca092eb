import {
  glossOf,
  type Judgement,
  type KnownStatement,
  type Ledger,
  publicLedger,
  readHoldings,
  sentenceCase,
  type WeighedClaim,
} from "@hearsay/core";
import fc from "fast-check";
import { parseAtomFeed } from "feedsmith";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyLedger, enter, inventedPages, review } from "./invented-ledger.fixture.ts";
import { renderSite } from "./render-site.ts";
import type { SiteOptions } from "./site.ts";

const OPTIONS: SiteOptions = {
  known: "2041-06-01",
  clock: "published",
  language: "en",
  base: null,
  claimReviewBy: null,
};

/** Every file of the site by its path. */
async function siteOf(ledger: Ledger, given: Partial<SiteOptions> = {}): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  await renderSite(await publicLedger(ledger), { ...OPTIONS, ...given }, async ({ path, text }) => {
    files.set(path, text);
  });
  return files;
}

/** What a reader of the files sees, tags and escapes undone, however the words are broken. */
function readable(files: ReadonlyMap<string, string>): string {
  const signs: { readonly [escaped: string]: string } = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  const plain = (text: string) =>
    text
      .replace(/\\u003c/g, "<")
      .replace(/<[^>]*>/g, "")
      .replace(/&(amp|lt|gt|quot|#39);/g, (_, sign: string) => signs[sign] ?? "")
      .replace(/\s+/g, " ");
  return [...files.values()].map(plain).join("\n");
}

const flat = (words: string) => words.replace(/\s+/g, " ").trim();

/** The pieces of a ledger that may not be read anywhere: drafts, what was rejected, and private persons. */
async function forbidden(ledger: Ledger): Promise<{ words: string[]; drafts: number; claims: number; names: number }> {
  return ledger.read(async (reader) => {
    const holdings = await readHoldings(reader);
    const isAccepted = ({ decision }: KnownStatement) => decision?.decision === "accepted";
    const accepted = holdings.statements.filter(isAccepted);
    const others = holdings.statements.filter((one) => !isAccepted(one));
    const reviewed = new Set(accepted.map((one) => `${one.placement?.claim} ${one.statement.quote}`));
    const isWord = ({ statement, placement, decision }: KnownStatement) =>
      decision?.decision === "rejected"
        ? !accepted.some((one) => one.statement.quote.includes(statement.quote))
        : !reviewed.has(`${placement?.claim} ${statement.quote}`);
    const drafts = others.filter(isWord).map(({ statement }) => flat(statement.quote));
    const told = new Set(accepted.map(({ placement }) => placement?.claim as string));
    const gloss = (claim: WeighedClaim) => flat(glossOf(claim, holdings));
    const shown = holdings.neighbourhood.claims.filter(({ id }) => told.has(id)).map(gloss);
    const claims = holdings.neighbourhood.claims
      .filter(({ id }) => !told.has(id))
      .map(gloss)
      .filter((words) => !shown.some((one) => one.includes(words)));
    const posted = new Set(
      holdings.neighbourhood.claims
        .filter(({ id, post }) => post !== null && told.has(id))
        .flatMap(({ about }) => about),
    );
    const names = [...holdings.entities.values()]
      .filter(({ kind, id }) => kind === "person" && !posted.has(id))
      .map(({ name }) => name);
    const words = [...drafts, ...claims, ...claims.map(sentenceCase), ...names].filter((one) => one !== "");
    return { words, drafts: drafts.length, claims: claims.length, names: names.length };
  });
}

describe("a published ledger", () => {
  it("holds no word of a draft or of what was rejected, no claim that nobody accepted, and no private person", async () => {
    const searched = { drafts: 0, claims: 0, names: 0, pages: 0 };
    const property = fc.asyncProperty(
      fc.array(fc.nat(10_000), { minLength: 40, maxLength: 80 }),
      fc.array(fc.constantFrom("accepted", "accepted", "rejected", null, null), { minLength: 7, maxLength: 7 }),
      async (numbers, verdicts) => {
        const ledger = emptyLedger();
        for (const page of inventedPages(numbers)) await enter(ledger, page);
        await review(ledger, (_, i) => verdicts[i % verdicts.length] ?? null);
        const files = await siteOf(ledger);
        const read = readable(files);
        const { words, ...counts } = await forbidden(ledger);
        for (const one of words) expect(read).not.toContain(one);
        for (const key of ["drafts", "claims", "names"] as const) searched[key] += counts[key];
        searched.pages += [...files.keys()].filter((path) => path.startsWith("claim/")).length;
      },
    );
    await fc.assert(property, { seed: 20_411, numRuns: 40 });
    // There was something to be found, and something to be shown.
    for (const count of Object.values(searched)) expect(count).toBeGreaterThan(100);
  }, 120_000);
});

describe("the public site", () => {
  const APPOINTED = "Davo Renn was appointed army chief on 3 February 2041, the presidency said.";
  const WARRANT = "The Tarsk court issued an arrest warrant for Davo Renn on 9 February 2041.";
  const CHARGED = "Davo Renn was charged with fraud.";
  const DENIED = "The army denied that Davo Renn had died.";
  const DEAD = "Davo Renn was killed in Tarsk on 12 February 2041, two officials said.";
  let ledger: Ledger;
  let files: Map<string, string>;

  beforeAll(async () => {
    ledger = emptyLedger();
    await enter(ledger, { outlet: "Lantern", published: "2041-02-14", text: `Notes\n\n${APPOINTED}\n\n${DEAD}` });
    await enter(ledger, {
      outlet: "Gazette",
      published: "2041-02-20",
      text: `Notes\n\n${WARRANT}\n\n${CHARGED}\n\n${DENIED}`,
    });
    await review(ledger, () => "accepted");
    files = await siteOf(ledger);
  });

  const claimPage = (words: string) =>
    [...files].find(([path, text]) => path.startsWith("claim/") && text.includes(`<bdi>${words}`))?.[1];
  const admit = (outlet: string): Judgement => ({
    tie: "admit",
    from: outlet,
    to: "the public",
    holds: true,
    reason: "it names its sources",
    day: "2041-03-01",
  });

  it("is pages without script, style or anything from elsewhere, each saying from what it was made", async () => {
    const { hash, seq } = await ledger.head();
    const pages = [...files].filter(([path]) => path.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(8);
    for (const [, text] of pages) {
      expect(text.match(/<script(?! type="application\/ld\+json">)/g)).toBeNull();
      expect(text).not.toMatch(/<(?:iframe|object|embed|form|style|img)\b|\son\w+=|\sstyle=|javascript:/);
      expect(text).toContain("default-src &#39;none&#39;");
      expect(text).toContain(
        `entry ${seq} of the ledger, head ${hash}. As known on 1 June 2041, by the clock “published”`,
      );
    }
  });

  it("leads nowhere that is not there", () => {
    for (const [path, text] of files) {
      for (const [, href = ""] of text.matchAll(/<a [^>]*href="([^"#][^"]*)"/g)) {
        if (href.startsWith("http")) continue;
        const to = new URL(href, `http://site/${path}`).pathname.slice(1);
        expect(files.has(to) ? "" : `${path} leads to ${to}`).toBe("");
      }
    }
  });

  it("is the same, byte by byte, each time it is made", async () => {
    expect(await siteOf(ledger)).toEqual(files);
  });

  it("names the authority of a measure, or says that none is named", () => {
    expect(claimPage("An arrest warrant was issued")).toMatch(/Authority: .*Tarsk court/i);
    expect(claimPage("Davo Renn was charged")).toContain("Authority: no report names the authority");
    const person = [...files].find(([path]) => path.startsWith("person/"))?.[1] ?? "";
    const measures = person.split("Measures of authorities")[1]?.split("</section>")[0] ?? "";
    expect(measures.match(/<li/g)?.length).toBe(measures.match(/Authority:/g)?.length);
  });

  it("proves each claim: its sides with their words, what would change it, and the hash of the bytes", async () => {
    const page = claimPage("Davo Renn was appointed army chief") ?? "";
    const [report] = await ledger.read((reader) => reader.reports());
    expect(page).toContain("Davo Renn was appointed army chief on 3 February 2041");
    expect(page).toContain("reported by Lantern, citing presidency");
    expect(page).toContain(`SHA-256 ${report?.report.capture}`);
    expect(page).toContain("What would change it");
  });

  it("lets an outlet lift nothing above rumoured until a person has admitted it", async () => {
    const standingOf = async (words: string) => {
      files = await siteOf(ledger);
      return /<p><span class="standing (\w+)"/.exec(claimPage(words) ?? "")?.[1];
    };
    expect(await standingOf("Davo Renn was appointed")).toBe("rumoured");
    await ledger.append(async () => [{ kind: "judgement", body: admit("Lantern") }]);
    expect(await standingOf("Davo Renn was appointed")).toBe("established");
    expect(await standingOf("An arrest warrant was issued")).toBe("rumoured");
    await ledger.append(async () => [{ kind: "judgement", body: { ...admit("Lantern"), holds: false } }]);
    expect(await standingOf("Davo Renn was appointed")).toBe("rumoured");
  });

  it("tells the standings that moved in a feed that others can read", async () => {
    await ledger.append(async () => [
      { kind: "judgement", body: admit("Lantern") },
      { kind: "judgement", body: admit("Gazette") },
    ]);
    const told = await siteOf(ledger, { base: "https://desk.example/hearsay" });
    const feed = parseAtomFeed(told.get("changes.atom") ?? "");
    expect(feed.id).toBe("tag:desk.example,2026:changes");
    expect(feed.entries?.length).toBeGreaterThan(0);
    for (const entry of feed.entries ?? []) {
      expect(entry.id).toMatch(/^tag:desk\.example,2041:claim\/c-[0-9a-f]{12}\/2041-02-20$/);
      expect(entry.updated).toBe("2041-02-20T00:00:00Z");
      const href = entry.links?.[0]?.href ?? "";
      expect(told.has(href.replace("https://desk.example/hearsay/", ""))).toBe(true);
    }
    expect(feed.entries?.map(({ title }) => (typeof title === "string" ? title : title?.value)).join()).toContain(
      "Davo Renn died",
    );
  });

  it("tells programs of its reports as NewsArticle, and reviews claims only in somebody's name", async () => {
    const data = (page: string) =>
      [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map((match) =>
        JSON.parse(match[1] ?? ""),
      );
    const plain = data(claimPage("Davo Renn was appointed") ?? "");
    expect(plain).toMatchObject([
      { "@type": "NewsArticle", datePublished: "2041-02-14", publisher: { name: "Lantern" } },
    ]);
    files = await siteOf(ledger, { claimReviewBy: "Harbour Desk" });
    const reviewed = data(claimPage("Davo Renn was appointed") ?? "");
    expect(reviewed[1]).toMatchObject({
      "@type": "ClaimReview",
      author: { name: "Harbour Desk" },
      reviewRating: { alternateName: "established", ratingValue: 5 },
    });
  });

  it("speaks Arabic from right to left, claims and proofs too, and leaves quotations in their own language", async () => {
    const told = await siteOf(ledger, { language: "ar" });
    const page = [...told].find(([path]) => path.startsWith("person/"))?.[1] ?? "";
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain("إجراءات السلطات");
    expect(page).toContain("وفاة \u2068Davo Renn\u2069");
    const pages = [...told].filter(([path]) => path.endsWith(".html")).map(([, text]) => text);
    expect(pages.filter((one) => one.includes('<bdi lang="en"'))).toEqual([]);
    expect(pages.some((one) => one.includes('<blockquote dir="auto" lang="en">'))).toBe(true);
  });
});

describe("what is shown no longer", () => {
  const KILLED = "Marit Sund was killed in Tarsk on 12 February 2041, two officials said.";
  const NAMED = "Marit Sund was appointed governor of Tarsk on 3 January 2041.";

  async function ledgerOfSund(): Promise<Ledger> {
    const ledger = emptyLedger();
    await enter(ledger, { outlet: "Lantern", published: "2041-02-14", text: `Notes\n\n${NAMED}\n\n${KILLED}` });
    await review(ledger, () => "accepted");
    return ledger;
  }

  const pathOfDeath = async (ledger: Ledger) => {
    const claims = await ledger.read((reader) => reader.claims());
    return `claim/${claims.find(({ type }) => type === "died")?.id}.html`;
  };

  it("leaves a page at its address that tells nothing of what stood there", async () => {
    const ledger = await ledgerOfSund();
    const path = await pathOfDeath(ledger);
    expect((await siteOf(ledger)).get(path)).toContain("Marit Sund died");
    await review(ledger, ({ statement }) => (statement.claim.type === "died" ? "undecided" : null));
    const files = await siteOf(ledger);
    expect(files.get(path)).toContain("No longer shown");
    expect(files.get("gone.html")).toContain(path);
    expect(readable(files)).not.toMatch(/died|killed/);
  });

  it("says what was taken down, and shows nothing of it", async () => {
    const ledger = await ledgerOfSund();
    const [known] = await ledger.read((reader) => reader.reports());
    const statements = await ledger.read((reader) => reader.statements());
    await ledger.takeDown([known?.seq ?? 0, ...statements.map(({ seq }) => seq)], "by order of the Tarsk court");
    const files = await siteOf(ledger);
    expect(files.get("gone.html")).toContain("by order of the Tarsk court");
    expect(readable(files)).not.toContain("Marit Sund");
  });

  it("withholds words in which something else stands that nobody has reviewed", async () => {
    const ledger = emptyLedger();
    const seen = "The governor of Tarsk, Marit Sund, attended a concert in Tarsk on 9 February 2041.";
    await enter(ledger, { outlet: "Lantern", published: "2041-02-14", text: `Notes\n\n${NAMED}\n\n${seen}` });
    const reviewAll = (holding: "accepted" | null) =>
      review(ledger, ({ statement }) => (statement.claim.type === "holds_post" ? holding : "accepted"));
    await reviewAll(null);
    const half = readable(await siteOf(ledger));
    expect(half).toContain("Marit Sund appeared in public");
    expect(half).toContain("The words are withheld");
    expect(half).not.toContain("The governor of Tarsk, Marit Sund, attended");
    await reviewAll("accepted");
    expect(readable(await siteOf(ledger))).toContain("The governor of Tarsk, Marit Sund, attended");
  });

  it("gives a private source no name, and keeps two of them apart", async () => {
    const ledger = emptyLedger();
    const told = ["Pia Lomm", "Olo Lomm"].map((who) => `Marit Sund fled to Norland on 12 February 2041, ${who} said.`);
    await enter(ledger, { outlet: "Lantern", published: "2041-02-14", text: ["Notes", NAMED, ...told].join("\n\n") });
    await review(ledger, () => "accepted");
    const read = readable(await siteOf(ledger));
    expect(read).not.toContain("Lomm");
    expect(read).toMatch(/Origin: a private person \(1\)/);
    expect(read).toMatch(/Origin: a private person \(2\)/);
  });
});

it("is not taken in by markup in what reports say", async () => {
  const ledger = emptyLedger();
  const outlet = `Lantern <script>alert(1)</script> "x" onload='y'`;
  const text =
    "Notes\n\nOda Lervik was appointed interior minister on 3 February 2041, “<b onclick=x>the presidency</b>” said.";
  await enter(ledger, { outlet, published: "2041-02-14", text });
  await review(ledger, () => "accepted");
  const files = await siteOf(ledger);
  for (const [path, page] of files) {
    if (path.endsWith(".html"))
      expect(page.replace(/<script type="application\/ld\+json">.*?<\/script>/g, "")).not.toMatch(/<script|<b /);
  }
  expect([...files.values()].join("")).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  const data = [...[...files.values()].join("").matchAll(/ld\+json">(.*?)<\/script>/g)].map(([, text]) =>
    JSON.parse(text ?? ""),
  );
  expect(data.find((one) => one["@type"] === "NewsArticle").publisher.name).toBe(outlet);
});
