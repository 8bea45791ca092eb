import {
  createMemoryLedger,
  type Decision,
  type Draft,
  ingestReport,
  type KnownStatement,
  type Ledger,
  readPlainPage,
  sha256Of,
} from "@hearsay/core";

/** A page as somebody adds it. All people, outlets and bodies are invented. */
export interface InventedPage {
  readonly outlet: string;
  readonly published: string;
  readonly text: string;
}

export function emptyLedger(): Ledger {
  let salts = 0;
  return createMemoryLedger({
    actor: "tester",
    now: () => new Date("2041-03-20T12:00:00Z"),
    salt: () => String(salts++).padStart(32, "0"),
  });
}

/** Enters a page through the real reading, extraction and resolution. */
export async function enter(ledger: Ledger, { outlet, published, text }: InventedPage): Promise<void> {
  const capture = sha256Of(outlet + published + text);
  const given = { outlet, published };
  const report = readPlainPage(text, { capture, today: "2041-06-20", given, url: null });
  await ingestReport(ledger, report, {
    sha256: capture,
    size: text.length,
    mediaType: "text/plain",
    obtained: {
      how: "paste",
      from: "a test",
      at: "2041-03-20T12:00:00Z",
      finalUrl: null,
      status: null,
      headers: null,
      redirects: [],
    },
  });
}

/** Decides on each statement as told; what is told null stays a draft. */
export async function review(
  ledger: Ledger,
  verdict: (known: KnownStatement, i: number) => Decision["decision"] | null,
): Promise<void> {
  await ledger.append(async (reader) =>
    (await reader.statements()).flatMap((known, i): Draft[] => {
      const decision = verdict(known, i);
      return decision === null
        ? []
        : [{ kind: "decision", body: { statement: known.statement.id, decision, reason: null } }];
    }),
  );
}

const PEOPLE = ["Oda Lervik", "Ilan Vosk", "Davo Renn", "Marit Sund", "Anton Reyl"];
const PRIVATE = ["Pia Lomm", "Olo Lomm", "Rolf Ansen"];
const POSTS = ["interior minister", "head of the Harbour Office", "army chief", "governor of Tarsk"];
const SOURCES = ["the presidency", "the Harbour Ministry", "two officials", "the Coast Gazette", "Pia Lomm"];
const OUTLETS = ["Harbour Post", "Lantern", "Gazette", "Observer"];

/** Draws one of a list by a number. */
const draw = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;

/** Sentences as reports have them; every one tells something that the rules read. */
const SENTENCES: readonly ((n: (most: number) => number) => string)[] = [
  (n) =>
    `${draw(PEOPLE, n(9))} was appointed ${draw(POSTS, n(9))} on ${1 + n(20)} February 2041, ${draw(SOURCES, n(9))} said.`,
  (n) => `${draw(PEOPLE, n(9))} was dismissed as ${draw(POSTS, n(9))} on ${1 + n(20)} February 2041.`,
  (n) => `${draw(PEOPLE, n(9))} was killed in Tarsk on ${1 + n(20)} February 2041, ${draw(SOURCES, n(9))} said.`,
  (n) => `${draw(PEOPLE, n(9))} met ${draw(PEOPLE, n(9) + 1)} in Tarsk on ${1 + n(20)} February 2041.`,
  (n) => `${draw(SOURCES, n(9))} denied that ${draw(PEOPLE, n(9))} had died.`,
  (n) => `The Tarsk court issued an arrest warrant for ${draw(PEOPLE, n(9))} on ${1 + n(20)} February 2041.`,
  (n) => `${draw(PRIVATE, n(9))}, a shopkeeper, was detained by the police on ${1 + n(20)} February 2041.`,
  (n) => `The ${draw(POSTS, n(9))}, ${draw(PEOPLE, n(9))}, attended a concert in Tarsk on ${1 + n(20)} February 2041.`,
  (n) => `${draw(PEOPLE, n(9))} was charged with fraud by the Tarsk prosecutor, ${draw(PRIVATE, n(9))} said.`,
  (n) => `${draw(PEOPLE, n(9))} fled to Norland on ${1 + n(20)} February 2041, according to ${draw(SOURCES, n(9))}.`,
];

/** Pages drawn by numbers, one sentence a paragraph, a headline first. */
export function inventedPages(numbers: readonly number[]): InventedPage[] {
  let at = 0;
  const next = (most: number) => (numbers[at++ % numbers.length] ?? 0) % Math.max(1, most);
  return Array.from({ length: 3 + next(4) }, (_, i): InventedPage => {
    const sentences = Array.from({ length: 2 + next(3) }, () => draw(SENTENCES, next(1_000))(next));
    const day = 21 + ((i + next(5)) % 7);
    const published = `2041-02-${String(Math.min(28, day)).padStart(2, "0")}`;
    const headline = `${draw([...PEOPLE, ...PRIVATE], next(99))} in the news again`;
    return { outlet: draw(OUTLETS, next(99)), published, text: [headline, ...sentences].join("\n\n") };
  });
}
