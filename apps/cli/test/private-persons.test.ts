import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createRoom, hearsay } from "./hearsay.fixture.ts";

const REPORT = `Title: Shopkeeper held in Ostrel
Outlet: Ostrel Gazette
Published: 2025-03-16

Lora Penn, a shopkeeper, was arrested in Ostrel on Friday, police chief Ivo Marek said. Marek was appointed police chief in 2024.
`;

describe("hearsay show", () => {
  it("marks who has no public post as a private person, and nobody else", async () => {
    const room = createRoom();
    writeFileSync(join(room, "report.txt"), REPORT);
    expect((await hearsay(room, ["add", "report.txt"])).code).toBe(0);
    expect((await hearsay(room, ["show", "Lora Penn"])).out).toContain("private person: no public post is told");
    const marek = await hearsay(room, ["show", "Ivo Marek"]);
    expect(marek.out).toContain("police chief");
    expect(marek.out).not.toContain("private person");
  });
});
