import { countryNamed, countryOfAdjective, countryOfPlace } from "../../vocabulary/countries.ts";
import { remembering } from "../../vocabulary/remembering.ts";
import type { Token } from "../text/tokens.ts";
import type { Tag } from "./lexeme.ts";
import { ADVERBS, BE, DETERMINERS, POSSESSIVE_PRONOUNS, PREPOSITIONS, PRONOUNS } from "./lexicon/closed-classes.ts";
import { rankLength } from "./lexicon/ranks.ts";
import { POST_MODIFIERS } from "./lexicon/roles.ts";
import { PLATFORMS, REPORTING_NOUNS } from "./lexicon/sources.ts";
import { CALLING_VERBS, SPEECH_VERBS } from "./lexicon/speech.ts";
import { type VerbForm, verbForm } from "./lexicon/verbs.ts";
import { BODY, DATES_OFFICE, has, RANK, RANK_PART, ROLE, UNNAMED } from "./lexicon/word-traits.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import type { TimeExpression } from "./time/time-expressions.ts";

/** A token with its class in the sentence. A time expression is one word. */
export interface Word extends Token {
  /** Of `word-traits.ts`, together. */
  readonly traits: number;
  readonly tag: Tag;
  readonly verb: VerbForm | undefined;
  readonly time: TimeExpression | undefined;
}

const QUOTES = new Set(['"', "“", "”", "«", "»", "„", "''", "``"]);
/** Nouns that look like verbs far more often than they act as such. */
const MOSTLY_NOUNS = new Set(
  "sanctions rumor rumors rumour rumours report reports talks post posts claim claims charge charges strike strikes attack attacks head chief lead leads force forces order orders move moves plan plans visit visits release support order raid raids vote votes state states name names office place places fire guard guards aide address view views share shares attempt control command notice label list fear fears threat change changes call calls return rule rules test tests interest issue issues trial land place question questions comment comments target targets record records network site power help trade work works broadcast film video photograph search result results air conduct detail details score march protest protests crash transfer travel live house arms hold battle battles siege rally rallies poll polls focus harm trial concern concerns rape shock campaign campaigns mandate plot plots object objects rank ranks function functions pressure stress surge style trap triumph trouble trust plunder massacre ambush appeal appeals boycott benefit damage insult alert blast clash clashes contest dispute disputes echo pardon influence repair terminal alert slot exile journey boast grip stall stain stab rule ruling sleep document documents father nurse pilot object intern champion model guarantee desert bid bids ban bans hunt wave stem slide split spring rush ride ring ruin balance parallel pack poison proceeds".split(
    " ",
  ),
);

/** Verbs that go on with a subject behind an apposition, whatever follows: "X, the new chief, BECOMES". */
const OPENING_VERBS = new Set("becomes remains heads leads commands handing faces".split(" "));

/** Adverbs that stand before nouns as well. */
const LEADING_ADVERBS = new Set("only even just also newly very more less".split(" "));

export interface WordContext {
  /** Lower-case words that the report writes with a capital inside sentences. */
  readonly names: ReadonlySet<string>;
}

const ENDING_SUBJECTS: ReadonlySet<Tag> = new Set([
  "word",
  "name",
  "pronoun",
  "number",
  "wh",
  "quote",
  "time",
  "adverb",
]);

/** Whether the word before can end a subject, so that a verb may follow. */
function endsSubject(before: Word | undefined): boolean {
  return before !== undefined && ENDING_SUBJECTS.has(before.tag);
}

/** Whether the word after can begin what a verb governs. */
function beginsObject(after: Token | undefined): boolean {
  if (!after) return false;
  return (
    DETERMINERS.has(after.lower) ||
    POSSESSIVE_PRONOUNS.has(after.lower) ||
    PRONOUNS.has(after.lower) ||
    after.lower === "that" ||
    after.capital ||
    QUOTES.has(after.text)
  );
}

/** What the word right before settles about a word that could be a verb; null where it settles nothing. */
function settledBefore(word: Token, { forms }: VerbForm, before: Word | undefined): boolean | null {
  switch (before?.tag) {
    case "modal":
    case "do":
    case "to":
      return forms.has("base");
    case "be":
    case "have":
      return forms.has("part") || forms.has("ing");
    case "negation":
      return true;
  }
  if (forms.has("past") && !forms.has("part") && !MOSTLY_NOUNS.has(word.lower)) return true;
  if (before?.text === "," && OPENING_VERBS.has(word.lower)) return true;
  if (isDoneByName(word, before)) return true;
  if (before?.tag === "determiner" || before?.tag === "possessive" || ING_NOUNS.has(word.lower)) return false;
  if (before?.tag === "preposition") return forms.has("ing") && !MOSTLY_NOUNS.has(word.lower);
  return before?.lower === "'s" || before?.lower === "’s" ? false : null;
}

