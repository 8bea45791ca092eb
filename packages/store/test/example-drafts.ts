import {
  type Claim,
  claimIdOf,
  type Draft,
  type Entity,
  entityIdOf,
  type Report,
  reportIdOf,
  type Statement,
  sha256Of,
  statementIdOf,
  type Writer,
} from "@hearsay/core";

/** Invented entries, small and whole, for the tests of every ledger. */

export function exampleReport(text: string): Report {
  return {
    id: reportIdOf(text),
    title: "An invented report",
    outlet: null,
    author: null,
    published: { day: "2024-04-23", time: "18:09", zone: null, written: "2024/04/23", foundIn: "text" },
    modified: null,
    section: null,
    language: "en",
    url: null,
    credit: null,
    paraphrases: null,
    text,
    parts: [{ kind: "paragraph", start: 0, end: text.length, credit: null, link: null }],
    capture: sha256Of(text),
    issues: [],
  };
}

export function exampleEntity(name: string): Entity {
  return { id: entityIdOf(name), kind: "person", name, organisation: null, seats: null, private: false };
}

export function exampleStatement(report: Report, quote: string): Statement {
  const start = report.text.indexOf(quote);
  return {
    id: statementIdOf([report.id, quote]),
    report: report.id,
    span: { start, end: start + quote.length },
    quote,
    stance: "asserts",
    basis: "named",
    chain: [],
    said: null,
    restates: false,
    echo: false,
    ownKnowledge: false,
    claim: {
      type: "died",
      about: [{ is: "person", name: "Example Person", written: "Example Person", span: null, private: false }],
      post: null,
      postIsShared: false,
      organisation: null,
      place: null,
      time: { core: null, support: { from: null, to: "2024-04-23" }, starts: false, ends: false },
      timeWritten: null,
      terms: null,
    },
    rule: "example",
  };
}

export function exampleClaim(about: Entity, seed: string): Claim {
  return {
    id: claimIdOf(seed),
    type: "died",
    about: [about.id],
    post: null,
    organisation: null,
    place: null,
    time: { core: null, support: { from: null, to: "2024-04-23" }, starts: false, ends: false },
    terms: null,
    narrows: null,
  };
}

export function extractionOf(report: Report, version: string, statements: readonly Statement[]): Draft {
  return {
    kind: "extraction",
    body: {
      report: report.id,
      extractor: "example",
      version,
      statements: statements.map((statement) => statement.id),
      issues: [],
    },
  };
}

export function draftsFor(report: Report, statements: readonly Statement[], version = "1"): Draft[] {
  return [
    {
      kind: "capture",
      body: {
        sha256: report.capture,
        size: report.text.length,
        mediaType: "text/plain",
        obtained: {
          how: "paste",
          from: "a test",
          at: "2024-04-23T18:30:00Z",
          finalUrl: null,
          status: null,
          headers: null,
          redirects: [],
        },
      },
    },
    { kind: "report", body: report },
    ...statements.map((body): Draft => ({ kind: "statement", body })),
    extractionOf(report, version, statements),
  ];
}

/** A writer whose clock and salts repeat, so that two ledgers given the same drafts have the same hashes. */
export function exampleWriter(): Writer {
  let count = 0;
  return {
    actor: "tester",
    now: () => new Date("2024-04-24T08:00:00Z"),
    salt: () => (count++).toString(16).padStart(32, "0"),
  };
}
