import type { Day } from "../vocabulary/day.ts";
import type { CountedVoice, Voice, WeighedClaim, WeighedReport, WeighedStatement } from "../vocabulary/voice.ts";

let entered = 0;

export function aStatement(given: Partial<WeighedStatement> = {}): WeighedStatement {
  entered += 1;
  return {
    id: `s${entered}`,
    claim: "c",
    report: "r",
    order: entered,
    stance: "asserts",
    basis: "named",
    chain: [],
    said: null,
    restates: false,
    echo: false,
    ownKnowledge: false,
    decision: null,
    ...given,
  };
}

export function aReport(given: Partial<WeighedReport> & { readonly id: string }): WeighedReport {
  return {
    outlet: "Lantern",
    published: "2040-01-10",
    instant: null,
    recorded: given.published ?? "2040-01-10",
    credit: null,
    copyOf: null,
    ...given,
  };
}

export function link(name: string) {
  return { name, kind: "named" as const, body: null };
}

/** A voice of a source on a day; with `own` in its own voice, else through a chain that ends with it. */
export function aVoice(
  source: string,
  spoke: Day,
  given: Partial<WeighedStatement> & Partial<Pick<Voice, "origin" | "relayer" | "path" | "instant">> = {},
): Voice {
  const { origin = source, relayer = origin, path = [source], instant = null, ...statement } = given;
  return {
    statement: aStatement({ chain: [link(source)], ...statement }),
    spoke,
    instant,
    source,
    origin,
    spelling: origin,
    relayer,
    path,
    collapses: [],
  };
}

export function counted(voice: Voice, echoOf: string | null = null): CountedVoice {
  return { voice, reach: "direct", basis: voice.statement.basis, echoOf };
}

export function aClaim(given: Partial<WeighedClaim> & Pick<WeighedClaim, "id" | "type">): WeighedClaim {
  const support = given.time?.support ?? { from: "2040-01-01", to: "2040-01-01" };
  return {
    about: ["Vosk"],
    post: null,
    organisation: null,
    place: null,
    time: { core: null, support, starts: false, ends: false },
    narrows: null,
    ...given,
  };
}

/** A window as a time without a core. */
export function within(from: Day | null, to: Day | null): WeighedClaim["time"] {
  return { core: null, support: { from, to }, starts: false, ends: false };
}
