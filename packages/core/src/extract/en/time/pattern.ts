import { TOKEN_CLASSES, type TokenClass } from "./token-classes.ts";

/** A graph that a row is compiled to; without loops, so that a match costs no more than the row is long. */
export type State =
  | {
      readonly kind: "test";
      readonly test: TokenClass;
      /** Null for a list of words, where the word alone decides. */
      readonly className: string | null;
      readonly glued: boolean;
      readonly name: string | null;
      readonly next: State;
    }
  | { readonly kind: "note"; readonly name: string; readonly value: number; readonly next: State }
  | { readonly kind: "fork"; readonly ways: readonly State[] }
  | { readonly kind: "end" };

const PIECES = /\[|\]|\(|\)|\||\{[^}]*\}|[^\s[\]()|{}]+/g;
const END: State = { kind: "end" };

/** A piece of a row: given what comes after it, the graph that begins with it. */
type Build = (next: State) => State;

/**
 * Compiles a row. `early/late` is a choice of words, `MONTH` a class whose number is noted as `month`, `MONTH:last` as
 * `last`, `[...]` may be missing, `(...|...)` is a choice, `~` demands that no space stands before, `{by=1}` notes 1.
 * @param macros pieces of rows by name, written `<name>`
 */
export function compilePattern(pattern: string, macros: Readonly<Record<string, string>> = {}): State {
  const pieces = expand(pattern, macros).match(PIECES) ?? [];
  let at = 0;

  function choice(): Build {
    const ways = [sequence()];
    while (pieces[at] === "|") {
      at++;
      ways.push(sequence());
    }
    const [only] = ways;
    return (next) => (ways.length === 1 && only ? only(next) : { kind: "fork", ways: ways.map((way) => way(next)) });
  }
  function sequence(): Build {
    const items: Build[] = [];
    while (at < pieces.length && !"])|".includes(pieces[at] as string)) items.push(item());
    return (next) => items.reduceRight((after, build) => build(after), next);
  }
  function item(): Build {
    const piece = pieces[at++] as string;
    if (piece !== "[" && piece !== "(") return atom(piece);
    const inner = choice();
    at++;
    return piece === "[" ? (next) => ({ kind: "fork", ways: [inner(next), next] }) : inner;
  }

  const build = choice();
  if (at !== pieces.length) throw new Error(`the brackets of the row "${pattern}" do not match`);
  return build(END);
}

function expand(pattern: string, macros: Readonly<Record<string, string>>): string {
  return pattern.replace(/<(\w+)>/g, (_, name: string) => {
    const macro = macros[name];
    if (macro === undefined) throw new Error(`the row "${pattern}" names <${name}>, which is not there`);
    return expand(macro, macros);
  });
}

function atom(piece: string): Build {
  const note = /^\{(\w+)=(-?\d+)\}$/.exec(piece);
  if (note?.[1]) {
    const [name, value] = [note[1], Number(note[2])];
    return (next) => ({ kind: "note", name, value, next });
  }
  const glued = piece.length > 1 && piece.startsWith("~");
  const [head = "", name] = (glued ? piece.slice(1) : piece).split(":");
  const isClass = /^[A-Z][A-Z0-9]+$/.test(head);
  const test = isClass ? TOKEN_CLASSES[head] : oneOf(head.split("/"));
  if (test === undefined) throw new Error(`there is no class of tokens ${head}`);
  const noted = name ?? (isClass ? head.toLowerCase() : null);
  return (next) => ({ kind: "test", test, className: isClass ? head : null, glued, name: noted, next });
}

function oneOf(list: readonly string[]): TokenClass {
  const words = new Set(list);
  return {
    words: list,
    numerals: false,
    end: (tokens, at) => (words.has(tokens[at]?.lower ?? "") ? at + 1 : -1),
    value: () => 0,
  };
}
