import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const MOST_BYTES = 8 * 1024 * 1024;

describe("the model card", () => {
  const card = readFileSync(join(root, "docs", "model-card.md"), "utf8");
  const module = readFileSync(join(root, "packages", "core", "src", "extract", "mentions", "model.js"), "utf8");
  const bytes = Buffer.from(/"([A-Za-z0-9+/=]+)"/.exec(module)?.[1] ?? "", "base64");

  it("tells the hash and the size of the weights in the repository", () => {
    expect(card).toContain(createHash("sha256").update(bytes).digest("hex"));
    expect(card).toContain(`${bytes.length} bytes`);
  });

  it("is of weights of less than 8 MB", () => {
    expect(bytes.length).toBeGreaterThan(0);
    expect(bytes.length).toBeLessThan(MOST_BYTES);
  });
});
