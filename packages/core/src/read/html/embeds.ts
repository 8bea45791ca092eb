import { seenText } from "./seen-text.ts";

/** A post or a video of somebody else that a page shows inside its report. */
export interface Embed {
  /** Its words, where the page has them; else its title or its address. */
  readonly text: string;
  readonly address: string;
  /** Who made it, as the post is signed or its address says; null where neither does. */
  readonly by: string | null;
}

/** What the platforms have sites put around a post. */
const POST =
  /(?:^|\s)(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed|fb-post|fb-video|reddit-embed-bq|reddit-card|text-post-media|mastodon-embed|telegram-post)(?:\s|$)/i;

/** Addresses of posts and of players: the host, and where the path names who posted. */
const PLACES: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/^(?:(?:www|mobile)\.)?(?:twitter|x)\.com$/, /^\/(?<by>\w+)\/status(?:es)?\/\d+/],
  [/^(?:www\.)?instagram\.com$/, /^\/(?:(?<by>[\w.]+)\/)?(?:p|reel|tv)\//],
  [/^(?:www\.)?tiktok\.com$/, /^\/@(?<by>[\w.]+)\/video\/|^\/embed\//],
  [/^(?:[\w-]+\.)?facebook\.com$/, /^\/(?:plugins\/(?:post|video)\.php|(?<by>[\w.]+)\/(?:posts|videos|photos)\/)/],
  [/^bsky\.app$/, /^\/profile\/(?<by>[\w.:-]+)\/post\//],
  [/^embed\.bsky\.app$/, /^\/embed\//],
  [/^(?:www\.)?threads\.(?:net|com)$/, /^\/@(?<by>[\w.]+)\/post\//],
  [/^(?:t\.me|telegram\.me)$/, /^\/(?:s\/)?(?<by>\w+)\/\d+/],
  [/^(?:www\.)?truthsocial\.com$/, /^\/@(?<by>\w+)\/(?:posts\/)?\d+/],
  [/^(?:www\.)?reddit\.com$/, /^\/r\/\w+\/comments\//],
  [/^(?:www\.|m\.)?youtube(?:-nocookie)?\.com$/, /^\/(?:embed\/|watch\b|live\/|shorts\/)/],
  [/^youtu\.be$/, /^\/[\w-]+/],
  [/^player\.vimeo\.com$/, /^\/video\//],
  [/^(?:www\.|geo\.)?dailymotion\.com$/, /^\/(?:embed|player)/],
  [/^(?:www\.)?rumble\.com$/, /^\/embed\//],
  [/^w\.soundcloud\.com$/, /^\/player/],
  [/^open\.spotify\.com$/, /^\/embed/],
  [/^platform\.twitter\.com$/, /^\/embed\//],
];

/** Titles that players give themselves say nothing. */
const PLAYER = /^(?:youtube video player|video player|embedded (?:post|video|content)|(?:tweet|post|iframe|video)s?)$/i;

/** How a post is signed: "— Oda Lervik (@lervik) March 12, 2040", "A post shared by Oda Lervik (@lervik)". */
const SIGNED = /(?:[—–]|&mdash;|\bshared by)\s*(?<by>[^—–()]{0,80}\(@[\w.]{1,50}\))/u;

/** The address of a post or a player, whole, and who posted by it; null for any other. */
function placeOf(address: string | null): { address: string; by: string | null } | null {
  const whole = address?.trim().replace(/^\/\//, "https://") ?? "";
  if (!/^https?:\/\//i.test(whole) || !URL.canParse(whole)) return null;
  const { hostname, pathname } = new URL(whole);
  for (const [host, path] of PLACES) {
    const found = host.test(hostname) ? path.exec(pathname) : null;
    if (found) return { address: whole, by: found.groups?.by ? `@${found.groups.by}` : null };
  }
  return null;
}

function postOf(element: Element): Embed | null {
  const told = ["cite", "data-instgrm-permalink", "data-href", "data-url"].map((name) => element.getAttribute(name));
  const links = [...element.querySelectorAll("a")].map((link) => link.getAttribute("href")).toReversed();
  const place = [...told, ...links].map(placeOf).find((one) => one !== null);
  if (!place) return null;
  const text = seenText(element.textContent ?? "");
  const by = SIGNED.exec(text)?.groups?.by?.trim() ?? place.by;
  return { text: text || place.address, address: place.address, by };
}

/** Reads an element as a post or a player; null where it is neither. */
export function embedOf(element: Element, name: string): Embed | null {
  if (name === "iframe") {
    const place = placeOf(element.getAttribute("src")) ?? placeOf(element.getAttribute("data-src"));
    const title = seenText(element.getAttribute("title") ?? "");
    return place && { ...place, text: title && !PLAYER.test(title) ? title : place.address };
  }
  if (name !== "blockquote" && name !== "div") return null;
  return POST.test(element.getAttribute("class") ?? "") ? postOf(element) : null;
}
