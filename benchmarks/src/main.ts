import { parseArgs } from "node:util";
import { type Measured, machine } from "./figure.ts";
import { add } from "./tasks/add.ts";
import { article } from "./tasks/article.ts";
import { capture } from "./tasks/capture.ts";
import { extract } from "./tasks/extract.ts";
import { ledger } from "./tasks/ledger.ts";
import { linear } from "./tasks/linear.ts";
import { names } from "./tasks/names.ts";
import { near } from "./tasks/near.ts";
import { postgres } from "./tasks/postgres.ts";
import { read } from "./tasks/read.ts";
import { reprints } from "./tasks/reprints.ts";
import { server } from "./tasks/server.ts";
import { times } from "./tasks/times.ts";
import { web } from "./tasks/web.ts";

/** The benchmarks of `npm run -s bench -- NAME`. Each measures its yardsticks in the same run. */
const BENCHMARKS: { readonly [name: string]: (statements: number, pages: number) => Promise<Measured> } = {
  add,
  article,
  capture,
  extract,
  ledger,
  linear,
  names,
  near,
  postgres,
  read,
  reprints,
  server,
  times,
  web,
};

/** Statements of the ledger that is measured, where nobody says how many. */
const STATEMENTS = 100_000;
/** Pages of the web archive that is captured, where nobody says how many. */
const PAGES = 1000;

const { values, positionals } = parseArgs({
  options: { statements: { type: "string" }, pages: { type: "string" } },
  allowPositionals: true,
});
const [name, ...rest] = positionals;
const statements = Number(values.statements ?? STATEMENTS);
const pages = Number(values.pages ?? PAGES);
const measure = name === undefined ? undefined : BENCHMARKS[name];
if (!measure || rest.length > 0 || !(statements >= 1000) || !(pages >= 100)) {
  console.error(
    `usage: npm run -s bench -- NAME, where NAME is one of ${Object.keys(BENCHMARKS).join(", ")}; ledger, server and web take --statements N, 1000 at least, capture --pages N, 100 at least`,
  );
  process.exitCode = 2;
} else {
  const measured = await measure(statements, pages);
  console.log(JSON.stringify({ benchmark: name, ...machine(), ...measured }, null, 1));
}
