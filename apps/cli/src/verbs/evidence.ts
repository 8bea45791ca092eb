import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { askTimestamp, type BytePlace, FETCH_POLICY, pagePlacesOf } from "@hearsay/capture";
import {
  type Custody,
  type Evidence,
  enterAccess,
  HearsayError,
  insistOpen,
  type KnownCapture,
  readEvidence,
  readSealed,
  sha256Of,
  timestampInWords,
} from "@hearsay/core";
import type { DataFolder } from "@hearsay/store";
import { oneById } from "../one-by-id.ts";
import { createCommand } from "../options.ts";
import { createPage, type Page, printJson } from "../print/page.ts";
import { type CommonOptions, type Surroundings, withLedger } from "../session.ts";
import { archiveEvidence } from "./evidence-archive.ts";
import { stampLater } from "./evidence-stamp.ts";

interface EvidenceOptions extends CommonOptions {
  readonly out?: string;
  readonly wacz?: string;
  readonly timestamp?: string;
  readonly stamp?: true;
  readonly timestamps?: string;
  readonly allowHost?: string[];
  readonly for?: string;
}

const UNTOLD = "no purpose was given";
const NOT_OPENED =
  "--for says what bytes are taken out for, or a sealed page is opened for. Say where to with --out or --wacz.";

async function evidenceFor(typed: string, { ledger }: DataFolder): Promise<Evidence> {
  return ledger.read(async (reader) => {
    const ids = (await reader.reportHeads()).map(({ id }) => ({ id }));
    const found = await readEvidence(oneById(typed, "report", ids).id, reader);
    if (!found) throw new HearsayError("not-found", `The ledger has no report ${typed}.`);
    return found;
  });
}

/** The kept bytes, or a fault that says what became of them. */
async function provenBytes({ sha256 }: Evidence, { captures, path }: DataFolder): Promise<Uint8Array> {
  const bytes = await captures.get(sha256);
  if (bytes !== null && sha256Of(bytes) === sha256) return bytes;
  const what = bytes === null ? "is missing" : "was changed on the disk";
  throw new HearsayError("ledger-damaged", `The page ${sha256} ${what}. Restore ${path} from a backup.`);
}

