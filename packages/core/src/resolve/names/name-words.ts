const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words between the words of a name that come and go with the spelling. */
export const PARTICLES = words(
  `al el ul ud tul ur as ash az ar ad an at es ed er il the of and und et y e i for de del della der den des di do dos da das du la le las los lo
  van von vom zu zum zur ter ten te bin ibn ben bint binti abu aba umm oglu ogly kyzy uulu na a بن ابن بنت`,
);

/** Particles that say whose child somebody is. */
export const FILIATION = words("bin ibn ben bint binti بن ابن بنت");

/** Ranks, honorifics and titles: kept beside the name, never a part of it. */
export const TITLES = words(
  `mr mrs ms miss dr prof professor sir dame lord lady rev reverend fr father hon honourable honorable
  gen general lt lieutenant col colonel maj major brig brigadier capt captain cdr commander adm admiral sgt sergeant cpl marshal
  president minister premier chancellor governor senator ambassador judge justice king queen prince princess emir amir sultan
  sheikh shaikh shaykh sheik cheikh haji hajji hadji hajj alhaji mullah mulla maulvi mawlawi maulana molla imam ayatollah sayyid sayyed seyyed seyed sayid
  qari hafiz ustad ustaz herr frau monsieur madame mme don dona senor senora signor sri shri smt pan pani lic ing`,
);

/** Words after a name that tell father from son; roman numerals are read apart. */
export const GENERATIONS = words("jr sr junior senior");

/** Legal forms of bodies, longest first where one holds another; spelt as they are folded. */
export const FORMS: readonly (readonly [string, string])[] =
  `llc: limited liability company|llc|l l c|ooo|ооо|societatea cu raspundere limitata|sarl|srl|s r l|gmbh|g m b h|gesellschaft mit beschrankter haftung|spolka z o o|sp z o o|sp zoo|sp zo o|bvba|bv|b v|besloten vennootschap|ltda|sl|doo|d o o|sro|s r o|kft|oy|pty ltd|pvt ltd|private limited|limited|ltd|limitada|tov
jsc: joint stock company|open joint stock company|public joint stock company|closed joint stock company|jsc|ojsc|pjsc|cjsc|oao|ao|pao|zao|aktiengesellschaft|ag|akg|a g|sa|s a|sas|s a s|spa|s p a|nv|n v|ab|a b|as|a s|asa|plc|p l c|public limited company|societe anonyme|sociedad anonima|se|kgaa|tbk|pt|perseroan terbatas|bhd|berhad
inc: incorporated|inc|corporation|corp|company|co|co ltd|company limited|corporation limited|companies
lp: limited partnership|lp|l p|llp|l l p|limited liability partnership|kg|ohg`
    .split("\n")
    .flatMap((line) => {
      const [form = "", spellings = ""] = line.split(": ");
      return spellings.split("|").map((spelling) => [spelling, form] as const);
    })
    .sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));

/** Words that many bodies have in common: they say less than a name of their own. */
export const GENERIC = words(
  `group holding holdings international global worldwide industries industry systems solutions services service partners capital
  fund funds trust bank banking financial finance investment investments management trading enterprises technologies technology
  national federal state central general united government ministry department office agency authority council committee commission
  organization organisation institute academy university association federation union party front movement army forces
  brigade division battalion regiment corps unit command company gruppe groupe grupo concern consortium`,
);

/** Kinds of units that are told apart by their number, roman or not. */
export const UNITS = words(
  "army corps division brigade regiment battalion squadron company platoon unit wing fleet bureau directorate command district region zone section",
);

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Numbers written as words. */
export const NUMBERS = new Map<string, number>([
  ...ONES.map((word, i) => [word, i] as const),
  ...ORDINALS.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, 20 + 10 * i] as const),
  ["fourty", 40],
]);

const ROMAN = /^(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;
const ROMAN_VALUES: { readonly [letter: string]: number } = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** What a roman numeral up to 399 says, or null. */
export function romanValue(word: string): number | null {
  if (word.length > 9 || !ROMAN.test(word)) return null;
  let sum = 0;
  for (let i = 0; i < word.length; i++) {
    const value = ROMAN_VALUES[word[i]!]!;
    sum += value < (ROMAN_VALUES[word[i + 1] ?? ""] ?? 0) ? -value : value;
  }
  return sum;
}
