import { describe, expect, it } from "vitest";
import { noteLineOf } from "./note-line.ts";

describe("a note of an outlet on its own report", () => {
  it.each([
    ["Correction: An earlier version of this article gave another name.", null],
    ["Correction, March 12, 2040: The minister is 54 years old, and not 45.", "March 12, 2040"],
    ["CLARIFICATION (12 March 2040): The ministry has since answered.", "12 March 2040"],
    ["Editor’s note: This story tells of violence.", null],
    ["• This article was amended on 12 March 2040 to remove a name.", "12 March 2040"],
    ["This story has since been corrected to say that nobody was held.", null],
    ["An earlier version of this report said that he had left on 3 March 2040.", null],
    ["(Corrects paragraph 3 to show that the envoy is alive)", null],
    ["(This March 3 story has been corrected to fix the name of the town)", null],
    ["Cet article a été modifié le 12 mars 2040 pour corriger un nom.", "12 mars 2040"],
    ["Dieser Artikel wurde am 12. März 2040 aktualisiert.", "12. März 2040"],
    ["Исправление: министра зовут иначе.", null],
    ["تصحيح: ورد اسم الوزير خطأً في نسخة سابقة.", null],
  ])("is %s", (line, written) => {
    const note = noteLineOf(line);
    expect(note).not.toBeNull();
    expect(note?.moment?.written ?? null).toBe(written);
  });

  it.each([
    "The correction of the border was announced on Monday.",
    "Correction officers were held in the prison: nobody knows why.",
    "The report was amended by the committee on Tuesday, its chair said.",
    "Update: the minister was found dead, police said.",
    "The earlier version of the law was withdrawn by parliament.",
    "This article of the constitution was amended in 2012.",
  ])("is not %s", (line) => {
    expect(noteLineOf(line)).toBeNull();
  });
});