/** Asks for a timestamp over the page and writes it beside the page; an authority that fails stops nothing. */
async function stampBeside(path: string, bytes: Uint8Array, address: string, allowedHosts: readonly string[]) {
  const beside = `${path}.tsr`;
  try {
    const { at, reply } = await askTimestamp(address, bytes, { ...FETCH_POLICY, allowedHosts });
    await writeFile(beside, reply, { flag: "wx", mode: 0o600 });
    console.error(
      `${address} stamped the page at ${at}: ${beside}, SHA-256 ${sha256Of(reply)}. Whether its certificate is to be trusted is for the reader to judge.`,
    );
  } catch (error) {
    console.error(`The page has no timestamp. ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Writes the timestamps that are kept beside the page: the first as .tsr, further ones as .2.tsr and so on. */
async function keptBeside(path: string, { custody }: Evidence, { captures }: DataFolder): Promise<void> {
  const timestamps = custody.flatMap(({ timestamp }) => timestamp ?? []);
  for (const [i, timestamp] of timestamps.entries()) {
    const token = await captures.get(timestamp.token);
    const beside = `${path}${i === 0 ? "" : `.${i + 1}`}.tsr`;
    if (token === null)
      console.error(`The timestamp ${timestamp.token} is missing. "hearsay verify --evidence" tells more.`);
    else {
      await writeFile(beside, token, { flag: "wx", mode: 0o600 });
      console.error(
        `${beside}: ${timestampInWords(timestamp)}. Whether its certificate is to be trusted is for the reader to judge.`,
      );
    }
  }
}

/** Writes the untouched bytes to a new file, once the record says who took them and what for. */
async function takeOut(
  evidence: Evidence,
  bytes: Uint8Array,
  options: EvidenceOptions,
  folder: DataFolder,
  cwd: string,
) {
  const path = resolve(cwd, options.out ?? "");
  const purpose = options.for ?? UNTOLD;
  const body: Custody = { act: "exported", captures: [evidence.sha256], purpose };
  try {
    await writeFile(path, bytes, { flag: "wx", mode: 0o600 });
  } catch (cause) {
    throw new HearsayError("usage", `${path} cannot be written, or is there already. Name a new file.`, { cause });
  }
  await folder.ledger.append(async () => [{ kind: "custody", body }]);
  const { timestamp, allowHost = [] } = options;
  if (timestamp === undefined) await keptBeside(path, evidence, folder);
  else await stampBeside(path, bytes, timestamp, allowHost);
}

function printCapture({ obtained, actor, seq }: KnownCapture, page: Page): void {
  const { from, at, finalUrl, redirects, status, headers, certificate, tool } = obtained;
  page.line(`${at}  from ${from}, asked for by ${actor} (entry ${seq})`, 2);
  if (redirects.length > 0) page.quiet(`by way of ${redirects.join(" and ")} to ${finalUrl}`, 4);
  if (status !== null) page.quiet(`status ${status}, ${Object.keys(headers ?? {}).length} headers kept`, 4);
  if (certificate)
    page.quiet(`certificate ${certificate.fingerprint} of ${certificate.subject}, issued by ${certificate.issuer}`, 4);
  if (tool) page.quiet(`by ${tool}`, 4);
}

const placeInWords = (place: BytePlace | null) =>
  place === null ? "not in the shown page" : `bytes ${place.from} to ${place.to - 1}`;

/** Where each statement stands; null in a document whose words have no bytes of their own. */
type Places = readonly (BytePlace | null)[] | null;

const CLOSED =
  "Its page is sealed, so it was not looked where its statements stand in it. Say what for you open it, with --for: the custody log keeps that.";

function print(evidence: Evidence, size: number, places: Places | "closed"): void {
  const page = createPage(process.stdout);
  page.heading(evidence.known.report.title);
  page.line(`SHA-256 ${evidence.sha256}, ${size} bytes, as they were captured`);
  if (evidence.isSealed) page.line("Sealed: nothing that goes out leads to its source.");
  page.gap();
  for (const capture of evidence.captures) printCapture(capture, page);
  page.gap();
  page.heading("Custody");
  for (const { recorded, actor, act, what } of evidence.custody) page.line(`${recorded}  ${actor} ${act}: ${what}`, 2);
  if (evidence.statements.length === 0) return;
  page.gap();
  if (places === null || places === "closed") {
    page.line(
      places === null ? "Its words were taken out of a document, so they have no bytes of their own in it." : CLOSED,
    );
    return;
  }
  page.heading("Where its statements stand in the page");
  for (const [i, { statement }] of evidence.statements.entries()) {
    page.line(`${placeInWords(places[i] ?? null)}: “${statement.quote}”  [${statement.id}]`, 2);
  }
}

/** Opens a page for its statements to be found in it; one that is sealed is opened with a purpose alone, which is entered. */
async function placesIn(evidence: Evidence, bytes: Uint8Array, options: EvidenceOptions, { ledger }: DataFolder) {
  const { report, capture } = evidence.known;
  if (!capture) return { charset: null, places: null };
  if (evidence.isSealed) {
    const purpose = options.for?.trim();
    if (!purpose) return { charset: null, places: "closed" as const };
    await enterAccess(ledger, { capture, purpose, unless: UNTOLD });
  }
  const seen = pagePlacesOf(report, capture, bytes);
  const places: Places = seen?.placesOf(evidence.statements.map(({ statement }) => statement.span)) ?? null;
  return { charset: seen?.charset ?? null, places };
}

async function tell(typed: string, options: EvidenceOptions, folder: DataFolder, cwd: string): Promise<void> {
  const evidence = await evidenceFor(typed, folder);
  const { known, sha256, captures, custody, isSealed, statements } = evidence;
  const isTaken = options.out !== undefined;
  if (isTaken) insistOpen(known.report.id, await readSealed(folder.ledger));
  else if (options.for !== undefined && !isSealed) throw new HearsayError("usage", NOT_OPENED);
  const bytes = await provenBytes(evidence, folder);
  const { charset, places } = await placesIn(evidence, bytes, options, folder);
  if (isTaken) await takeOut(evidence, bytes, options, folder, cwd);
  if (!options.json) return print(evidence, bytes.byteLength, places);
  const isClosed = places === "closed";
  printJson({
    report: known.report.id,
    sha256,
    size: bytes.byteLength,
    charset,
    captures,
    custody,
    isSealed,
    placed: !isClosed,
    statements: statements.map(({ statement: { id, quote, span } }, i) => ({
      id,
      quote,
      span,
      bytes: (isClosed ? null : places?.[i]) ?? null,
    })),
  });
}

function checkOptions(reports: readonly string[], options: EvidenceOptions): void {
  const { out, wacz, timestamp, stamp, timestamps, for: purpose } = options;
  if (timestamp !== undefined && out === undefined)
    throw new HearsayError("usage", "--timestamp is written beside the page. Say where to with --out.");
  if (out !== undefined && wacz !== undefined)
    throw new HearsayError("usage", "--out writes one page, --wacz an archive. Choose one.");
  if (purpose !== undefined && stamp) throw new HearsayError("usage", NOT_OPENED);
  if (stamp && (out !== undefined || wacz !== undefined))
    throw new HearsayError("usage", "--stamp takes nothing out. Timestamp first, then take out.");
  if (timestamps !== undefined && !stamp)
    throw new HearsayError("usage", "--timestamps says who is asked by --stamp. Add --stamp.");
  if (stamp) return;
  if (wacz === undefined && reports.length !== 1) {
    throw new HearsayError("usage", "Name one report; several, or all, can be packed into an archive with --wacz.");
  }
}

export const evidenceVerb = (surroundings: Surroundings) =>
  createCommand("evidence", "what proves a report: its kept bytes, how and when they were obtained, who had them since")
    .argument(
      "[report...]",
      "the report's id, or its beginning, as add and search print it; with --wacz several, or all",
    )
    .option("--out <file>", "write the untouched bytes to a new file; the record says that you did")
    .option(
      "--wacz <file>",
      "pack the pages with all that is told of them into a new web archive, which ReplayWeb.page opens",
    )
    .option(
      "--timestamp <address>",
      "with --out: ask this authority for a timestamp (RFC 3161), written beside as .tsr",
    )
    .option("--stamp", "have the captures of these reports, or of all, stamped that have no timestamp yet")
    .option("--timestamps <address>", "with --stamp: by this authority (else HEARSAY_TIMESTAMPS)")
    .option("--allow-host <host...>", "ask this host though it is no public one; by name, as the address writes it")
    .option("--for <purpose>", "what bytes are taken out for, or a sealed page is opened for; kept in the record")
    .action(async (reports: string[], options: EvidenceOptions) => {
      checkOptions(reports, options);
      await withLedger(options, surroundings, (folder) => {
        if (options.stamp) return stampLater(reports, { ...options, surroundings }, folder);
        if (options.wacz === undefined) return tell(reports[0] ?? "", options, folder, surroundings.cwd);
        const path = resolve(surroundings.cwd, options.wacz);
        const purpose = options.for ?? UNTOLD;
        return archiveEvidence({ reports, path, purpose, json: options.json === true }, folder);
      });
    });
