import { parseAst } from "rolldown/parseAst";

/** What needs no translation: names, and what is typed into a machine. */
const UNTRANSLATED = new Set(["Hearsay", "SHA-256", "https://", "SVG", "PNG"]);
/** Attributes that a reader sees or hears. */
const WORDED = new Set(["title", "aria-label", "aria-valuetext", "aria-description", "placeholder", "label", "alt"]);
const LETTER = /\p{L}/u;
/** Three words in a row: no key, class or address looks so. */
const SENTENCE = /\p{L}[\p{L}’']* \p{L}[\p{L}’']* \p{L}/u;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

const childrenOf = (node: Node): Node[] =>
  Object.values(node)
    .flatMap((value) => [value].flat())
    .filter(isNode);

/** Strings that an expression on a page can give: the branches of choices, the words of templates; no arguments. */
function stringsGivenBy(node: Node): string[] {
  if (node.type === "Literal") return typeof node.value === "string" ? [node.value] : [];
  if (node.type === "TemplateElement") return [(node.value as { cooked: string }).cooked];
  if (node.type === "LogicalExpression") return stringsGivenBy(node.right as Node);
  if (node.type === "ConditionalExpression") {
    return [node.consequent as Node, node.alternate as Node].flatMap(stringsGivenBy);
  }
  if (node.type === "TemplateLiteral") return (node.quasis as Node[]).flatMap(stringsGivenBy);
  return [];
}

function seenIn(node: Node, parent: Node | null): string[] {
  if (node.type === "JSXText") return [String(node.value).trim()];
  if (node.type === "JSXAttribute") {
    const name = (node.name as Node).name;
    const value = node.value as Node | null;
    if (!WORDED.has(String(name)) || !isNode(value)) return [];
    return value.type === "JSXExpressionContainer" ? stringsGivenBy(value.expression as Node) : stringsGivenBy(value);
  }
  if (node.type === "JSXExpressionContainer" && parent?.type !== "JSXAttribute") {
    return stringsGivenBy(node.expression as Node);
  }
  return [];
}

function wordsOf(node: Node): string {
  if (node.type === "TemplateElement") return (node.value as { cooked: string }).cooked;
  return node.type === "Literal" && typeof node.value === "string" ? node.value : "";
}

function walk(node: Node, parent: Node | null): string[] {
  const own = seenIn(node, parent).filter((words) => LETTER.test(words));
  const written = wordsOf(node);
  const sentence = SENTENCE.test(written) && parent?.type !== "JSXAttribute" ? [written.trim()] : [];
  return [...own, ...sentence, ...childrenOf(node).flatMap((child) => walk(child, node))];
}

/**
 * Words that a screen shows without a catalogue.
 * @param source a file of the app
 * @returns each as it is written, in the order of the file
 */
export function literalWordsIn(source: string): string[] {
  const program = parseAst(source, { lang: "tsx" }) as unknown as Node;
  return [...new Set(walk(program, null))].filter((words) => !UNTRANSLATED.has(words));
}
