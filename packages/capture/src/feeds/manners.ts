import { HearsayError } from "@hearsay/core";
import robotsParser, { type Robot } from "robots-parser";
import type { FetchPolicy } from "../address-rules.ts";
import { captureAddress, HostAnswer } from "../capture-url.ts";
import { type Now, TOOL } from "../captured-page.ts";

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

interface Host {
  readonly robots: Robot | "closed";
  readonly until: number;
}

/**
 * Asks a host for its rules. Where it has none everything is allowed; where it cannot say, nothing is (RFC 9309, 2.3.1).
 */
async function askRobots(origin: string, policy: FetchPolicy, now: Now): Promise<Host["robots"]> {
  const address = `${origin}/robots.txt`;
  try {
    const page = await captureAddress(address, { ...policy, largest: LARGEST }, now, { takes: ANY });
    return robotsParser(address, page ? new TextDecoder().decode(page.bytes) : "");
  } catch (error) {
    if (error instanceof HearsayError && error.code === "address-refused") throw error;
    const answer = error instanceof HearsayError && error.cause instanceof HostAnswer ? error.cause : null;
    const hasNone = answer !== null && answer.status >= 400 && answer.status < 500 && answer.status !== 429;
    return hasNone ? robotsParser(address, "") : "closed";
  }
}

/** Manners that are kept as long as they live: one pace for each host, whichever feed leads to it. */
export function createManners(policy: FetchPolicy, { now, pause, random }: Pacing): Manners {
  const hosts = new Map<string, Host>();
  const free = new Map<string, number>();

  async function hostOf(origin: string, allowed: FetchPolicy): Promise<Host> {
    const known = hosts.get(origin);
    if (known && known.until > now().getTime()) return known;
    await turn(origin, PACE);
    const host = { robots: await askRobots(origin, allowed, now), until: now().getTime() + HOLDS };
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
      const { robots } = await hostOf(origin, allowed);
      if (robots === "closed") return `${origin} does not say whom it lets in (robots.txt could not be had)`;
      if (robots.isAllowed(address, AGENT) === false) return `${origin} asks not to be read there (robots.txt)`;
      const pace = Math.max(PACE, (robots.getCrawlDelay(AGENT) ?? 0) * 1000);
      if (pace > LONGEST_PACE) return `${origin} asks for ${pace / 1000} seconds between two questions (robots.txt)`;
      await turn(origin, pace);
      return null;
    },
  };
}
