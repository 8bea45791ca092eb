import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { HearsayError, parseQuestion, publicLedger } from "@hearsay/core";
import { type Page, renderSite, SITE_LANGUAGES, type SiteLanguage } from "@hearsay/site";
import { createCommand } from "../options.ts";
import { printJson } from "../print/page.ts";
import { type CommonOptions, type Surroundings, today, withLedger } from "../session.ts";

interface PublishOptions extends CommonOptions {
  readonly out: string;
  readonly known?: string;
  readonly clock?: string;
  readonly lang: string;
  readonly base?: string;
  readonly claimReview?: string;
}

/** The file by which a folder is known to hold a site, so that nothing else is ever written over. */
const MARK = "changes.atom";

/** A folder that is missing, is empty, or holds an earlier site. */
async function siteFolder(path: string): Promise<string> {
  const there: readonly string[] = await readdir(path).catch(() => []);
  if (there.length > 0 && !there.includes(MARK)) {
    throw new HearsayError("usage", `${path} holds something else. Name a new folder, or one with an earlier site.`);
  }
  await mkdir(path, { recursive: true });
  return path;
}

/** @throws HearsayError `usage` for a language that there is no catalogue of */
function parseLanguage(typed: string): SiteLanguage {
  if (Object.hasOwn(SITE_LANGUAGES, typed)) return typed as SiteLanguage;
  throw new HearsayError("usage", `There is no "${typed}". It is ${Object.keys(SITE_LANGUAGES).join(" or ")}.`);
}

/** The address at which the site will stand. @throws HearsayError `usage` for what is no address of the web */
function parseBase(typed: string | undefined): string | null {
  if (typed === undefined) return null;
  if (URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol)) return new URL(typed).href.replace(/\/+$/, "");
  throw new HearsayError("usage", `"${typed}" is no address. Write it as https://example.org/hearsay.`);
}

/** Writes what belongs to the site and remembers it. */
function writerInto(folder: string) {
  const written = new Set<string>();
  const write = async ({ path, text }: Page) => {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    written.add(path);
  };
  return { written, write };
}

const FOLDERS = ["person", "post", "organisation", "claim", "matter"];

/** Pages of an earlier site that this one has no longer: with what stood on them, they are emptied. */
async function leftBehind(folder: string, written: ReadonlySet<string>): Promise<string[]> {
  const each = FOLDERS.map(async (one) =>
    (await readdir(join(folder, one)).catch(() => [])).map((file) => `${one}/${file}`),
  );
  return (await Promise.all(each)).flat().filter((path) => !written.has(path));
}

const EMPTY = `<!doctype html><html lang="en"><meta charset="utf-8"><title>No longer shown</title><p>What stood here is no longer shown.</p></html>\n`;

export const publishVerb = (surroundings: Surroundings) =>
  createCommand("publish", "write the public site: pages without script of what was reviewed, with proofs and a feed")
    .requiredOption("--out <folder>", "a new folder, or one with an earlier site")
    .option("--known <day>", "as known on that day (YYYY-MM-DD; else today)")
    .option("--clock <clock>", "how days of knowledge count: said, published or recorded (else published)")
    .option("--lang <language>", `the language of the pages: ${Object.keys(SITE_LANGUAGES).join(" or ")}`, "en")
    .option("--base <address>", "where the site will stand, for its feed")
    .option("--claim-review <name>", "write schema.org ClaimReview too, in the name of whoever answers for it")
    .action(async (options: PublishOptions) => {
      const { known, clock } = parseQuestion({ known: options.known, clock: options.clock }, today());
      const language = parseLanguage(options.lang);
      const base = parseBase(options.base);
      const claimReviewBy = options.claimReview ?? null;
      const folder = await siteFolder(resolve(surroundings.cwd, options.out));
      const { written, write } = writerInto(folder);
      const shown = await withLedger(options, surroundings, ({ ledger }) => publicLedger(ledger));
      const { pages } = await renderSite(shown, { known, clock, language, base, claimReviewBy }, write);
      const left = await leftBehind(folder, written);
      for (const path of left) await writeFile(join(folder, path), EMPTY);
      const { leftOut, head } = shown;
      if (options.json) return printJson({ folder, pages, emptied: left, leftOut, head });
      console.log(`${pages} files in ${folder}, from entry ${head.seq} (${head.hash}), as known on ${known}.`);
      const { claims, quotes, sealed } = leftOut;
      if (sealed > 0) console.error(`Left out: ${sealed} accepted statements of sealed reports.`);
      if (claims > 0) console.error(`Left out: ${claims} accepted claims about or naming private persons.`);
      if (quotes > 0)
        console.error(
          `Withheld: the words of ${quotes} statements, which hold what nobody has reviewed or name a private person.`,
        );
      if (left.length > 0) console.error(`Emptied: ${left.length} pages of an earlier site that are shown no longer.`);
    });
