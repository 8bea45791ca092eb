import { facesInside } from "./faces-inside.ts";
import { type Standalone, standaloneSvg } from "./standalone-svg.ts";

/** Pixels of a PNG for one of the screen: sharp enough for print. */
const SHARPNESS = 2;
/** What a browser can still hold as one canvas. */
const MOST_PIXELS = 16_000;

const FACES_WAIT = 60;
const MOST_WAITS = 20;

/** Draws the picture small until two drawings in a row are the same. */
async function facesRead(image: HTMLImageElement): Promise<void> {
  const canvas = new OffscreenCanvas(400, 400);
  const drawing = canvas.getContext("2d", { willReadFrequently: true });
  let last = "";
  for (let i = 0; i < MOST_WAITS; i++) {
    drawing?.clearRect(0, 0, 400, 400);
    drawing?.drawImage(image, 0, 0, 400, 400);
    const now = drawing?.getImageData(0, 0, 400, 400).data.join() ?? "";
    if (i > 2 && now === last) return;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, FACES_WAIT));
  }
}

async function pngOf({ svg, width, height }: Standalone): Promise<Blob> {
  const image = new Image();
  // The policy of the server lets a picture be data of the page.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  // Faces inside a picture are read after it: the first drawing asks for them, the next has them.
  await facesRead(image);
  const scale = Math.min(SHARPNESS, MOST_PIXELS / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: "image/png" });
}

function give(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** What is saved of a picture. */
export interface Saving {
  readonly body: HTMLElement;
  readonly notes: readonly string[];
  readonly metadata: object;
  readonly name: string;
}

/** Saves what is on the screen as a file that stands by itself. */
export async function savePicture({ body, notes, metadata, name }: Saving, as: "svg" | "png"): Promise<void> {
  const faces = await facesInside(`${body.textContent}${notes.join("")}`);
  const picture = standaloneSvg(body, notes, metadata, faces);
  const blob = as === "svg" ? new Blob([picture.svg], { type: "image/svg+xml" }) : await pngOf(picture);
  give(blob, `${name}.${as}`);
}
