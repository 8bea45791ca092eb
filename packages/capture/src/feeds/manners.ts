import { HearsayError } from "@hearsay/core";
import robotsParser, { type Robot } from "robots-parser";
import type { FetchPolicy } from "../address-rules.ts";
import { captureAddress, HostAnswer } from "../capture-url.ts";
import { type Now, TOOL } from "../captured-page.ts";
import { HostInTrouble, isPassing, wantedPause } from "../host-trouble.ts";

/** What manners need of the machine: its clock, its patience, its chance. */
export interface Pacing {
  readonly now: Now;
  /** Waits, in milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** How hosts are treated. */
export interface Manners {
  /**
   * Waits until the host may be asked again. Gives why an address must not be asked at all, or null.
   * @throws HearsayError `fetch-failed`, its cause a `HostInTrouble`, where the host cannot say now whom it lets in
   * @param allowed by which its rules are asked for, where that is another policy than that of all
   */
  beforeAsking(address: string, allowed?: FetchPolicy): Promise<string | null>;
}

const AGENT = TOOL.split(" ")[0] as string;
/** Between two questions to one host, in milliseconds, unless the host asks for more. */
const PACE = 2000;
/** What a host may ask for at most; beyond, it is left alone for this round. */
const LONGEST_PACE = 60_000;
/** How long what a host said in robots.txt is held to, in milliseconds (RFC 9309, 2.4). */
const HOLDS = 24 * 3_600_000;
/** RFC 9309, 2.5: a reader must take at least 500 kB. */
const LARGEST = 512_000;
const ANY = /^/;

/** When a host that cannot say is asked for its rules again, in milliseconds: twice as late each time. */
const FIRST_WAIT = 60_000;
const LONGEST_WAIT = 3_600_000;

interface Host {
  /** Null where it never said. */
  readonly robots: Robot | "closed" | null;
  readonly until: number;
  /** Why it cannot say now, and how many times in a row it could not. */
  readonly trouble: { readonly why: string; readonly times: number; readonly cause: unknown } | null;
}

function troubleInWords({ cause }: HearsayError): string {
  if (cause instanceof HostAnswer) return `it answered ${cause.status}`;
  return "it did not answer, or broke off";
}

/** The host after a question that failed. What it said before goes on counting meanwhile (RFC 9309, 2.4). */
function inTrouble(error: HearsayError, before: Host | undefined, { now, random }: Pacing): Host {
  const times = (before?.trouble?.times ?? 0) + 1;
  const present = now().getTime();
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(times - 1, 10)) * (0.9 + random() * 0.2);
  return {
    robots: before?.robots ?? null,
    until: present + Math.max(wait, wantedPause(error, present) ?? 0),
    trouble: { why: troubleInWords(error), times, cause: error },
  };
}

function waiting(address: string, origin: string, until: number, trouble: Host["trouble"]): HearsayError {
  const why = `${origin} cannot say now whom it lets in (robots.txt: ${trouble?.why})`;
  const again = `It is asked again from ${new Date(until).toISOString()} on; until then the page waits.`;
  return new HearsayError("fetch-failed", `${address} was not fetched yet: ${why}. ${again}`, {
    cause: new HostInTrouble(why, until, trouble?.cause),
  });
}

/**
 * Asks a host for its rules. Where it has none everything is allowed; where what it gives cannot be used, nothing is
 * (RFC 9309, 2.3.1).
 * @throws HearsayError `address-refused`, or `fetch-failed` where another time may do better
 */
async function askRobots(origin: string, policy: FetchPolicy, now: Now): Promise<Robot | "closed"> {
  const address = `${origin}/robots.txt`;
  try {
    const page = await captureAddress(address, { ...policy, largest: LARGEST }, now, { takes: ANY });
    return robotsParser(address, page ? new TextDecoder().decode(page.bytes) : "");
  } catch (error) {
    if (!(error instanceof HearsayError) || error.code === "address-refused" || isPassing(error)) throw error;
    return error.cause instanceof HostAnswer ? robotsParser(address, "") : "closed";
  }
}

/** Manners that are kept as long as they live: one pace for each host, whichever feed leads to it. */
export function createManners(policy: FetchPolicy, pacing: Pacing): Manners {
  const { now, pause, random } = pacing;
  const hosts = new Map<string, Host>();
  const asking = new Map<string, Promise<Host>>();
  const free = new Map<string, number>();

  async function askHost(origin: string, allowed: FetchPolicy): Promise<Host> {
    await turn(origin, PACE);
    try {
      const robots = await askRobots(origin, allowed, now);
      return { robots, until: now().getTime() + HOLDS, trouble: null };
    } catch (error) {
      if (!(error instanceof HearsayError) || error.code === "address-refused") throw error;
      return inTrouble(error, hosts.get(origin), pacing);
    }
  }

  /** What is known of a host. Pages that want to know at once wait for one question. */
  async function hostOf(origin: string, allowed: FetchPolicy): Promise<Host> {
    const known = hosts.get(origin);
    if (known && known.until > now().getTime()) return known;
    const question = [origin, ...allowed.allowedHosts].join(" ");
    const before = asking.get(question);
    if (before) return before;
    const asked = askHost(origin, allowed).finally(() => asking.delete(question));
    asking.set(question, asked);
    const host = await asked;
    hosts.set(origin, host);
    return host;
  }

  /** Waits for the host's turn, and takes it: a tenth more or less, so that many readers do not come at once. */
  async function turn(origin: string, pace: number): Promise<void> {
    const present = now().getTime();
    const at = Math.max(present, free.get(origin) ?? 0);
    free.set(origin, at + pace * (0.9 + random() * 0.2));
    if (at > present) await pause(at - present);
  }

  return {
    async beforeAsking(address, allowed = policy) {
      if (!URL.canParse(address)) return null; // Whoever fetches it says what is wrong with it.
      const { origin, protocol } = new URL(address);
      if (!/^https?:$/.test(protocol)) return null;
      const { robots, trouble, until } = await hostOf(origin, allowed);
      if (robots === null) throw waiting(address, origin, until, trouble);
      if (robots === "closed") return `${origin} does not say whom it lets in (its robots.txt cannot be used)`;
      if (robots.isAllowed(address, AGENT) === false) return `${origin} asks not to be read there (robots.txt)`;
      const pace = Math.max(PACE, (robots.getCrawlDelay(AGENT) ?? 0) * 1000);
      if (pace > LONGEST_PACE) return `${origin} asks for ${pace / 1000} seconds between two questions (robots.txt)`;
      await turn(origin, pace);
      return null;
    },
  };
}
