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

/** The text of a Word document as markup, with what the document says of itself. */
export async function unpackDocx(bytes: Uint8Array): Promise<Unpacked> {
  const files = await wantedFiles(bytes);
  const buffer = Buffer.from(zipSync(files, { level: 0 }));
  const { value } = await mammoth.convertToHtml(
    { buffer },
    { convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
  );
  const core = files["docProps/core.xml"];
  const told = core ? strFromU8(core) : "";
  const property = (name: string) =>
    new RegExp(`<${name}[^>]*>([^<]{1,500})</${name}>`).exec(told)?.[1]?.trim() || null;
  const title = property("dc:title");
  const head = title ? `<title>${title.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign)}</title>` : "";
  return {
    ...UNTOLD,
    content: `<html><head>${head}</head><body><article>${value}</article></body></html>`,
    isMarkup: true,
    author: property("dc:creator"),
  };
}
