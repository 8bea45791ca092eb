import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { NewJob, Task } from "@hearsay/core";
import { isArchiveName } from "../archives/archive-pages.ts";
import type { CapturedPage } from "../captured-page.ts";
import type { FeedItem } from "../feeds/feed-items.ts";

type Given = Task["given"];

/** A page whose bytes are kept. The same bytes obtained at the same moment are one job. */
export function pageJob({ bytes, sha256, mediaType, obtained }: CapturedPage, given: Given): NewJob {
  const capture = { sha256, size: bytes.byteLength, mediaType, obtained };
  return {
    from: obtained.from,
    key: `page ${sha256} ${obtained.at} ${obtained.from}`,
    task: { kind: "page", capture, given },
  };
}

/** A page that a feed led to, asked politely; another stamp means that it changed, and is another job. */
export function feedJob(
  { key, stamp, link, published }: FeedItem,
  given: Given,
  allowedHosts: readonly string[],
): NewJob {
  const task: Task = {
    kind: "address",
    address: link,
    allowedHosts: [...allowedHosts],
    isPolite: true,
    given,
    told: { by: "feed", published },
  };
  return { from: link, key: `feed ${key} ${stamp}`, task };
}

/** A file of a folder: a page, or an archive of pages. */
export function fileJob(path: string, called: string, given: Given): NewJob {
  const kind = isArchiveName(path) ? "archive" : "file";
  return { from: called, key: `${kind} ${path}`, task: { kind, path, called, given } };
}

/**
 * What is to be done for something that a person named: an address, a folder, an archive or a file.
 * @param allowedHosts hosts that may be asked though they are no public ones
 */
export async function jobOfSource(
  source: string,
  {
    cwd,
    given,
    allowedHosts,
  }: { readonly cwd: string; readonly given: Given; readonly allowedHosts: readonly string[] },
): Promise<NewJob> {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(source)) {
    const task: Task = { kind: "address", address: source, allowedHosts: [...allowedHosts], isPolite: false, given };
    return { from: source, key: `address ${source}`, task };
  }
  const path = resolve(cwd, source);
  const isFolder = (await stat(path).catch(() => null))?.isDirectory() === true;
  if (!isFolder) return fileJob(path, source, given);
  return { from: source, key: `folder ${path}`, task: { kind: "folder", path, called: source, given } };
}
