import { countUpTo, type Random, randomOf } from "../random.ts";
import { type ArticleBlock, html, type InventedArticle, inventedArticle } from "./invented-article.ts";
import { comment, footer, headline, menu, script, style, teaser, times } from "./page-filler.ts";

/** How a kind of site puts its page around an article. */
type Family = (article: InventedArticle, seed: number, random: Random) => string;

const WRITTEN = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const written = ({ day }: InventedArticle) => WRITTEN.format(new Date(`${day}T00:00:00Z`));
const instant = ({ day, time }: InventedArticle) => `${day}T${time}:00+01:00`;

interface Wrapping {
  readonly paragraph: (text: string, i: number) => string;
  readonly heading?: (text: string) => string;
  /** What the site puts after the block of this number. */
  readonly after?: (i: number) => string;
}

function wrapped(blocks: readonly ArticleBlock[], { paragraph, heading, after = () => "" }: Wrapping): string {
  return blocks
    .map(({ kind, text }, i) => {
      const own = html(text);
      if (kind === "heading") return (heading ?? ((words) => `<h2>${words}</h2>`))(own);
      if (kind === "quotation") return `<blockquote>${paragraph(own, i)}</blockquote>${after(i)}`;
      return `${paragraph(own, i)}${after(i)}`;
    })
    .join("\n");
}

const jsonLd = (article: InventedArticle, more: object = {}) =>
  `<script type="application/ld+json">${JSON.stringify({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: article.headline,
    datePublished: instant(article),
    dateModified: instant(article),
    author: [{ "@type": "Person", name: article.author }],
    publisher: { "@type": "Organization", name: article.outlet },
    mainEntityOfPage: article.url,
    ...more,
  })}</script>`;

const openGraph = (article: InventedArticle) =>
  `<meta property="og:title" content="${html(article.headline)}"><meta property="og:type" content="article"><meta property="og:site_name" content="${html(article.outlet)}"><meta property="og:url" content="${article.url}"><meta property="article:published_time" content="${instant(article)}"><meta property="article:section" content="${article.section}">`;

