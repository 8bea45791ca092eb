interface Kind {
  readonly name: string;
  readonly magic: readonly number[];
  readonly at?: number;
  readonly instead: string;
}

const LATER = "Save the article as text or HTML and add that";
const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));

/** The first bytes of the files that people mistake for pages. Facts of the formats. */
const KINDS: readonly Kind[] = [
  { name: "a PDF", magic: ascii("%PDF-"), instead: LATER },
  {
    name: "a ZIP archive or an Office document",
    magic: [0x50, 0x4b, 3, 4],
    instead: `${LATER}; unpack an archive first`,
  },
  { name: "an empty ZIP archive", magic: [0x50, 0x4b, 5, 6], instead: "Add the pages themselves" },
  { name: "a gzip archive", magic: [0x1f, 0x8b], instead: "Unpack it and add the pages in it" },
  { name: "a bzip2 archive", magic: ascii("BZh"), instead: "Unpack it and add the pages in it" },
  { name: "an xz archive", magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a], instead: "Unpack it and add the pages in it" },
  { name: "a 7-Zip archive", magic: [0x37, 0x7a, 0xbc, 0xaf], instead: "Unpack it and add the pages in it" },
  { name: "a RAR archive", magic: ascii("Rar!"), instead: "Unpack it and add the pages in it" },
  { name: "a Zstandard archive", magic: [0x28, 0xb5, 0x2f, 0xfd], instead: "Unpack it and add the pages in it" },
  {
    name: "a web archive (WARC)",
    magic: ascii("WARC/"),
    instead: "Give its name an end of .warc, and add it as a file",
  },
  { name: "an Office document", magic: [0xd0, 0xcf, 0x11, 0xe0], instead: LATER },
  { name: "an RTF document", magic: ascii("{\\rtf"), instead: LATER },
  {
    name: "a PNG image",
    magic: [0x89, 0x50, 0x4e, 0x47],
    instead: "Type the text of the picture into a file and add that",
  },
  { name: "a JPEG image", magic: [0xff, 0xd8, 0xff], instead: "Type the text of the picture into a file and add that" },
  { name: "a GIF image", magic: ascii("GIF8"), instead: "Type the text of the picture into a file and add that" },
  {
    name: "a WebP image",
    magic: ascii("WEBP"),
    at: 8,
    instead: "Type the text of the picture into a file and add that",
  },
  {
    name: "a TIFF image",
    magic: [0x49, 0x49, 0x2a, 0],
    instead: "Type the text of the picture into a file and add that",
  },
  {
    name: "a TIFF image",
    magic: [0x4d, 0x4d, 0, 0x2a],
    instead: "Type the text of the picture into a file and add that",
  },
  { name: "a video", magic: ascii("ftyp"), at: 4, instead: "Add a page that tells what it shows" },
  { name: "a video", magic: [0x1a, 0x45, 0xdf, 0xa3], instead: "Add a page that tells what it shows" },
  { name: "a recording", magic: ascii("ID3"), instead: "Add a page that tells what it says" },
  { name: "a recording", magic: ascii("OggS"), instead: "Add a page that tells what it says" },
  { name: "a program", magic: [0x7f, 0x45, 0x4c, 0x46], instead: LATER },
  { name: "a program", magic: [0x4d, 0x5a, 0x90], instead: LATER },
  { name: "a program", magic: [0xcf, 0xfa, 0xed, 0xfe], instead: LATER },
  { name: "a program", magic: [0xca, 0xfe, 0xba, 0xbe], instead: LATER },
  { name: "WebAssembly", magic: [0, 0x61, 0x73, 0x6d], instead: LATER },
  { name: "a database", magic: ascii("SQLite format 3"), instead: LATER },
];

/** What bytes are that are no page at all, and what to do instead; null where nothing tells. */
export function binaryKindOf(bytes: Uint8Array): { readonly name: string; readonly instead: string } | null {
  return KINDS.find(({ magic, at = 0 }) => magic.every((byte, i) => bytes[at + i] === byte)) ?? null;
}
