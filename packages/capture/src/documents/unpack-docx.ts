import { strFromU8, zipSync } from "fflate";
import mammoth from "mammoth";
import { zipEntries } from "../archives/zip-entries.ts";
import { UNTOLD, type Unpacked } from "./unpacked.ts";

/** What of an Office document holds text; pictures and scripts are not even unpacked. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;
const LIMITS = { files: 5000, bytes: 60_000_000, ratio: 200 };

async function* whole(bytes: Uint8Array) {
  yield bytes;
}

async function wantedFiles(bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = Object.create(null);
  for await (const entry of zipEntries(whole(bytes), "The document", (name) => WANTED.test(name), LIMITS)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of entry.bytes) chunks.push(chunk);
    files[entry.name] = Buffer.concat(chunks);
  }
  return files;
}

const ESCAPES: { readonly [sign: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

const textOf = (bytes: Uint8Array | undefined) => (bytes ? strFromU8(bytes) : "");

/** What somebody wrote into the document that is no part of the text that is read. */
function leftIn(files: Readonly<Record<string, Uint8Array>>): string[] {
  const left: string[] = [];
  const changes = [...textOf(files["word/document.xml"]).matchAll(/<w:(?:ins|del|moveFrom|moveTo)\s([^>]{0,500})>/g)];
  if (changes.length > 0) {
    const by = new Set(changes.flatMap(([, about = ""]) => /w:author="([^"]{1,100})"/.exec(about)?.[1] ?? []));
    const whose = by.size > 0 ? ` by ${[...by].slice(0, 5).join(", ")}` : "";
    left.push(
      `The document holds ${changes.length} tracked changes${whose}. It was read as if all were accepted; what was deleted stands in the file alone.`,
    );
  }
  const comments = textOf(files["word/comments.xml"]).match(/<w:comment\s/g)?.length ?? 0;
  if (comments > 0) {
    left.push(
      `The document holds ${comments} comment${comments > 1 ? "s" : ""} beside its text, not read. Open the file to see them.`,
    );
  }
  return left;
}

/** The arrow by which a note leads back to where it belongs. */
const BACK = /<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g;

/** The text of a Word document as markup, with what the document says of itself. */
export async function unpackDocx(bytes: Uint8Array): Promise<Unpacked> {
  const files = await wantedFiles(bytes);
  const buffer = Buffer.from(zipSync(files, { level: 0 }));
  const { value } = await mammoth.convertToHtml(
    { buffer },
    { convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
  );
  const told = textOf(files["docProps/core.xml"]);
  const property = (name: string) =>
    new RegExp(`<${name}[^>]*>([^<]{1,500})</${name}>`).exec(told)?.[1]?.trim() || null;
  const title = property("dc:title");
  const head = title ? `<title>${title.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign)}</title>` : "";
  return {
    ...UNTOLD,
    content: `<html><head>${head}</head><body><article>${value.replace(BACK, "")}</article></body></html>`,
    isMarkup: true,
    author: property("dc:creator"),
    left: leftIn(files),
  };
}
