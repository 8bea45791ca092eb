import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { resolve } from "node:path";
import { finished } from "node:stream/promises";
import {
  type Cell,
  type Custody,
  csvLine,
  EXPORTED,
  type Exported,
  type ExportLeftOut,
  exportColumns,
  type Head,
  HearsayError,
  type Ledger,
  ledgerLines,
  type Question,
  readExport,
  readSealed,
  type Sealed,
} from "@hearsay/core";
import { createQuestion } from "../options.ts";
import { askingForOutside, type QuestionOptions, type Surroundings, withLedger } from "../session.ts";

interface ExportOptions extends QuestionOptions {
  readonly out?: string;
  readonly withSealed?: true;
}

type Write = (text: string) => Promise<void>;

/** How a format writes its answer, opening the ledger as it needs. */
type Format = (what: Exported, options: ExportOptions, surroundings: Surroundings, write: Write) => Promise<void>;

const NOTE =
  "Private persons are left out, and quotations that name one. Where accepted statements alone are counted, nothing unreviewed is in it.";

/** Writes the head of a table and its rows as they are read. */
interface TableFormat {
  head(columns: readonly string[], asked: Question, head: Head): string;
  row(columns: readonly string[], cells: readonly Cell[]): string;
}

/** An export goes out of the house: it counts what was accepted, unless somebody asks for all. */
const tabled =
  (format: (what: Exported) => TableFormat): Format =>
  (what, options, surroundings, write) =>
    askingForOutside({ counted: "accepted", ...options }, surroundings, async (reader, asked, sealed) => {
      const columns = exportColumns(what);
      const { head, row } = format(what);
      await write(head(columns, asked, await reader.head()));
      const parts = readExport(reader, what, asked, sealed);
      for (let part = await parts.next(); ; part = await parts.next()) {
        if (part.done) return tellLeftOut(part.value, sealed);
        for (const cells of part.value) await write(row(columns, cells));
      }
    });

function tellLeftOut({ claims, persons }: ExportLeftOut, sealed: Sealed): void {
  if (sealed.count > 0) console.error(`${sealed.count} reports are sealed: their sources, words and ids are left out.`);
  if (claims > 0) console.error(`Left out: ${claims} claims about or naming private persons (${persons} of them).`);
}

/** A ledger written out is the whole record: what is sealed goes along only where somebody says so, and that is custody. */
async function insistOnSealed(ledger: Ledger, { withSealed }: ExportOptions): Promise<void> {
  const { count, has } = await readSealed(ledger);
  if (count === 0) return;
  if (!withSealed) {
    throw new HearsayError(
      "sealed",
      `${count} reports are sealed, and a ledger that is written out has them whole. Say --with-sealed if whoever gets it may have them.`,
    );
  }
  const known = await ledger.read((reader) => reader.reports());
  const captures = known.filter(({ report }) => has(report.id)).map(({ report }) => report.capture);
  const body: Custody = { act: "exported", captures, purpose: "sealed, in a ledger that was written out whole" };
  await ledger.append(async () => [{ kind: "custody", body }]);
}

const rowOf = (columns: readonly string[], cells: readonly Cell[]) =>
  Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? null]));

const FORMATS: { readonly [format: string]: Format } = {
  ledger: (_, options, surroundings, write) =>
    withLedger(options, surroundings, async ({ ledger }) => {
      await insistOnSealed(ledger, options);
      for await (const line of ledgerLines(ledger.entries())) await write(`${line}\n`);
    }),
  csv: tabled(() => ({ head: csvLine, row: (_, cells) => csvLine(cells) })),
  jsonl: tabled((what) => ({
    head: (_, asked, head) =>
      `${JSON.stringify({ format: `hearsay ${what}`, version: 1, ...asked, head, note: NOTE })}\n`,
    row: (columns, cells) => `${JSON.stringify(rowOf(columns, cells))}\n`,
  })),
};

const NAMES = Object.keys(FORMATS).join(", ");

/** A new file that only its owner can read: what was exported before is evidence, and is not overwritten. */
async function newFile(path: string): Promise<WriteStream> {
  const file = createWriteStream(path, { flags: "wx", mode: 0o600 });
  try {
    await once(file, "open");
    return file;
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    const message = isThere
      ? `${path} is there already. Name a new file.`
      : `${path} cannot be written. Name another file.`;
    throw new HearsayError("usage", message, { cause: error });
  }
}

/** @throws HearsayError `usage` for what cannot be exported */
function parseExported(format: string, what: string): Exported {
  const known = EXPORTED.find((one) => one === what);
  if (!Object.hasOwn(FORMATS, format))
    throw new HearsayError("usage", `There is no format "${format}". It is ${NAMES}.`);
  if (!known) throw new HearsayError("usage", `"${what}" cannot be exported. It is ${EXPORTED.join(", ")}.`);
  return known;
}

async function exportTo(
  format: string,
  what: string,
  options: ExportOptions,
  surroundings: Surroundings,
): Promise<void> {
  const known = parseExported(format, what);
  const run = async (out: NodeJS.WritableStream) =>
    FORMATS[format]?.(known, options, surroundings, async (text) => {
      if (!out.write(text)) await once(out, "drain");
    });
  if (options.out === undefined) return run(process.stdout);
  const file = await newFile(resolve(surroundings.cwd, options.out));
  await run(file);
  await finished(file.end());
}

export const exportVerb = (surroundings: Surroundings) =>
  createQuestion(
    "export",
    "write the ledger out, or what it answers; csv and jsonl count accepted statements unless told otherwise",
  )
    .argument("<format>", "ledger (every entry, to be imported again), csv or jsonl")
    .argument("[what]", `for csv and jsonl: ${EXPORTED.join(", ")}`, "statements")
    .option("--out <file>", "a new file (else standard output)")
    .option("--with-sealed", "for ledger: sealed reports, too; the record says so")
    .action((format: string, what: string, options: ExportOptions) => exportTo(format, what, options, surroundings));