/** "showed Governor NAME MEETING elders", not "the Security Council meeting". */
const isDoneByName = ({ lower }: Token, before: Word | undefined): boolean =>
  lower === "meeting" && before?.tag === "name" && !has(before, BODY) && /\p{Ll}/u.test(before.text);

/** "officers close to him", "not free to leave", "three people present at the ceremony" */
const followsItsNoun = ({ lower }: Token, after: Token | undefined) =>
  ((lower === "close" || lower === "free") && after?.lower === "to") || (lower === "present" && after?.lower === "at");

/** ", says opposition leader NAME", "NAME reports.", "a priest who works there": a present that could be a plural. */
function isPresentVerb({ lower }: Token, form: VerbForm, before: Word | undefined, after: Token | undefined): boolean {
  const saying = SPEECH_VERBS.get(form.lemma);
  // "a priest who works there"
  if (before?.tag === "wh" && form.forms.has("s")) return true;
  // "in Rivers and Kano states"
  if (lower === "states" && before?.tag === "name") return after?.lower === "that" || QUOTES.has(after?.text ?? "");
  if (!form.forms.has("s") || !saying || saying.weak) return false;
  if (MOSTLY_NOUNS.has(lower)) return before?.tag === "name" && (!after || /^[.,]$/.test(after.text));
  return before?.text === "," || before?.tag === "quote";
}

/** Whether a word that could be a verb is one here. */
function actsAsVerb(word: Token, form: VerbForm, before: Word | undefined, after: Token | undefined): boolean {
  if (followsItsNoun(word, after)) return false;
  const settled = settledBefore(word, form, before);
  if (settled !== null) return settled;
  const { forms } = form;
  const previous = before?.tag;
  // "replaces retired general X"
  if (previous === "verb" && forms.has("part") && !/^(?:said|told)$/.test(word.lower)) return false;
  if (forms.has("ing")) return true;
  const isJudged = before?.tag === "quote" || REPORT_ADJECTIVES.has(before?.lower ?? "");
  if (after?.lower === "that" && isJudged && REPORTING_NOUNS.has(word.lower)) return false;
  if (isPresentVerb(word, form, before, after)) return true;
  if (previous === "adverb" && forms.has("past") && !LEADING_ADVERBS.has(before?.lower ?? "")) return true;
  if (MOSTLY_NOUNS.has(word.lower)) {
    // "dismisses X and names General Y"
    const isJoined = previous === "conjunction" && forms.has("s") && after?.capital === true;
    return (endsSubject(before) || isJoined) && beginsObject(after);
  }
  if (forms.has("past") || forms.has("part")) return true;
  // "X, the new chief, succeeds Y": behind an apposition only where an object follows.
  if (forms.has("s")) {
    return endsSubject(before) || previous === "conjunction" || (before?.text === "," && beginsObject(after));
  }
  const isAfterPlural = isPlural(before) || previous === "pronoun";
  return forms.has("base") && (isAfterPlural || previous === "conjunction" || previous === "adverb");
}

const endsAsPlural = remembering((lower) => /[^s]s$|men$|people$/.test(lower));

function isPlural(word: Word | undefined): boolean {
  return word?.tag === "word" && endsAsPlural(word.lower);
}

/** Words in -ing that are nouns unless an auxiliary stands before them. */
const ING_NOUNS = new Set(
  "recording meeting hearing briefing killing bombing shooting building warning ruling filing reading posting training funding opening understanding feeling beginning gathering landing housing shelling fighting kidnapping poisoning sighting swearing-in funeral standing being wedding suffering filming handing hiring painting laundering trafficking smuggling rigging racketeering looting stalking spying fundraising profiteering counterfeiting peddling skimming evading hacking proceedings lobbying offspring stoning lynching hanging drowning parking driving banking mining drilling farming fishing sailing broadcasting publishing engineering planning housing policing sentencing flogging mourning timing".split(
    " ",
  ),
);

/** "was last seen", "had first met", "the Ledger first reported": an adverb before a verb. */
function isAdverbLast(lower: string, before: Word | undefined, after: Token | undefined): boolean {
  if (lower !== "last" && lower !== "first") return false;
  const isAuxiliary = before?.tag === "be" || before?.tag === "have" || (before?.tag === "name" && lower === "first");
  const isVerb = after !== undefined && (verbForm(after.lower) !== undefined || BE.has(after.lower));
  return isAuxiliary && isVerb;
}

