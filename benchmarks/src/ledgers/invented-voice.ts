import type { ClaimType, Link, Statement } from "@hearsay/core";
import type { Random } from "../random.ts";
import { inventedName } from "./invented-words.ts";

/** What people deny. */
const CONTESTED: ReadonlySet<ClaimType> = new Set(["died", "ill", "detained"]);

function chainOf(name: string, kind: Link["kind"]): Link[] {
  return [{ name, written: name, span: null, kind, is: kind === "named" ? "organisation" : null, body: null }];
}

/** Who tells a claim, and how: sources named and unnamed, the outlet itself, the crowd; some deny, some take back. */
export function inventedVoice(type: ClaimType, telling: number, random: Random): Partial<Statement> {
  const chance = random();
  const isContested = CONTESTED.has(type);
  const source = chainOf(`${inventedName(5_000_000 + Math.floor(random() ** 3 * 20_000))} Ministry`, "named");
  if (telling > 0 && chance < (isContested ? 0.25 : 0.03)) return { stance: "denies", chain: source };
  if (telling > 0 && chance > 0.99) return { stance: "retracts" };
  if (chance < 0.35) return {}; // the outlet's own voice: later ones are echoes
  if (isContested && chance < 0.5) return { basis: "social_media", chain: chainOf("social media", "social_media") };
  if (chance < 0.55) return { basis: "anonymous", chain: chainOf("a security official", "anonymous") };
  if (type === "appeared" && chance > 0.9) return { basis: "firsthand" };
  return { chain: source, stance: chance > 0.95 ? "hedges" : "asserts" };
}
