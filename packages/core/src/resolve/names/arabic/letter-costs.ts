import { type LetterModel, STEP_PLACES, stepPlace, UNSEEN } from "./letter-model.ts";
import { arabicCodes, latinCodes } from "./letters.ts";

/** Reads the learned costs: a line per Arabic letter or pair (`-` for none), then each Latin spelling with its cost. */
export function parseLetterCosts(text: string): LetterModel {
  const costs = new Uint8Array(STEP_PLACES).fill(UNSEEN);
  for (const line of text.trim().split("\n")) {
    const [letters = "", ...steps] = line.trim().split(" ");
    const arabic = letters === "-" ? new Uint8Array(0) : (arabicCodes(letters) ?? new Uint8Array(0));
    for (const step of steps) {
      const [, latin = "", cost = ""] = /^([a-z]*)(\d+)$/.exec(step) ?? [];
      const codes = latinCodes(latin);
      costs[stepPlace(arabic, codes, 0, arabic.length, 0, codes.length)] = Number(cost);
    }
  }
  return { costs };
}
