// Writes a picture of the browser again with at most 256 colours: a page of text keeps its looks at a fourth of the size.
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

function chunksOf(png) {
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function chunk(type, data) {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, "latin1");
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(data, crc32(head.subarray(4))));
  return Buffer.concat([head, data, check]);
}

/** The Paeth predictor of the PNG specification, section 9.4. */
function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

const PREDICTORS = [() => 0, (left) => left, (_left, up) => up, (left, up) => (left + up) >> 1, paeth];

/** The bytes of the pixels, row by row, without the filters. */
function pixelsOf(raw, { width, height, depth }) {
  const row = width * depth;
  const pixels = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++) {
    const predict = PREDICTORS[raw[y * (row + 1)]];
    for (let x = 0; x < row; x++) {
      const at = y * row + x;
      const left = x >= depth ? pixels[at - depth] : 0;
      const up = y > 0 ? pixels[at - row] : 0;
      const corner = x >= depth && y > 0 ? pixels[at - row - depth] : 0;
      pixels[at] = raw[y * (row + 1) + 1 + x] + predict(left, up, corner);
    }
  }
  return pixels;
}

const parts = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

function nearest(colour, palette) {
  const [red, green, blue] = parts(colour);
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  palette.forEach((other, i) => {
    const [r, g, b] = parts(other);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [i, distance];
  });
  return best;
}

/** Colours that differ in the lower half of their bits share a place: so that a rare red is not lost to the greys of letters. */
const coarse = (colour) => colour & 0xf0f0f0;

function paletteOf(counts) {
  const groups = Map.groupBy(counts, ([colour]) => coarse(colour));
  return [...groups.values()]
    .map((group) => ({
      colour: group.toSorted((a, b) => b[1] - a[1])[0][0],
      count: group.reduce((sum, [, count]) => sum + count, 0),
    }))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_COLOURS)
    .map(({ colour }) => colour);
}

/** An 8-bit RGB or RGBA picture without transparency as one with a palette of at most 256 colours. */
export function smallPng(png) {
  const chunks = chunksOf(png);
  const header = chunks[0].data;
  const size = { width: header.readUInt32BE(0), height: header.readUInt32BE(4), depth: header[9] === 6 ? 4 : 3 };
  const data = Buffer.concat(chunks.filter((one) => one.type === "IDAT").map((one) => one.data));
  const pixels = pixelsOf(inflateSync(data), size);
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += size.depth) {
    const colour = pixels.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = paletteOf(counts);
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(colour, palette)]));
  const rows = Buffer.alloc((size.width + 1) * size.height);
  for (let i = 0; i < size.width * size.height; i++) {
    rows[i + Math.floor(i / size.width) + 1] = places.get(pixels.readUIntBE(i * size.depth, 3));
  }
  const indexed = Buffer.from(header);
  indexed[9] = 3;
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", indexed),
    chunk("PLTE", Buffer.from(palette.flatMap(parts))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
