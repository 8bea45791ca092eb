import { sealReport } from "@hearsay/core";
import { oneById } from "../one-by-id.ts";
import { createCommand } from "../options.ts";
import { printJson } from "../print/page.ts";
import { type CommonOptions, type Surroundings, withLedger } from "../session.ts";

type SealOptions = CommonOptions & { readonly reason: string };

const sealing = (name: "seal" | "unseal", what: string) => (surroundings: Surroundings) =>
  createCommand(name, what)
    .argument("<report>", "the report's id, or its beginning, as add and search print it")
    .requiredOption("--reason <why>", "kept in the custody log")
    .action((typed: string, options: SealOptions) =>
      withLedger(options, surroundings, async ({ ledger }) => {
        const heads = await ledger.read((reader) => reader.reportHeads());
        const { id } = oneById(
          typed,
          "report",
          heads.map(({ id }) => ({ id })),
        );
        const sealed = name === "seal";
        const { seq } = await sealReport(ledger, { report: id, sealed, reason: options.reason });
        if (options.json) return printJson({ seq, report: id, sealed });
        console.log(
          sealed
            ? `${id} is sealed, entry ${seq}: nothing that goes out leads to its source. What went out before did.`
            : `${id} is open again, entry ${seq}.`,
        );
      }),
    );

export const sealVerb = sealing("seal", "keep the source of a report from everything that goes out of the house");
export const unsealVerb = sealing("unseal", "let a sealed report go out again");
