import { spawn, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createRoom, hearsay } from "./hearsay.fixture.ts";

const BIN = join(import.meta.dirname, "..", "bin", "hearsay.mjs");

/** The `script` of util-linux gives a program a terminal of its own; that of other systems is called otherwise. */
const hasTerminal = (spawnSync("script", ["--version"], { encoding: "utf8" }).stdout ?? "").includes("util-linux");

/** Runs a verb on a terminal and presses a key each time that it says which there are. */
function onTerminal(
  room: string,
  verb: string,
  keys: readonly string[],
): Promise<{ code: number | null; out: string }> {
  const { HEARSAY_DATA: _, NO_COLOR: __, ...env } = process.env;
  const command = `'${process.execPath}' '${BIN}' ${verb}`;
  const terminal = spawn("script", ["-qec", command, "/dev/null"], { cwd: room, env: { ...env, TERM: "xterm" } });
  const pressed = [...keys];
  let out = "";
  let seen = 0;
  terminal.stdout.on("data", (chunk) => {
    out += chunk;
    for (let at = out.indexOf("q quit", seen); at >= 0; at = out.indexOf("q quit", seen)) {
      seen = at + 1;
      terminal.stdin.write(pressed.shift() ?? "q");
    }
  });
  return new Promise((done, fail) => {
    terminal.on("error", fail);
    terminal.on("close", (code) => done({ code, out }));
  });
}

it.skipIf(!hasTerminal)(
  "walks the candidates on a terminal, a key each (skipped where the script of util-linux is not installed)",
  async () => {
    const room = createRoom();
    const told = [
      "Karim Mamdouh al-Tareki was dismissed as head of the National Security Office on Friday. He met President Odo Lerwick in Tarsk on 24 February 2020.",
      "Karim Mamduh al-Tariki met President Odo Lerwick in Lasko on Sunday.",
    ];
    for (const [i, text] of told.entries()) writeFileSync(join(room, `${i}.txt`), `${text}\n`);
    await hearsay(room, ["add", "0.txt", "1.txt", "--outlet", "Lantern", "--published", "2020-03-02"]);
    const walked = await onTerminal(room, "resolve", ["x", "s"]);
    expect(walked.out).toContain("“x” does nothing here.");
    expect(walked.out).toContain("No more candidates.");
    expect(walked.code).toBe(0);
    expect((await hearsay(room, ["show", "Karim Mamduh al-Tariki"])).out).toContain("National Security Office");
  },
  60_000,
);
