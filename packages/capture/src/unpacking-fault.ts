/** What zlib, Brotli, Zstandard, pako and fflate say of packed bytes that they cannot unpack, and what is wrong with those. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [
    /incorrect header check|unknown compression method|invalid window size|unknown frame descriptor/i,
    "its bytes are not packed as it says",
  ],
  [/unexpected (?:end of file|EOF)|buffer error/i, "its packed bytes end too early"],
  [
    /incorrect (?:data|length) check|invalid (?:block|stored|code|distance|literal|bit|length)|too many length|data error|ERR_?_?(?:BROTLI|ERROR_FORMAT)|decompression failed|data corruption|checksum/i,
    "its packed bytes are damaged",
  ],
];

/** What is wrong, in words that a person understands; what the error says itself where it is of no unpacking. */
export function faultInWords(error: unknown): string {
  const { message, code } =
    error instanceof Error ? (error as Error & { code?: unknown }) : { message: String(error), code: "" };
  const said = `${message} ${typeof code === "string" ? code : ""}`;
  return FAULTS.find(([pattern]) => pattern.test(said))?.[1] ?? message;
}
