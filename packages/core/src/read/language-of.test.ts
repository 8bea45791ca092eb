import { describe, expect, it } from "vitest";
import { languageFound, languageOf } from "./language-of.ts";

describe("the language of a text", () => {
  it.each([
    ["en", "The minister was not in the capital when the house was searched by the police."],
    ["fr", "Le ministre n’était pas dans la capitale quand sa maison a été fouillée par la police."],
    ["es", "El ministro no estaba en la capital cuando su casa fue registrada por la policía."],
    ["pt", "O ministro não estava na capital quando a sua casa foi revistada pela polícia, segundo o governo."],
    ["de", "Der Minister war nicht in der Hauptstadt, als sein Haus von der Polizei durchsucht wurde."],
    ["it", "Il ministro non era nella capitale quando la sua casa è stata perquisita dalla polizia."],
    ["nl", "De minister was niet in de hoofdstad toen zijn huis door de politie werd doorzocht."],
    ["tr", "Bakan, evi polis tarafından arandığında başkentte değildi ve daha sonra ülkeden ayrıldı."],
    ["id", "Menteri itu tidak berada di ibu kota ketika rumahnya digeledah oleh polisi pada hari Senin."],
    ["ru", "Министр не был в столице, когда в его доме прошёл обыск, и это было до отставки."],
    ["uk", "Міністр не був у столиці, коли в його будинку пройшов обшук, і це було до відставки."],
    ["ar", "لم يكن الوزير في العاصمة عندما قامت الشرطة بتفتيش منزله، وقال مكتبه إن ذلك كان قبل أيام."],
    ["fa", "وزیر در پایتخت نبود که پلیس خانه او را بازرسی کرد و این را دفتر وی گفت."],
    ["he", "השר לא היה בבירה כשהמשטרה ערכה חיפוש בביתו"],
    ["zh", "警方搜查他的住所时，部长不在首都。"],
    ["ja", "警察が家宅捜索をした時、大臣は首都にいなかった。"],
    ["ko", "경찰이 집을 수색했을 때 장관은 수도에 없었다."],
    ["el", "Ο υπουργός δεν ήταν στην πρωτεύουσα όταν η αστυνομία ερεύνησε το σπίτι του."],
  ])("is told by script and small words: %s", (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  const SENTENCE =
    "The minister was not in the capital when the house was searched by the police, and he had left it. ";
  const FRENCH =
    "Le ministre n’était pas dans la capitale quand sa maison a été fouillée par la police, et il avait fui. ";

  it("is what the page declares", () => {
    expect(languageFound("The minister was in the capital.", "pt-BR")).toEqual({ language: "pt", declared: null });
    expect(languageFound(FRENCH.repeat(8), "fr-FR")).toEqual({ language: "fr", declared: null });
    expect(languageFound(SENTENCE.repeat(8), "sw")).toEqual({ language: "sw", declared: null });
    expect(languageFound(SENTENCE.repeat(8), null)).toEqual({ language: "en", declared: null });
  });

  it.each([
    ["fa", SENTENCE, "en"],
    ["ar-SY", SENTENCE, "en"],
    ["fr", SENTENCE, "en"],
    ["en-US", FRENCH, "fr"],
    ["en", "لم يكن الوزير في العاصمة عندما قامت الشرطة بتفتيش منزله، وقال مكتبه إن ذلك كان قبل أيام. ", "ar"],
  ])(
    "is that of the text where the page declares %s and its text is plainly in another",
    (declared, text, language) => {
      expect(languageFound(text.repeat(8), declared)).toEqual({ language, declared: declared.slice(0, 2) });
    },
  );

  it("stays undetermined where little tells", () => {
    expect(languageOf("Port Alba 2024")).toBe("und");
    expect(languageOf("")).toBe("und");
  });
});
