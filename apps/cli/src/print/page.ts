import { styleText } from "node:util";
import { type Clock, dayInWords, type Question, type Standing } from "@hearsay/core";

type Style = Parameters<typeof styleText>[0];

/** Characters that command a terminal or turn the direction of a line: a report may hold any of them. */
const COMMANDING = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Words of a report, harmless on a terminal and on one line. */
function plain(words: string): string {
  return words.replace(/\s+/g, " ").replace(COMMANDING, "\ufffd");
}

const MARKS: { readonly [standing in Standing]: Style } = {
  established: ["green", "bold"],
  reported: "green",
  disputed: ["yellow", "bold"],
  rumoured: "yellow",
  contradicted: "red",
  refuted: ["red", "bold"],
  withdrawn: "gray",
  unknown: "gray",
};

const WIDEST = 110;
const NARROWEST = 40;

/** The width to write in: the terminal's, as far as lines stay readable. */
function pageWidth(columns: number | undefined): number {
  return Math.max(NARROWEST, Math.min(WIDEST, columns ?? 100));
}

/** Breaks words into lines, each after an indent, and the lines after the first further in. */
function wrapped(words: string, indent: number, hanging: number, width: number): string[] {
  const lines: string[] = [];
  let line = " ".repeat(indent);
  let isEmpty = true;
  for (const word of words.split(" ")) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = " ".repeat(indent + hanging);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}

/** A page of text for a person: wrapped, coloured on a terminal alone. */
export interface Page {
  heading(words: string): void;
  line(words: string, indent?: number): void;
  quiet(words: string, indent?: number): void;
  /** A standing in its colour, and words beside it. */
  standing(standing: Standing, words: string, indent?: number): void;
  gap(): void;
}

export function createPage(out: NodeJS.WriteStream): Page {
  const width = pageWidth(out.columns);
  const styled = (style: Style, words: string) => styleText(style, words, { stream: out });
  const write = (line: string) => out.write(`${line}\n`);
  return {
    heading: (words) => write(styled("bold", plain(words))),
    line: (words, indent = 0) => wrapped(plain(words), indent, 2, width).forEach(write),
    quiet: (words, indent = 0) => {
      for (const line of wrapped(plain(words), indent, 2, width)) write(styled("gray", line));
    },
    standing: (standing, words, indent = 0) => {
      const mark = standing.toUpperCase();
      const [first = "", ...rest] = wrapped(`${mark}  ${plain(words)}`.replace("  ", " \u00a0"), indent, 2, width);
      write(first.replace(mark, styled(MARKS[standing], mark)).replace("\u00a0", " "));
      rest.forEach(write);
    },
    gap: () => write(""),
  };
}

const CLOCKS: { readonly [clock in Clock]: string } = {
  published: "by publication",
  said: "by what sources had said",
  recorded: "by entry in this ledger",
};

/** "as known on 15 February 2024, by what sources had said" */
export function asKnownInWords({ known, clock, counted }: Question): string {
  return `as known on ${dayInWords(known)}, ${CLOCKS[clock]}${counted === "accepted" ? ", accepted statements only" : ""}`;
}

/** One JSON document for programs. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** One JSON document whose last member is a list, printed as it grows: the same bytes as `printJson` of the whole. */
export function createJsonList(before: object, name: string): { add(item: unknown): void; end(): void } {
  const lines = (value: unknown, indent: string) => JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
  const opening = JSON.stringify({ ...before, [name]: [] }, null, 2).slice(0, -"]\n}".length);
  process.stdout.write(opening);
  let isEmpty = true;
  return {
    add(item) {
      process.stdout.write(`${isEmpty ? "" : ","}\n    ${lines(item, "    ")}`);
      isEmpty = false;
    },
    end: () => void process.stdout.write(`${isEmpty ? "" : "\n  "}]\n}\n`),
  };
}
