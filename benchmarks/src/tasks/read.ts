import { readCaptured } from "@hearsay/capture";
import { prepareHost } from "@hearsay/store/host";
import { figureOf, type Measured } from "../figure.ts";
import { asCaptured } from "../pages/as-captured.ts";
import { bareReading } from "../pages/bare-reading.ts";
import { inventedWebPage } from "../pages/page-families.ts";
import { processorTimeOf, wallTimeOf } from "../processor-time.ts";

const WARM_UP = 60;
const PAGES = 150;
const ROUNDS = 6;
const HOW = { given: {}, today: "2026-06-01" } as const;

/** Reading a page from its bytes to the report, beside the bare parser and Readability, the two in turn on each page. */
export async function read(): Promise<Measured> {
  prepareHost();
  const pages = Array.from({ length: PAGES }, (_, i) => {
    const page = inventedWebPage(i + 1);
    return { html: page.html, captured: asCaptured(page) };
  });
  const acts = {
    own: ({ captured }: (typeof pages)[number]) => void readCaptured(captured, HOW),
    bare: ({ html }: (typeof pages)[number]) => void bareReading(html),
  };
  for (const page of pages.slice(0, WARM_UP)) for (const act of Object.values(acts)) act(page);
  const wall = { own: [] as number[], bare: [] as number[] };
  const processor = { own: [] as number[], bare: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    // Whoever goes second finds warm caches and the other's litter, so they change places.
    const order = round % 2 === 0 ? (["own", "bare"] as const) : (["bare", "own"] as const);
    for (const page of pages) for (const name of order) wall[name].push(wallTimeOf(() => acts[name](page)));
    for (const name of order) {
      processor[name].push(processorTimeOf(() => pages.forEach(acts[name])) / pages.length);
    }
  }
  const bytes = pages.reduce((sum, { html }) => sum + html.length, 0) / pages.length;
  return {
    figures: [
      figureOf("reading a page, from its bytes, by the clock", "ms", wall.own, {
        beside: { "bare linkedom + Readability": wall.bare },
      }),
      figureOf("reading a page, from its bytes, processor time", "ms", processor.own, {
        beside: { "bare linkedom + Readability": processor.bare },
      }),
      figureOf(
        "reading beside the bare libraries, by the clock, page by page",
        "times",
        wall.own.map((value, i) => value / (wall.bare[i] as number)),
        { bar: { below: 1.25 } },
      ),
      figureOf(
        "reading beside the bare libraries, processor time",
        "times",
        processor.own.map((value, i) => value / (processor.bare[i] as number)),
        { bar: { below: 1.25 } },
      ),
    ],
    over: { pages: PAGES, rounds: ROUNDS, bytesInAPage: Math.round(bytes) },
  };
}