const head = (article: InventedArticle, random: Random, inside: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${html(article.headline)} - ${html(article.outlet)}</title><link rel="canonical" href="${article.url}">${inside}${style(14_000 + countUpTo(14_000, random), random)}${script(12_000 + countUpTo(20_000, random), random)}</head>`;

const tail = (random: Random) => `${script(8_000 + countUpTo(16_000, random), random)}</body></html>`;

const cards = (seed: number, count: number, classes: string) =>
  times(
    count,
    (i) =>
      `<div class="${classes}"><a href="/story/${seed + i}"><img src="/i/${seed + i}.jpg" alt=""><h3 class="${classes}__title">${headline(seed + i)}</h3></a><p class="${classes}__excerpt">${teaser(seed + i)}…</p><time datetime="2024-01-0${1 + (i % 9)}">${1 + (i % 9)} January 2024</time></div>`,
  );

const comments = (seed: number, count: number) =>
  `<section id="comments" class="comments-area"><h2 class="comments-title">${count} thoughts on this</h2><ol class="comment-list">${times(count, (i) => `<li class="comment"><article class="comment-body"><footer class="comment-meta"><b class="fn">reader ${i}</b> says: <time datetime="2024-02-01">1 February 2024</time></footer><div class="comment-content"><p>${comment(seed + i)}</p><p>${comment(seed + i + 50)}</p></div><a class="comment-reply-link" href="#">Reply</a></article></li>`)}</ol><form class="comment-form"><label>Name <input name="n"></label><textarea></textarea><button>Post comment</button></form></section>`;

const bio = (article: InventedArticle) =>
  `<div class="author-box"><img src="/a.jpg" alt=""><h4>About the author</h4><p class="author-bio">${article.author} covers the region for ${html(article.outlet)}. Before that she wrote for several papers about courts, ministries and ports, and lived for ten years abroad.</p><a href="/author">More from ${article.author}</a></div>`;

const newsletter = (classes: string) =>
  `<div class="${classes}"><h3>Get the morning briefing</h3><p>Sign up for our free newsletter and get the stories that matter in your inbox every day before breakfast.</p><form><input type="email" placeholder="Your address"><button>Sign up</button></form></div>`;

const share = `<ul class="share-buttons"><li><a href="#f">Share on Facebook</a></li><li><a href="#t">Tweet</a></li><li><a href="#w">WhatsApp</a></li><li><a href="#e">Email</a></li></ul>`;

/** A blog engine's block theme: entry content, sharing, related posts, the author's box, comments. */
const blocks: Family = (article, seed, random) => `${head(article, random, openGraph(article) + jsonLd(article))}
<body class="single postid-${seed}"><div id="page" class="site"><header id="masthead">${menu("main-menu")}</header><div id="content" class="site-content"><main id="main">
<article id="post-${seed}" class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">${html(article.headline)}</h1><div class="entry-meta"><span class="posted-on">Posted on <time class="entry-date published" datetime="${instant(article)}">${written(article)}</time></span> <span class="byline"> by <a rel="author" href="/a">${article.author}</a></span></div></header>
<figure class="wp-block-image"><img src="/g.jpg" alt=""><figcaption class="wp-element-caption">${html(article.caption)}</figcaption></figure>
<div class="entry-content">${wrapped(article.blocks, { paragraph: (text) => `<p>${text}</p>`, heading: (text) => `<h2 class="wp-block-heading">${text}</h2>`, after: (i) => (i === 3 ? `<p class="has-text-align-center">Advertisement</p><div class="ad-slot"></div>` : "") })}
<div class="sharedaddy"><h3 class="sd-title">Share this:</h3>${share}</div><div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Related</em></h3><div class="jp-relatedposts-items">${cards(seed + 10, 3, "jp-relatedposts-post")}</div></div></div>
<footer class="entry-footer"><span class="cat-links">Posted in <a href="/c">${article.section}</a></span><span class="tags-links">Tagged <a href="/t1">ministry</a>, <a href="/t2">harbour</a></span></footer>${bio(article)}</article>
<nav class="post-navigation"><a href="/p">Previous: ${headline(seed + 1)}</a><a href="/n">Next: ${headline(seed + 2)}</a></nav>${comments(seed, 8)}</main>
<aside id="secondary" class="widget-area"><section class="widget"><h2>Recent Posts</h2><ul>${times(10, (i) => `<li><a href="/r${i}">${headline(seed + 20 + i)}</a></li>`)}</ul></section></aside></div>${footer(article.outlet)}</div>${tail(random)}`;

/** A newspaper theme: advertisements and links to other reports inside the text, excerpts below it. */
const newspaper: Family = (article, seed, random) => `${head(article, random, openGraph(article))}
<body><div class="td-header-wrap">${menu("sf-menu")}</div><div class="td-main-content-wrap"><div class="td-container"><div class="td-pb-row"><div class="td-pb-span8 td-main-content"><div class="td-ss-main-content">
<article class="post" itemscope itemtype="https://schema.org/Article"><div class="td-post-header"><h1 class="entry-title">${html(article.headline)}</h1><div class="td-module-meta-info"><div class="td-post-author-name">By <a href="/a">${article.author}</a> - </div><span class="td-post-date"><time class="entry-date" datetime="${instant(article)}">${written(article)}</time></span><div class="td-post-views">1,204 views</div></div></div>
<div class="td-post-sharing">${share}</div><div class="td-post-content"><div class="td-post-featured-image"><figure><img src="/g.jpg"><figcaption class="wp-caption-text">${html(article.caption)}</figcaption></figure></div>
${wrapped(article.blocks, {
  paragraph: (text) => `<p>${text}</p>`,
  heading: (text) => `<h3>${text}</h3>`,
  after: (i) =>
    i === 2
      ? `<div class="td-a-rec td-a-rec-id-content_inline"><span class="td-adspot-title">- Advertisement -</span></div>`
      : i === 4
        ? `<p><strong>Also read: <a href="/x">${headline(seed + 3)}</a></strong></p>`
        : "",
})}
<p><em>Follow us on Facebook, Twitter and Telegram for more news from the region.</em></p></div><footer><div class="td-post-source-tags"><ul class="td-tags"><li><span>TAGS</span></li><li><a href="/t">harbour</a></li><li><a href="/t">ministry</a></li></ul></div></footer></article>
<div class="td_block_related_posts"><h4 class="td-related-title">RELATED ARTICLES</h4><div class="td_block_inner">${cards(seed + 40, 6, "td_module_related_posts")}</div></div></div></div>
<div class="td-pb-span4 td-main-sidebar"><div class="td_block_wrap"><h4>MOST POPULAR</h4>${cards(seed + 60, 6, "td_module_6")}</div></div></div></div></div>${footer(article.outlet)}${tail(random)}`;

/** A content manager with fields and regions, several views of teasers around. */
const fields: Family = (
  article,
  seed,
  random,
) => `${head(article, random, `<meta name="dcterms.date" content="${instant(article)}">`)}
<body class="path-node"><div class="dialog-off-canvas-main-canvas"><div class="layout-container"><header role="banner">${menu("menu--main")}</header><main role="main"><a id="main-content"></a><div class="layout-content"><div class="region region-content"><div data-drupal-messages-fallback class="hidden"></div>
<article class="node node--type-article node--view-mode-full"><h1><span class="field field--name-title">${html(article.headline)}</span></h1><footer class="node__meta"><div class="node__submitted">Submitted by <span>${article.author}</span> on <span>${written(article)}</span></div></footer>
<div class="node__content clearfix"><div class="field field--name-field-lead"><p>${html(article.standfirst)}</p></div><div class="clearfix text-formatted field field--name-body field--type-text-with-summary">${wrapped(article.blocks, { paragraph: (text) => `<p>${text}</p>` })}</div>
<div class="field field--name-field-tags"><div class="field__label">Tags</div><div class="field__items">${times(4, (i) => `<div class="field__item"><a href="/t${i}">topic ${i}</a></div>`)}</div></div><ul class="links inline"><li class="print"><a href="/print">Printer-friendly version</a></li></ul></div></article></div>
<div class="views-element-container block"><h2>More on this topic</h2><div class="view-content">${cards(seed + 80, 5, "views-row")}</div></div></div><aside class="layout-sidebar-second">${cards(seed + 90, 6, "block-teaser")}</aside></main>${footer(article.outlet)}</div></div>${tail(random)}`;

/** A broadcaster whose classes are made by a compiler: every paragraph in a box of its own, boxes of links between. */
const broadcaster: Family = (article, seed, random) => `${head(article, random, openGraph(article) + jsonLd(article))}
<body><div id="root"><div class="ssrcss-1ocoo3l-Wrap"><header>${menu("ssrcss-nav")}</header><main id="main-content"><article class="ssrcss-pv1rh6-ArticleWrapper"><header class="ssrcss-19kyx9p-ComponentWrapper"><h1 id="main-heading" class="ssrcss-15xko80-StyledHeading">${html(article.headline)}</h1><div class="ssrcss-m5j4pi-MetadataContent"><time data-testid="timestamp" datetime="${instant(article)}">${written(article)}</time></div><div class="ssrcss-68pt20-Contributor">${article.author}<br>Harbour correspondent</div><button>Share</button></header>
<div data-component="image-block"><figure><img src="/g.jpg"><figcaption><span class="visually-hidden">Image caption, </span>${html(article.caption)}</figcaption></figure></div>
${wrapped(article.blocks, {
  paragraph: (text, i) =>
    `<div data-component="text-block" class="ssrcss-11r1m41-RichTextComponentWrapper"><div class="ssrcss-7uxr49-RichTextContainer"><p class="ssrcss-1q0x1qg-Paragraph">${i === 0 ? `<b>${text}</b>` : text}</p></div></div>`,
  heading: (text) => `<div data-component="subheadline-block"><h2 class="ssrcss-jj5tor-Heading">${text}</h2></div>`,
  after: (i) =>
    i === 5
      ? `<div data-component="unordered-list-block"><ul>${times(3, (j) => `<li><a href="/l${j}">${headline(seed + j)}</a></li>`)}</ul></div>`
      : "",
})}
<div data-component="topic-list"><h2>Related Topics</h2><ul><li><a href="/t1">Ostravia</a></li><li><a href="/t2">Armed forces</a></li></ul></div></article><section data-component="links-block"><h2>More on this story</h2>${cards(seed + 7, 4, "ssrcss-promo")}</section></main><aside><section><h2>Top stories</h2>${cards(seed + 33, 5, "ssrcss-top")}</section></aside></div>${footer(article.outlet)}</div>${tail(random)}`;

/** A wire's own site: numbered paragraphs, a sign-up sentence and a line of standards in the text, the data of the app behind. */
const wire: Family = (article, seed, random) => `${head(article, random, openGraph(article))}
<body><div id="fusion-app"><header>${menu("site-header__nav")}</header><div class="article-container"><main id="main-content"><article class="article__main"><div class="article__content"><header class="article-header"><h1 data-testid="Heading">${html(article.headline)}</h1><div class="article-header__author">By <a rel="author" href="/a">${article.author}</a></div><time datetime="${instant(article)}"><span>${written(article)}</span> <span>${article.time} GMT+1</span> <span>Updated 3 hours ago</span></time></header>
<div class="article-body__wrapper"><div class="article-body__content__17Yit"><div class="article-summary"><h2>Summary</h2><ul><li>${html(article.standfirst)}</li></ul></div>
${wrapped(article.blocks, { paragraph: (text, i) => `<div data-testid="paragraph-${i}" class="text__text__1FZLe article-body__paragraph__2-BtD">${text}</div>`, heading: (text) => `<h2 data-testid="Heading" class="article-body__heading__33EIm">${text}</h2>`, after: (i) => (i === 1 ? `<div class="article-body__element__2p5pI"><p class="signup">The morning briefing gives you all the news you need to start your day. Sign up <a href="/s">here.</a></p></div>` : "") })}
<p class="article-body__sign-off">Reporting by ${article.author}; Editing by Petra Kolar</p><p class="trust-badge">Our Standards: <a href="/principles">The principles of trust.</a></p></div><div class="toolbar">${share}<a href="/licence">Purchase licensing rights</a></div>
<div class="author-bio"><p>${article.author} reports on government and security from the capital, and has done so for twelve years, after a start at a paper of the coast.</p></div></div></div></article><div class="read-next"><h2>Read Next</h2>${cards(seed + 5, 6, "media-story-card")}</div></main></div>${footer(article.outlet)}</div><script id="data" type="application/json">${JSON.stringify({ blocks: article.blocks, url: article.url }).replaceAll("<", "\\u003c")}</script>${tail(random)}`;

/** A popular paper: boxes of every kind inside the text, comments that look like it. */
const popular: Family = (article, seed, random) => `${head(article, random, openGraph(article) + jsonLd(article))}
<body><header>${menu("nav-primary")}</header><div class="page-wrap"><div class="article wide"><div itemprop="articleBody" class="article-text wide"><h2 class="breadcrumb">${article.section}</h2><h1>${html(article.headline)}</h1><ul class="mol-bullets-with-font"><li><strong>${html(article.standfirst)}</strong></li></ul><p class="author-section byline-plain">By <a class="author" href="/a">${article.author.toUpperCase()} FOR ${html(article.outlet).toUpperCase()}</a></p><p class="byline-section"><span class="article-timestamp article-timestamp-published">Published: <time datetime="${instant(article)}">${article.time} GMT+1, ${written(article)}</time></span></p>${share}
${wrapped(article.blocks, {
  paragraph: (text) => `<p class="mol-para-with-font">${text}</p>`,
  heading: (text) => `<h3 class="mol-heading">${text}</h3>`,
  after: (i) =>
    [
      "",
      newsletter("newsletter-signup inline-module"),
      `<div class="related-carousel"><h3>RELATED ARTICLES</h3><ul>${times(3, (j) => `<li><a href="/rc${j}"><img src="/i.jpg">${headline(seed + j)}</a><span>Share this article</span></li>`)}</ul></div>`,
      `<p class="mol-para-with-font"><strong>READ MORE: </strong><a href="/rm">${headline(seed + 14)}</a></p>`,
      `<div class="image-wrap"><img src="/i.jpg"><p class="imageCaption">${html(article.caption)}</p></div>`,
      `<div class="vjs-video-container"><div class="video-title">Watch: crowds gather outside the palace as the night begins</div><video></video></div>`,
    ][i] ?? "",
})}
<div class="column-content share-comments"><h3>Share or comment on this article: ${html(article.headline)}</h3></div></div><div id="reader-comments"><h3>Comments</h3>${times(12, (i) => `<div class="comment"><p class="comment-body">${comment(seed + i)}</p><span>user${i}, Port Alba, 2 hours ago</span></div>`)}</div></div><div class="beta" id="sidebar">${cards(seed + 9, 14, "puff")}</div></div>${footer(article.outlet)}${tail(random)}`;

/** A ministry's or agency's site of twenty years ago: all of it one form, tables, line breaks for paragraphs. */
const form: Family = (article, seed, random) => `${head(article, random, "")}
<body bgcolor="#ffffff"><form name="aspnetForm" method="post" action="News.aspx?id=${seed}" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="${"dDwtMTk4".repeat(600)}"><table width="980" align="center"><tr><td colspan="3">${menu("topnav")}</td></tr><tr><td width="160" valign="top">${times(14, (i) => `<a href="?c=${i}">${headline(seed + i)}</a><br>`)}</td>
<td valign="top"><span id="ctl00_lblDate" class="date">${written(article)}</span><br><h1><span id="ctl00_lblTitle">${html(article.headline)}</span></h1><table align="left"><tr><td><img src="p.jpg"></td></tr></table><span id="ctl00_lblBody" class="NewsBody">${article.blocks.map(({ text }) => html(text)).join("<br><br>\n")}</span><br><br><a href="print.aspx">Print</a> | <a href="send.aspx">Send to a friend</a></td>
<td width="200" valign="top"><b>Latest news</b><br>${times(10, (i) => `<a href="?id=${i}">${headline(seed + 60 + i)}</a><br><span class="small">${1 + i}/2/2024</span><br>`)}</td></tr><tr><td colspan="3" align="center">Copyright © 2024 ${html(article.outlet)}</td></tr></table></form>${tail(random)}`;

/** A light publishing platform: sections, a clap button, the author and recommendations below. */
const platform: Family = (article, seed, random) => `${head(article, random, openGraph(article))}
<body><div id="root"><nav>${menu("ab")}</nav><div class="l"><article><div class="l"><section><div><div class="fr fs"><h1 class="pw-post-title">${html(article.headline)}</h1><h2 class="pw-subtitle-paragraph">${html(article.standfirst)}</h2><div class="bh"><a href="/@a">${article.author}</a><span>·</span><button>Follow</button><span>6 min read</span><span>·</span><span>${written(article)}</span></div><div class="pw-multi-vote"><button>Clap</button><p>1.2K</p></div>
<figure><img src="/g.jpg"><figcaption>${html(article.caption)}</figcaption></figure>${wrapped(article.blocks, { paragraph: (text) => `<p class="pw-post-body-paragraph nf ng">${text}</p>`, heading: (text) => `<h1 class="oi oj">${text}</h1>` })}</div></div></section></div></article><div class="tags">${times(5, (i) => `<a href="/tag/${i}"><div>Topic ${i}</div></a>`)}</div><div class="author"><h2>Written by ${article.author}</h2><p>1.4K Followers</p><p>Writes about ports, ministries and the sea, mostly on Sundays.</p><button>Follow</button></div><h2>Recommended from this platform</h2>${cards(seed + 3, 6, "rec")}</div></div>${tail(random)}`;

/** A page whose body is cut in two by a full-width band, each half in a container of its own. */
const halves: Family = (article, seed, random) => {
  const middle = Math.ceil(article.blocks.length / 2);
  const part = (from: number, to: number) =>
    wrapped(article.blocks.slice(from, to), { paragraph: (text) => `<p class="paragraph">${text}</p>` });
  return `${head(article, random, openGraph(article) + jsonLd(article))}
<body><header>${menu("header-menu")}</header><div class="container"><div class="headline-wrap"><h1>${html(article.headline)}</h1><p class="dek">${html(article.standfirst)}</p><div class="byline">By ${article.author}, ${html(article.outlet)}</div><div class="timestamp">Updated ${article.time} GMT, ${written(article)}</div></div>
<div class="zn-body__read-all"><section class="body-part">${part(0, middle)}</section><div class="band"><div class="promo"><h4>Don't miss</h4>${cards(seed + 70, 3, "card")}</div></div><section class="body-part">${part(middle, article.blocks.length)}</section></div>${bio(article)}<div class="outbrain"><h3>Paid Content</h3>${cards(seed + 77, 8, "ob-item")}</div></div>${footer(article.outlet)}${tail(random)}`;
};

