import { readCaptured } from "@hearsay/capture";
import { articleOf } from "@hearsay/evaluation/article";
import { type Agreement, agreedOver, shingleAgreement } from "@hearsay/evaluation/shingle-agreement";
import { figureOf, type Measured } from "../figure.ts";
import { asCaptured } from "../pages/as-captured.ts";
import { bareReading } from "../pages/bare-reading.ts";
import { bodyOf } from "../pages/invented-article.ts";
import { FAMILY_NAMES, type FamilyName, inventedWebPage } from "../pages/page-families.ts";

const PAGES = 200;
const BARE = "bare linkedom + Readability";

interface Judged {
  readonly family: FamilyName;
  readonly own: Agreement;
  readonly bare: Agreement;
  readonly headline: { readonly own: boolean; readonly bare: boolean };
  readonly day: { readonly own: boolean; readonly bare: boolean };
}

function judged(seed: number): Judged {
  const page = inventedWebPage(seed);
  const { headline, day } = page.article;
  const meant = bodyOf(page.article);
  const own = articleOf(readCaptured(asCaptured(page), { given: {}, today: "2026-06-01" }));
  const bare = bareReading(page.html);
  return {
    family: page.family,
    own: shingleAgreement(meant, own.articleBody),
    bare: shingleAgreement(meant, bare.text),
    headline: { own: own.headline === headline, bare: bare.title === headline },
    day: { own: own.datePublished === day, bare: bare.published?.slice(0, 10) === day },
  };
}

const share = (pages: readonly Judged[], of: (page: Judged) => boolean) => pages.filter(of).length / pages.length;

function f1Of(pages: readonly Judged[], name: string, bar: number | null) {
  const [own, bare] = [agreedOver(pages.map((page) => page.own)), agreedOver(pages.map((page) => page.bare))];
  return figureOf(name, `F1 (P ${own.precision.toFixed(3)}, R ${own.recall.toFixed(3)})`, [own.f1], {
    bar: bar === null ? null : { atLeast: bar },
    beside: { [`${BARE} (P ${bare.precision.toFixed(3)}, R ${bare.recall.toFixed(3)})`]: [bare.f1] },
  });
}

/** The text of an article, its headline and its day out of invented pages of ten kinds of sites, beside Readability's. */
export async function article(): Promise<Measured> {
  const pages = Array.from({ length: PAGES }, (_, i) => judged(i + 1));
  return {
    figures: [
      f1Of(pages, "article text, runs of four words", 0.945),
      figureOf("headline as printed", "share", [share(pages, (page) => page.headline.own)], {
        bar: { atLeast: 0.95 },
        beside: { [BARE]: [share(pages, (page) => page.headline.bare)] },
      }),
      figureOf("day of publication", "share", [share(pages, (page) => page.day.own)], {
        bar: { atLeast: 0.95 },
        beside: { [BARE]: [share(pages, (page) => page.day.bare)] },
      }),
      ...FAMILY_NAMES.map((family) =>
        f1Of(
          pages.filter((page) => page.family === family),
          `article text of the kind ${family}`,
          null,
        ),
      ),
    ],
    over: { pages: PAGES, kinds: FAMILY_NAMES.length },
  };
}
