import { COUNTRIES } from "../vocabulary/countries.ts";
import type { Collapse, Voice, WeighedLink, WeighedReport, WeighedStatement } from "../vocabulary/voice.ts";
import type { Bodies, Body } from "./bodies.ts";

/** All unnamed users of social media are one crowd, whoever relays them. */
export const CROWD = "social media";

/** Nouns for the medium and its users at large, and the platforms whose names add nothing to them. */
const CROWD_NOUNS = new Set(
  "media networks platforms sites internet web online posts claims rumour rumours rumor rumors speculation chatter users bloggers accounts pages groups channels netizens activists circles".split(
    " ",
  ),
);
const PLATFORMS = new Set(
  "facebook instagram reddit telegram tiktok twitter vk vkontakte wechat weibo whatsapp x youtube".split(" "),
);
/** "Chinese social media" and "users in Iran" are still the crowd. */
const COUNTRY_WORDS = new Set(COUNTRIES.flatMap(({ name, adjectives }) => [name, ...adjectives]));
const ONE_OF_THEM = /^(?:an?|one|his|her|its)\s|\b(?:account|blogger|channel|group|page|post|user)\b/i;

/**
 * A named or described account is itself; the rest is the crowd. A singular, or a name that is no platform's, means an
 * account: "the Telegram channel Baza", "posts by Ivan", but "users of Telegram".
 */
function isCrowd(name: string): boolean {
  if (ONE_OF_THEM.test(name)) return false;
  const words = name.match(/[\p{L}\p{N}@_]+/gu) ?? [];
  const known = words.filter((word) => CROWD_NOUNS.has(word.toLowerCase()) || PLATFORMS.has(word.toLowerCase()));
  const isName = (word: string) => /^[\p{Lu}@]/u.test(word) && !known.includes(word) && !COUNTRY_WORDS.has(word);
  const names = words.slice(1).some(isName);
  return known.length > 0 && !names;
}

/** A report and the earlier versions that it reprints, back to the first. */
function versionsOf(report: WeighedReport, reports: ReadonlyMap<string, WeighedReport>): WeighedReport[] {
  const versions = [report];
  for (;;) {
    const earlier = reports.get(versions.at(-1)?.copyOf ?? "");
    if (!earlier || versions.includes(earlier)) return versions;
    versions.push(earlier);
  }
}

interface Attribution {
  readonly source: string;
  readonly origin: Body;
  readonly relayer: string;
  readonly collapses: readonly Collapse[];
}

/** Who speaks in the own voice of a report: the credited wire, else the outlet. */
function ownVoice(report: WeighedReport, first: WeighedReport, bodies: Bodies): Attribution {
  const speaker = bodies.bodyOf(first.credit ?? first.outlet);
  const collapses: Collapse[] = [];
  if (first.id !== report.id) {
    const tie = report.copyTie;
    collapses.push({ by: "copy", from: report.outlet, to: speaker.name, ...(tie ? { tie } : {}) });
  }
  if (first.id === report.id && first.credit !== null)
    collapses.push({ by: "credit", from: report.outlet, to: speaker.name });
  return { source: speaker.key, origin: speaker, relayer: speaker.key, collapses };
}

function unnamedSource(link: WeighedLink, relayer: Body, bodies: Bodies): Attribution {
  const belongs = link.body !== null || bodies.speaksForAnother(link.name);
  const origin = belongs ? bodies.bodyOf(link.body ?? link.name) : relayer;
  return {
    // Known by its description: the same words through the same relayer are one source (section 9, reading 7).
    source: `${link.name.trim().toLowerCase()} (through ${relayer.key})`,
    origin,
    relayer: relayer.key,
    collapses: [{ by: belongs ? "speaks-for" : "relayer", from: link.name, to: origin.name }],
  };
}

function namedSource(link: WeighedLink, own: Attribution, bodies: Bodies): Attribution {
  const body = bodies.bodyOf(link.name);
  const collapses: Collapse[] = [{ by: "citation", from: own.origin.name, to: link.name }];
  if (bodies.speaksForAnother(link.name)) collapses.push({ by: "speaks-for", from: link.name, to: body.name });
  return { source: body.key, origin: body, relayer: body.key, collapses };
}

function crowdOrAccount(link: WeighedLink, bodies: Bodies): Attribution {
  const isOneOfMany = isCrowd(link.name) && !bodies.speaksForAnother(link.name);
  const origin = isOneOfMany ? { key: CROWD, name: CROWD } : bodies.bodyOf(link.name);
  const collapses: Collapse[] = [{ by: "crowd", from: link.name, to: origin.name }];
  return { source: origin.key, origin, relayer: origin.key, collapses };
}

/**
 * Resolves the path of a statement (`docs/standing.md`, section 2): explicit citation first, printed credit second,
 * the first version of a copy last. Each collapse is kept with its reason.
 */
export function voiceOf(
  statement: WeighedStatement,
  reports: ReadonlyMap<string, WeighedReport>,
  bodies: Bodies,
): Voice {
  const report = reports.get(statement.report);
  if (!report) throw new Error(`statement ${statement.id} is in no known report`);
  const versions = versionsOf(report, reports);
  const first = versions.at(-1) ?? report;
  const own = ownVoice(report, first, bodies);
  const last = statement.chain.at(-1);
  const before = statement.chain.at(-2);
  const relayer = before ? bodies.bodyOf(before.name) : own.origin;

  const {
    source,
    origin,
    relayer: through,
    collapses,
  } = last === undefined
    ? own
    : statement.basis === "social_media" || last.kind === "social_media"
      ? crowdOrAccount(last, bodies)
      : statement.basis === "anonymous" || last.kind === "anonymous"
        ? unnamedSource(last, relayer, bodies)
        : namedSource(last, own, bodies);

  const path = [
    ...versions.flatMap((version) => [version.outlet, version.credit]),
    ...statement.chain.map((link) => link.name),
  ];
  return {
    statement,
    spoke: statement.said?.to ?? first.published,
    instant: statement.said ? null : first.instant,
    source,
    origin: origin.key,
    spelling: origin.name,
    relayer: through,
    ...(report.barred ? { barred: true } : {}),
    path: [...new Set(path.flatMap((name) => (name === null ? [] : bodies.bodyOf(name).key)))],
    collapses,
  };
}