/** Classes behind which a noun phrase begins. */
const OPENING_PHRASE: ReadonlySet<Tag> = new Set<Tag>(["preposition", "determiner", "possessive"]);

/** The class of a word that its neighbours decide; null for the others. `LEANING` in `lexeme.ts` lists those it is asked of. */
function classAmong(token: Token, before: Word | undefined, after: Piece | undefined): Tag | null {
  const { lower } = token;
  switch (lower) {
    case "'s":
    case "’s":
      return before?.tag === "pronoun" ? "be" : "mark";
    case "that":
      return isDemonstrative(before, after) ? "determiner" : "subordinator";
    case "to":
      return after && isBaseVerb(after) ? "to" : "preposition";
    case "her":
      // "on her X account"
      if (before?.tag === "preposition" && PLATFORMS.has(after?.lower ?? "")) return "possessive";
      return after && /^[a-z]/.test(after.text) && !PREPOSITIONS.has(after.lower) ? "possessive" : "pronoun";
    case "then":
      // "under then president X", "Then president X said"
      return (!before || OPENING_PHRASE.has(before.tag)) && after && !after.capital && isPostWord(after)
        ? "word"
        : null;
    case "late":
      return before && ["name", "word", "verb"].includes(before.tag) ? "adverb" : null;
    default:
      return isAdverbLast(lower, before, after) ? "adverb" : null;
  }
}

function closedClass(token: Piece, before: Word | undefined, after: Piece | undefined): Tag | null {
  if (token.kind === "mark") return QUOTES.has(token.text) ? "quote" : "mark";
  if (token.kind === "number") return "number";
  const { leans, alone } = token.lexeme;
  return (leans ? classAmong(token, before, after) : null) ?? alone;
}

function isBaseVerb(token: Token): boolean {
  return (
    !token.capital && (verbForm(token.lower)?.forms.has("base") || ["be", "have", "do"].includes(token.lower)) === true
  );
}

function isDemonstrative(before: Word | undefined, after: Token | undefined): boolean {
  // "described that as a fabrication"
  if (before?.tag === "verb" && after?.lower === "as") return true;
  // "called that report a fake", "denied that account"
  const answers =
    before?.verb !== undefined &&
    (CALLING_VERBS.has(before.verb.lemma) || SPEECH_VERBS.get(before.verb.lemma)?.stance === "denies");
  if (
    answers &&
    /^(?:report|claim|account|allegation|story|rumour|rumor|statement|article|version)$/.test(after?.lower ?? "")
  )
    return true;
  return before?.tag === "preposition" && after !== undefined && /^[a-z]/.test(after.text) && !BE.has(after.lower);
}

function isGeographic(word: string): boolean {
  return (countryNamed(word) ?? countryOfAdjective(word) ?? countryOfPlace(word)) !== null;
}

/** Words before "reports that" that make it a noun: "baseless reports that". */
const REPORT_ADJECTIVES = new Set(
  "baseless false untrue unfounded groundless fake fabricated recent earlier media press local foreign widespread unconfirmed online persistent previous conflicting new such official as these those circulating unverified".split(
    " ",
  ),
);

/** "outgoing police chief", "ousted leader NAME": an adjective, whatever verb it comes from. */
function isPostAdjective(token: Piece, before: Word | undefined, after: Piece | undefined): boolean {
  if (!has(token, DATES_OFFICE)) return false;
  // "the council dismissed NAME": behind a noun it is the verb.
  if (before && verbForm(token.lower) && !["determiner", "possessive", "verb", "preposition"].includes(before.tag))
    return false;
  return after !== undefined && (after.capital || has(after, RANK) || isPostWord(after));
}

/** "Hezbar said": a capital of its own before a verb of saying, at the start of a sentence. */
function isLoneSpeaker(piece: Piece, after: Token | undefined): boolean {
  const verb = after && verbForm(after.lower);
  const inflects = verb !== undefined && !verb.forms.has("ing") && !verb.forms.has("base");
  const saying = inflects ? SPEECH_VERBS.get(verb.lemma) : undefined;
  return saying !== undefined && !saying.weak && !/s$|men$|people$/.test(piece.lower) && !isKnownNoun(piece);
}

function isKnownNoun(word: Piece): boolean {
  const { lower } = word;
  return (
    has(word, BODY | UNNAMED | ROLE) ||
    REPORTING_NOUNS.has(lower) ||
    word.lexeme.alone !== null ||
    /^(?:some|any|no|every)(?:body|one|thing)$/.test(lower)
  );
}

const isCapitalised = (token: Token) => token.capital && token.kind === "word";

