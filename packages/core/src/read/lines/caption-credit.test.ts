import { describe, expect, it } from "vitest";
import { captionCreditOf, opensAsCaption } from "./caption-credit.ts";

describe("the credit of a picture", () => {
  it.each([
    ["The minister in Port Alba - April 22, 2024 (RT)", "RT"],
    ["The minister on Tuesday. (AFP/Getty Images)", "AFP/Getty Images"],
    ["The minister. Photo: Harbour Post", "Harbour Post"],
    ["The minister / Reuters", "Reuters"],
    ["The minister in 2020. (AP Photo/Jane Roe)", "AP Photo/Jane Roe"],
    ["The minister. REUTERS/Jane Roe", "REUTERS/Jane Roe"],
    ["The minister [Jane Roe/Reuters]", "Jane Roe/Reuters"],
    ["Photo by Jane Roe", "Jane Roe"],
    ["Credit: Lakeside TV", "Lakeside TV"],
    ["© Harbour Post", "Harbour Post"],
    ["A ship at sea, Getty Images", "Getty Images"],
    ["The palace / Handout via REUTERS", "REUTERS"],
  ])("is split off: %s", (caption, credit) => {
    expect(captionCreditOf(caption)?.credit).toBe(credit);
  });

  it.each([
    "The minister (left)",
    "The minister leaves (VIDEO)",
    "The General Officer Commanding (GOC)",
    "Nigerian Army | 7 Division",
    "He said so on his channel via Telegram.",
    "The minister [sic]",
  ])("is not seen in %s", (caption) => {
    expect(captionCreditOf(caption)).toBeNull();
  });

  it("is sure where only pictures are credited so", () => {
    expect(captionCreditOf("The minister. Photo: AFP")?.isSure).toBe(true);
    expect(captionCreditOf("The minister left (AFP)")?.isSure).toBe(false);
  });

  it("can have a line that opens as captions do", () => {
    expect(["FILE PHOTO: The minister", "صورة: الوزير"].map(opensAsCaption)).toEqual([true, true]);
    expect(opensAsCaption("Photographs were shown in court.")).toBe(false);
  });
});
