import { type Measured, machine } from "./figure.ts";
import { add } from "./tasks/add.ts";
import { extract } from "./tasks/extract.ts";
import { linear } from "./tasks/linear.ts";

import { near } from "./tasks/near.ts";
import { postgres } from "./tasks/postgres.ts";
import { times } from "./tasks/times.ts";

/** The benchmarks of `npm run -s bench -- NAME`. Each measures its yardsticks in the same run. */
const BENCHMARKS: { readonly [name: string]: () => Promise<Measured> } = {
  add,
  extract,
  linear,
  near,
  postgres,
  times,
};

const [name, ...rest] = process.argv.slice(2);
const measure = name === undefined ? undefined : BENCHMARKS[name];
if (!measure || rest.length > 0) {
  console.error(`usage: npm run -s bench -- NAME, where NAME is one of ${Object.keys(BENCHMARKS).join(", ")}`);
  process.exitCode = 2;
} else {
  const measured = await measure();
  console.log(JSON.stringify({ benchmark: name, ...machine(), ...measured }, null, 1));
}