const ARTICLED = /^(?:al|el|bin|ibn|abu|van|von|de|da|di|del|der|la|le|ul|ad|as|ash|an|ar|at|az)-\p{Lu}/u;
const isArticled = (text: string) => text.includes("-") && ARTICLED.test(text);
const LINKS = new Set(["bin", "ibn", "bint", "ould", "von", "van", "al", "el", "abu", "abd"]);

/** "Ahmed al-Rashid", "Omar bin Salem": what follows a first word goes on with the name; "President al-Sharif" has two. */
function continuesName(first: Piece, after: Token): boolean {
  return isCapitalised(after) || (!has(first, ROLE) && (isArticled(after.text) || LINKS.has(after.text)));
}

/** Capitals are names inside a sentence; at its start only where the word is no common one. */
function isName(
  token: Piece,
  isFirst: boolean,
  context: WordContext,
  before: Word | undefined,
  after: Piece | undefined,
): boolean {
  if (!isCapitalised(token) && !(token.lexeme.isHyphened && isArticled(token.text))) return false;
  // "state TV"; "Harbour TV" is a name.
  if (token.text === "TV" && before?.tag === "word") return false;
  if (!isFirst) return true;
  if (context.names.has(token.lower)) return true;
  const isFollowed = after !== undefined && continuesName(token, after);
  if (isFollowed && has(token, RANK_PART) && rankLength([token.lower, after.lower]) > 1) return true;
  if (verbForm(token.lower) || ADVERBS.has(token.lower)) return false;
  // A lone first word is a name when a name follows, or when it looks like none of our words.
  if (/^['’]s$/.test(after?.lower ?? "") && !isKnownNoun(token) && !/s$/.test(token.lower)) return true;
  return (
    isFollowed ||
    isGeographic(token.lower) ||
    /\p{Ll}\p{Lu}/u.test(token.text) ||
    /[A-Z]{2}/.test(token.text) ||
    isLoneSpeaker(token, after)
  );
}

/**
 * The words of one sentence with their classes.
 * @param times the time expressions of the whole text, in order
 */
export function wordsOf(tokens: readonly Token[], times: readonly TimeExpression[], context: WordContext): Word[] {
  const pieces = piecesOf(tokens, times);
  let isFirst = true;
  let isDated = false;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    classify(piece, pieces[i - 1], pieces[i + 1], isFirst, context);
    // "3 January 2040: He is appointed": behind the date of an entry a sentence begins.
    if (isDated && /^[:–—-]$/.test(piece.text)) isFirst = true;
    isDated = piece.time !== undefined && (i === 0 || isDated);
    if (piece.kind !== "mark") isFirst = false;
  }
  return pieces;
}

/** Whether a word can stand in the name of a post: "acting POLICE commissioner". */
const isPostWord = (word: Piece) => has(word, ROLE) || POST_MODIFIERS.has(word.lower);

/** A capital of these at the start of a title's word or inside a name is none of a name. */
const SMALL_CAPITALS = new Set(["The", "A", "An", "Of", "And", "For", "In", "On", "I", "My"]);

/** "was PREVIOUSLY arrested", "had YESTERDAY been named", "who PREVIOUSLY headed": a time that parts a verb from what opens it. */
function standsInVerb(before: Word | undefined, after: Piece | undefined): boolean {
  const isAuxiliary = before?.tag === "be" || before?.tag === "have";
  const forms = after?.lexeme.verb?.forms;
  if (isAuxiliary) return after?.lexeme.alone === "be" || forms?.has("part") === true;
  return before?.tag === "wh" && forms?.has("past") === true;
}

function classify(
  piece: Piece,
  before: Word | undefined,
  after: Piece | undefined,
  isFirst: boolean,
  context: WordContext,
): void {
  piece.tag = tagOf(piece, before, after, isFirst, context);
  if (piece.tag === "verb") piece.verb = piece.lexeme.verb;
}

function tagOf(
  piece: Piece,
  before: Word | undefined,
  after: Piece | undefined,
  isFirst: boolean,
  context: WordContext,
): Tag {
  // "Channel 9"
  if (piece.kind === "number" && before?.tag === "name" && before.lower === "channel") return "name";
  if (piece.time) return standsInVerb(before, after) ? "adverb" : "time";
  const isCapital = isName(piece, isFirst, context, before, after);
  const closed = isCapital && !isFirst && !SMALL_CAPITALS.has(piece.text) ? null : closedClass(piece, before, after);
  if (closed) return closed;
  if (isCapital) return "name";
  if (piece.lower === "acting" && after !== undefined && isPostWord(after)) return "word";
  if (isPostAdjective(piece, before, after)) return "word";
  const form = piece.lexeme.verb;
  return form && actsAsVerb(piece, form, before, after) ? "verb" : "word";
}
