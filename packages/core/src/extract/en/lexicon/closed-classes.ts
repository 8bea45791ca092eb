const words = (list: string) => new Set(list.trim().split(/\s+/));

export const DETERMINERS = words(
  "the a an this that these those some any no every each another all both either neither several many few more most much other such one two three four five six seven eight nine ten",
);
export const POSSESSIVE_PRONOUNS = words("his her its their our my your whose");
export const PRONOUNS = words(
  "he she it they him her them himself herself itself themselves i we you us me who whom which",
);
export const PREPOSITIONS = words(
  "of in on at by for with from to into onto about against after before during since until till through throughout over under between among near around as despite amid without within outside inside behind beyond across along off upon per via toward towards like unlike alongside beside besides opposite regarding concerning following including",
);
export const CONJUNCTIONS = words("and or but nor yet");
export const SUBORDINATORS = words(
  "that if whether because although though while whereas unless once when where why how so",
);
export const BE = words("be is are was were been being am 's 're");
export const HAVE = words("have has had having 've 'd");
export const DO = words("do does did");
export const MODALS = words("may might could can would will shall should must");
export const NEGATIONS = words("not never n't no longer");
/** Auxiliaries with the negation glued on. */
export const NEGATED =
  /^(?:is|are|was|were|has|have|had|do|does|did|would|could|can|should|will|wo|may|might|must)n['’]t$/;
export const ADVERBS = words(
  "also always still now then again already even just only never ever not officially formally reportedly allegedly apparently later earlier recently previously publicly briefly formerly currently personally immediately soon too very well together instead meanwhile however moreover further thus therefore abroad today yesterday tomorrow long often once twice perhaps probably possibly allegedly purportedly shortly finally initially repeatedly unanimously secretly quietly abruptly suddenly independently directly alone away aside back out up down off over newly here there hereby thereby",
);

/** Prepositions of several words, read as one. */
export const LONG_PREPOSITIONS = [
  "according to",
  "pursuant to",
  "with reference to",
  "in replacement of",
  "because of",
  "due to",
  "in place of",
  "on behalf of",
  "instead of",
  "as well as",
  "such as",
  "ahead of",
  "thanks to",
  "out of",
  "in connection with",
  "in relation to",
  "as part of",
  "along with",
  "together with",
  "in the wake of",
  "in favour of",
  "in favor of",
  "no longer",
  "more than",
  "less than",
  "before that",
  "after that",
  "prior to that",
] as const;

/** Roles of several words, read as one. */
export const LONG_NOUNS: ReadonlySet<string> = new Set([
  "second in command",
  "general of army",
  "general of brigade",
  "general of division",
]);

/** Determiners that may also stand behind one: "his other rank", "the two men". */
export const QUANTIFIERS = words("other few many several two three four five six seven eight nine ten such most more");
