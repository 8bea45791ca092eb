// biome-ignore lint/style/noRestrictedImports: only the tests import this; core itself reads no disk
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Publication, Report } from "../vocabulary/report.ts";
import { sha256Of } from "../vocabulary/sha256.ts";
import type { Given, PageInput } from "./page-input.ts";

/** A page written for the tests, and what reading it gives, as text. */
export interface FixturePage {
  readonly name: string;
  readonly page: string;
  readonly expected: string;
}

const folder = new URL("./fixtures/", import.meta.url);
const fileOf = (name: string) => readFileSync(new URL(name, folder), "utf8");

export function fixturePages(extension: RegExp): FixturePage[] {
  return readdirSync(folder)
    .filter((name) => extension.test(name) && name !== "README.md")
    .map((name) => ({ name, page: fileOf(name), expected: fileOf(name.replace(/\.\w+$/, ".expected")) }));
}

/** A file that lies beside the project and not in it; null where it is absent. */
export function sharedFile(path: string): string | null {
  const file = new URL(`../../../../../shared/${path}`, import.meta.url);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

export function inputFor(page: string, given: Given = {}): PageInput {
  return { capture: sha256Of(page), today: "2026-11-01", given, url: null };
}

function writtenDate(date: Publication | null): string | null {
  return date && `${[date.day, date.time, date.zone].filter((value) => value !== null).join(" ")} (${date.foundIn})`;
}

/** A report as the `.expected` files write it: its values, then its parts. */
export function described(report: Report): string {
  const values = {
    title: report.title || null,
    outlet: report.outlet && `${report.outlet.name} (${report.outlet.foundIn})`,
    author: report.author,
    published: writtenDate(report.published),
    modified: writtenDate(report.modified),
    section: report.section,
    language: report.language,
    url: report.url,
    credit: report.credit,
    paraphrases: report.paraphrases,
    issues: report.issues.map((issue) => issue.code).join(", ") || null,
  };
  const lines = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  const parts = report.parts.map(({ kind, credit, link, day = null, start, end }) => {
    const label = [kind, credit, link, day].filter((value) => value !== null).join(" ");
    return `[${label}] ${report.text.slice(start, end).replaceAll("\n", "⏎")}`;
  });
  return `${lines.join("\n")}\n\n${parts.join("\n")}\n`;
}