/** A page of old microdata: divisions for paragraphs, a box of facts, a line of the source. */
const microdata: Family = (article, seed, random) => `${head(article, random, "")}
<body itemscope itemtype="http://schema.org/NewsArticle"><div id="top">${menu("navi")}</div><div id="wrapper"><div id="left"><div class="news-date">${written(article)}, <span itemprop="datePublished" content="${instant(article)}">${article.time}</span></div><h1 itemprop="headline">${html(article.headline)}</h1><div class="tools"><a href="#">A+</a> <a href="#">A-</a> <a href="/print">Print</a></div>
<div itemprop="articleBody" class="text">${wrapped(article.blocks, { paragraph: (text) => `<div>${text}</div><div>&nbsp;</div>`, heading: (text) => `<div><b>${text}</b></div>` })}</div><div class="infobox"><b>Ostravia in figures</b><ul><li>Capital: Port Alba</li><li>Inhabitants: 4 million</li></ul></div><div class="source">Source: ${html(article.outlet)}</div><div class="rating">Rating: 4.2 of 5 (17 votes)</div><div class="more-news"><h2>See also</h2><ul>${times(8, (i) => `<li><span>${1 + i}.02.2024</span> <a href="/n${i}">${headline(seed + i)}</a></li>`)}</ul></div></div><div id="right">${times(12, (i) => `<div class="banner"><a href="/b${i}">${headline(seed + 30 + i)}</a></div>`)}</div></div>${footer(article.outlet)}${tail(random)}`;

const FAMILIES = {
  blocks,
  newspaper,
  fields,
  broadcaster,
  wire,
  popular,
  form,
  platform,
  halves,
  microdata,
} satisfies { [name: string]: Family };
export type FamilyName = keyof typeof FAMILIES;
export const FAMILY_NAMES = Object.keys(FAMILIES) as FamilyName[];

export interface InventedWebPage {
  readonly family: FamilyName;
  readonly article: InventedArticle;
  readonly html: string;
}

/** The page that a site puts around an article: the seed tells which kind of site, and what stands beside. */
export function webPageOf(article: InventedArticle, seed: number): InventedWebPage {
  const family = FAMILY_NAMES[seed % FAMILY_NAMES.length] as FamilyName;
  return { family, article, html: FAMILIES[family](article, seed, randomOf(seed)) };
}

/** The page of a seed. Seeds in turn give the families in turn; the same seed gives the same page. */
export const inventedWebPage = (seed: number): InventedWebPage => webPageOf(inventedArticle(seed), seed);
