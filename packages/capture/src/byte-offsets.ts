/** Encodings that write each UTF-16 unit below U+0100 in one byte of its own; the others are walked byte by byte. */
const UTF8 = /^(?:utf-?8|unicode-1-1-utf-8)$/i;

function inUtf8(text: string, offsets: readonly number[]): number[] {
  let [unit, byte] = [0, 0];
  return offsets.map((offset) => {
    byte += Buffer.byteLength(text.slice(unit, offset));
    unit = offset;
    return byte;
  });
}

/** Feeds a decoder one byte at a time and notes after which byte each offset of the text was reached. */
function byteByByte(bytes: Uint8Array, charset: string, offsets: readonly number[]): number[] {
  const decoder = new TextDecoder(charset, { ignoreBOM: true });
  const found: number[] = [];
  let units = 0;
  let [next, last] = [0, 0];
  const note = (byte: number) => {
    while (next < offsets.length && (offsets[next] as number) <= units) {
      found.push((offsets[next] as number) === units ? byte : last);
      next += 1;
    }
  };
  note(0);
  for (let i = 0; i < bytes.length && next < offsets.length; i++) {
    const { length } = decoder.decode(bytes.subarray(i, i + 1), { stream: true });
    if (length === 0) continue;
    units += length;
    note(i + 1);
    last = i + 1;
  }
  while (found.length < offsets.length) found.push(bytes.length);
  return found;
}

/** How many bytes a byte order mark takes that decoding left out. */
function markLength(bytes: Uint8Array): number {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 3;
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) ? 2 : 0;
}

/**
 * Where places of a decoded text stand in the bytes that it was decoded from.
 * @param offsets UTF-16 units of the text, the smallest first
 */
export function byteOffsetsOf(
  bytes: Uint8Array,
  { text, charset }: { readonly text: string; readonly charset: string },
  offsets: readonly number[],
): number[] {
  const skipped = markLength(bytes);
  // A broken byte decodes to a mark of three bytes; then only walking the bytes tells.
  const found =
    UTF8.test(charset) && !text.includes("\ufffd")
      ? inUtf8(text, offsets)
      : byteByByte(bytes.subarray(skipped), charset, offsets);
  return found.map((offset) => offset + skipped);
}
