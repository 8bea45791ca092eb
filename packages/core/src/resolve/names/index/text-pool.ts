/** Texts one after another in one run of bytes (UTF-8): a million of them are no burden to whoever collects garbage. */
export interface TextPool {
  readonly size: number;
  /** Gives the place of the text. */
  add(text: string): number;
  /** The text at a place; a lone surrogate comes back as the sign for what cannot be read. */
  at(place: number): string;
}

/** UTF-8 needs three bytes at the most for a unit of text. */
const BYTES_A_UNIT = 3;

export function createTextPool(): TextPool {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let bytes = new Uint8Array(1 << 12);
  let starts = new Uint32Array(1 << 10);
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(text) {
      const from = starts[size]!;
      if (from + BYTES_A_UNIT * text.length > bytes.length) {
        const larger = new Uint8Array(Math.ceil((from + BYTES_A_UNIT * text.length) * 1.4));
        larger.set(bytes);
        bytes = larger;
      }
      if (size + 2 > starts.length) {
        const more = new Uint32Array(Math.ceil(starts.length * 1.4));
        more.set(starts);
        starts = more;
      }
      starts[size + 1] = from + encoder.encodeInto(text, bytes.subarray(from)).written;
      return size++;
    },
    at: (place) => decoder.decode(bytes.subarray(starts[place]!, starts[place + 1]!)),
  };
}
