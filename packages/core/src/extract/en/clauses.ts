import type { Span } from "../../vocabulary/span.ts";
import { CITING_VERBS, SPEECH_VERBS } from "./lexicon/speech.ts";
import { headWord, type Item, NAMING, type Noun, thatBehind, VERDICTS } from "./nouns.ts";
import type { Joint, VerbGroup } from "./phrases.ts";
import type { TrailingReaction } from "./trailing-reactions.ts";
import type { Word } from "./words.ts";

/** How a clause stands to the one it depends on. */
type Relation = "main" | "complement" | "relative" | "participle" | "gerund" | "infinitive" | "adverbial";

interface Adjunct {
  readonly preposition: string;
  readonly noun: Noun;
}

/** A verb with what belongs to it. */
export interface Clause extends Span {
  readonly verb: VerbGroup;
  readonly relation: Relation;
  readonly parent: Clause | null;
  subject: Noun | null;
  /** Nouns that follow the verb without a preposition. */
  readonly objects: Noun[];
  readonly adjuncts: Adjunct[];
  readonly times: Word[];
  /** "took OVER", "stepped DOWN". */
  particle: string | null;
  /** The conjunction or subordinator that opened it: "that", "when", "and". */
  readonly opening: string | null;
  start: number;
  end: number;
}

/** A sentence as its clauses, in order, with what stands outside them. */
export interface Parsed extends Span {
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
  /** Adjuncts and times before the first verb: "In 2018, ...". */
  readonly opening: { readonly adjuncts: readonly Adjunct[]; readonly times: readonly Word[] };
  /** What trails it, once that was looked for. */
  trailing: readonly TrailingReaction[];
}

const PARTICLES = new Set("over up down out off on in away back aside at".split(" "));
const ADVERBIAL = new Set(
  "when while because although though whereas unless if once since after before until as where".split(" "),
);

/** Clauses inside another one, whose subject still waits for its verb. */
const ASIDES: ReadonlySet<Relation> = new Set(["relative", "participle"]);
/** Verbs whose object does what the infinitive says. */
const CONTROL = new Set(
  "ask order urge force choose allow want tell name appoint elect tap pick invite instruct persuade expect help make let".split(
    " ",
  ),
);

const isJoint = (item: Item | undefined): item is Joint => item?.kind === "joint";
const tagOf = (item: Item | undefined) => (isJoint(item) ? item.word.tag : null);
const textOf = (item: Item | undefined) => (isJoint(item) ? item.word.lower : null);

/** Verbs without a passive: "after X resigned" is a clause, whatever its form could be otherwise. */
const NEVER_PASSIVE = new Set(
  "resign die perish appear reappear disappear vanish arrive depart go come emerge occur happen resurface return travel escape defect flee fall collapse stay remain live speak talk withdraw lapse expire".split(
    " ",
  ),
);

/** A single -ed form without auxiliary, which can be past or participle. */
function isBareParticiple(verb: VerbGroup): boolean {
  if (NEVER_PASSIVE.has(verb.lemma)) return false;
  const main = verb.words.at(-1);
  const only = verb.words.every((word) => word === main || word.tag === "adverb");
  return only && main?.verb?.forms.has("part") === true && verb.form === "finite";
}

/** "officers CLOSE to him": an adjective behind its noun, which is no noun of its own. */
function isPostposed({ phrase }: Noun): boolean {
  const isBare = phrase.words.length === 1 && phrase.determiner === null;
  return isBare && /^(?:close|familiar|loyal|present|responsible)$/.test(phrase.words[0]?.lower ?? "");
}

/** "he", "they": what follows is its own verb. */
const isNominative = ({ reading }: Noun) => reading.sort === "pronoun" && /^(?:he|she|they|we|i)$/.test(reading.word);

/** ", citing two people,": an aside that takes no clause of its own. */
function isCitation(verb: VerbGroup): boolean {
  return verb.form === "gerund" && CITING_VERBS.has(verb.lemma);
}

/** A single verb without an ending: "walk". */
function isBaseForm(verb: VerbGroup): boolean {
  const forms = verb.words.at(-1)?.verb?.forms;
  return verb.words.length === 1 && forms?.has("base") === true && !forms.has("past") && !forms.has("s");
}

/** "could not stand or walk": the second verb has the modal and the negation of the first. */
function withSharedModal(verb: VerbGroup, model: VerbGroup): VerbGroup {
  return isBaseForm(verb) && model.modal !== null ? { ...verb, modal: model.modal, negated: model.negated } : verb;
}

/** "there was": a verb without a subject of its own. */
function isExistential(verb: VerbGroup): boolean {
  return verb.words[0]?.lower === "there";
}

/** Verbs whose object may be the subject of a clause without "that": "said he was dead". */
function takesClause(verb: VerbGroup): boolean {
  return SPEECH_VERBS.has(verb.lemma);
}

class ClauseReader {
  readonly clauses: Clause[] = [];
  readonly before: { adjuncts: Adjunct[]; times: Word[] } = { adjuncts: [], times: [] };
  private current: Clause | null = null;
  /** A noun that may turn out to be a subject. */
  private candidate: Noun | null = null;
  private opening: string | null = null;
  /** A candidate behind "that", which an aside may part from its verb: "said that X, who led it, WAS KILLED". */
  private told: Noun | null = null;
  /** Times between a subject and its verb: "the ministry on Thursday issued". */
  private ahead: Word[] = [];
  /** Set after a comma, until the next noun or verb. */
  private broken = false;

  private readonly items: readonly Item[];

  private readonly isHeadline: boolean;

  constructor(items: readonly Item[], isHeadline: boolean) {
    this.items = items;
    this.isHeadline = isHeadline;
  }

  read(): void {
    for (const [i, item] of this.items.entries()) {
      if (item.kind === "noun") this.noun(item, i);
      else if (item.kind === "verb") this.verb(item, i);
      else this.joint(item, i);
    }
  }

  private noun(noun: Noun, at: number): void {
    const before = this.items[at - 1];
    if (before?.kind === "noun" && isPostposed(noun)) return;
    if (isJoint(before) && this.isAdverbial(before.word, at - 1)) {
      this.candidate = noun;
      this.broken = false;
      return;
    }
    // "has found NAME (retired), GUILTY of": the verdict, whatever stands between.
    if (this.current?.verb.lemma === "find" && VERDICTS.has(headWord(noun))) {
      this.current.objects.push(noun);
      this.current.end = Math.max(this.current.end, noun.end);
      this.broken = false;
      return;
    }
    // It is the subject already: "said NAME".
    if (this.current && this.current.subject === noun) {
      this.current.end = Math.max(this.current.end, noun.end);
      this.broken = false;
      return;
    }
    if (isJoint(before) && tagOf(before) === "preposition" && !this.isParticle(before.word, at - 1)) {
      const adjunct = { preposition: textOf(before) ?? "", noun };
      if (textOf(this.items[at - 2]) === ",") this.leaveAside();
      if (this.current && !this.opensClause(at)) this.attach(adjunct, noun.end);
      else this.before.adjuncts.push(adjunct);
      return;
    }
    if (this.current && !this.broken && this.opening === null) {
      this.current.objects.push(noun);
      this.current.end = Math.max(this.current.end, noun.end);
    } else {
      this.candidate = noun;
      this.told = this.opening === "that" || this.opening === "whether" ? noun : null;
    }
    this.broken = false;
  }

  /** Behind ", trained as an engineer," the sentence goes on with its own verb. */
  private leaveAside(): void {
    if (!this.current || !ASIDES.has(this.current.relation)) return;
    this.current = this.clauses.findLast((clause) => !ASIDES.has(clause.relation)) ?? this.current;
  }

  /** After a comma a phrase with its own verb to come belongs to that verb. */
  private opensClause(at: number): boolean {
    return this.opening !== null && tagOf(this.items[at - 2]) !== null && this.current === null;
  }

  private attach(adjunct: Adjunct, end: number): void {
    if (!this.current) return;
    this.current.adjuncts.push(adjunct);
    this.current.end = Math.max(this.current.end, end);
  }

  private joint({ word }: Joint, at: number): void {
    if (word.tag === "time") {
      if (this.measuresNext(at) || this.datesWhatIsAhead(at)) return;
      if (this.items[at + 1]?.kind === "verb" && this.candidate) this.ahead.push(word);
      else if (this.current) {
        this.current.times.push(word);
        this.current.end = Math.max(this.current.end, word.end);
      } else this.before.times.push(word);
    } else if (word.text === "," || word.text === ";" || word.text === ":") {
      this.broken = true;
      // "said one thing was clear: ..."
      if (word.text === ":" && this.clauses.some((clause) => takesClause(clause.verb))) this.opening = "that";
    } else if (this.isParticle(word, at)) {
      if (this.current) this.current.particle = word.lower;
    } else if (
      word.tag === "subordinator" ||
      word.tag === "wh" ||
      word.tag === "conjunction" ||
      this.isAdverbial(word, at)
    ) {
      this.opening = word.lower;
    }
  }

  /** "two days after X resigned": the time counts from the clause that follows. */
  private measuresNext(at: number): boolean {
    const next = this.items[at + 1];
    const item = this.items[at];
    // "on Friday after X resigned" has a day of its own.
    const isMeasure = isJoint(item) && (item.word.time?.support ?? null) === null;
    const isBefore = isJoint(next) && ["after", "before"].includes(next.word.lower);
    return isMeasure && isBefore && this.isAdverbial(next.word, at + 1);
  }

  /** "was held until his next hearing, on Friday": the day is that of the hearing. */
  private datesWhatIsAhead(at: number): boolean {
    const comma = tagOf(this.items[at - 1]) === "preposition" ? at - 2 : at - 1;
    const isApart = textOf(this.items[comma]) === "," && this.items[comma - 1]?.kind === "noun";
    return isApart && ["until", "till", "pending"].includes(textOf(this.items[comma - 2]) ?? "");
  }

  private isParticle(word: Word, at: number): boolean {
    return this.items[at - 1]?.kind === "verb" && PARTICLES.has(word.lower) && !this.governsNoun(word, at);
  }

  /** "in Moscow" is a place, "sworn in on Monday" a particle. */
  private governsNoun(word: Word, at: number): boolean {
    const next = this.items[at + 1];
    return (
      word.tag === "preposition" &&
      !this.isSwearing(word, at) &&
      (next?.kind === "noun" || tagOf(next) === "time") &&
      !["over", "out", "off", "up", "down"].includes(word.lower)
    );
  }

  /** "swore in X as minister" */
  private isSwearing(word: Word, at: number): boolean {
    const before = this.items[at - 1];
    return word.lower === "in" && before?.kind === "verb" && before.lemma === "swear" && before.voice === "active";
  }

  /** A preposition that opens a clause: "after troops entered". */
  private isAdverbial(word: Word, at: number): boolean {
    if (word.tag !== "preposition" || !ADVERBIAL.has(word.lower)) return false;
    const next = this.items[at + 1];
    const then = this.items[at + 2];
    if (next?.kind !== "noun" || then?.kind !== "verb" || then.form !== "finite") return false;
    // "The appointment of X AS CHAIRMAN was revoked"
    const before = this.items[at - 1];
    const isOffice = word.lower === "as" && next.reading.sort === "role" && before?.kind === "noun";
    if (isOffice && before.reading.sort === "thing" && before.attached.length > 0) return false;
    // "after troops entered the palace": a participle would take no object.
    return !isBareParticiple(then) || next.reading.sort === "pronoun" || this.items[at + 3]?.kind === "noun";
  }

  private verb(verb: VerbGroup, at: number): void {
    const clause = this.clauseFor(verb, at);
    const isNewTopic = clause.relation === "main" || clause.relation === "complement";
    if (isNewTopic) clause.start = Math.min(clause.start, clause.subject?.start ?? clause.start);
    clause.times.push(...this.ahead.splice(0), ...verb.words.filter(({ time }) => time !== undefined));
    this.clauses.push(clause);
    this.current = clause;
    this.broken = false;
    // An aside leaves the subject before it waiting for its own verb.
    if (clause.relation === "participle") {
      // "with X saying P and his family INSISTING Q": what it says is no part of the list.
      if (takesClause(verb) && this.items[at - 1] === clause.subject) this.opening = null;
      return;
    }
    this.opening = null;
    if (clause.relation === "relative" || clause.relation === "gerund") return;
    if (clause.relation === "main" || clause.subject === this.candidate) this.candidate = null;
  }

  private clauseFor(verb: VerbGroup, at: number): Clause {
    if (verb.form === "infinitive") return this.infinitive(verb);
    const isJoined = this.opening === "and" || this.opening === "or";
    if (isJoined && this.current?.relation === "infinitive" && isBaseForm(verb)) return this.infinitive(verb);
    if (verb.form === "gerund")
      return this.make(verb, this.followsPreposition(at) ? "gerund" : "participle", this.gerundSubject(at));
    const antecedent = this.antecedent(at);
    if (antecedent) return this.make(verb, "relative", antecedent);
    const waiting = this.pendingSubject(verb, at);
    if (waiting) return this.make(verb, "main", waiting);
    const adjacent = this.items[at - 1];
    if (isBareParticiple(verb) && adjacent?.kind === "noun" && !isNominative(adjacent) && this.isReduced(verb, at))
      return this.make(verb, "participle", adjacent, "passive");
    const awaitsVerb = this.candidate !== null && this.candidate === this.items[at - 2] && this.verbFollows(at);
    if (isBareParticiple(verb) && (this.candidate === null || awaitsVerb) && this.isAside(at))
      return this.make(verb, "participle", this.lastNoun(at), "passive");
    // "said there was no sign": what is said begins with "there".
    if (isExistential(verb) && this.current && takesClause(this.current.verb))
      return this.make(verb, "complement", null);
    const parted = this.partedSubject(verb, at);
    if (parted) return this.make(verb, "complement", parted);
    const own = this.ownSubject(at);
    // Headlines leave out "was": "NAME killed in raid".
    const isClipped = this.isHeadline && isBareParticiple(verb) && this.items[at + 1]?.kind !== "noun";
    if (own && isClipped && this.clauses.length === 0) return this.make(verb, "main", own, "passive");
    if (own) return this.withOwnSubject(verb, own);
    const speaker = this.speakerBehind(verb, at);
    if (speaker) return this.make(verb, "main", speaker);
    return this.coordinated(verb, at);
  }

  /** "Reports that X was killed in a strike CIRCULATED": the noun before "that" still waits for its verb. */
  private pendingSubject(verb: VerbGroup, at: number): Noun | null {
    const [first] = this.items;
    const isTold = first?.kind === "noun" && first.reading.sort === "thing" && thatBehind(this.items, 0) > 0;
    const before = this.items[at - 1];
    const isFree = before?.kind !== "noun" || tagOf(this.items[at - 2]) === "preposition";
    const isBehind = before !== undefined && before.end >= (this.clauses[0]?.verb.end ?? Number.MAX_SAFE_INTEGER);
    if (!isTold || verb.form !== "finite" || !isFree || !isBehind || this.opening !== null || this.broken) return null;
    return this.clauses.some((clause) => clause.relation === "main" && clause.opening === null) ? null : first;
  }

  /** "“...,” said NAME", ", says ministry": behind what was said the verb may stand before its subject. */
  private speakerBehind(verb: VerbGroup, at: number): Noun | null {
    const before = this.items[at - 1];
    const next = this.items[at + 1];
    const isBehind = tagOf(before) === "quote" || textOf(before) === ",";
    const isSaying = takesClause(verb) && verb.words.length === 1 && verb.form === "finite" && this.clauses.length > 0;
    if (!isBehind || !isSaying || next?.kind !== "noun") return null;
    const { sort } = next.reading;
    const isName = next.phrase.words.every((word) => word.tag === "name");
    if ((sort === "thing" && !isName) || sort === "place" || sort === "crowd") return null;
    const after = this.items[at + 2];
    return textOf(after) === "that" || after?.kind === "verb" ? null : next;
  }

  /** "said X, who led it, WAS KILLED": the aside describes what seemed the object of the verb of saying. */
  private partedSubject(verb: VerbGroup, at: number): Noun | null {
    const { current } = this;
    const isBehindAside = current !== null && ASIDES.has(current.relation) && textOf(this.items[at - 1]) === ",";
    if (!isBehindAside || verb.form !== "finite" || this.opening !== null) return null;
    const saying = this.clauses.findLast((clause) => !ASIDES.has(clause.relation));
    const last = saying?.objects.at(-1);
    if (!saying || !last || last !== current.subject || !takesClause(saying.verb) || takesClause(verb)) return null;
    saying.objects.pop();
    return last;
  }

  /** A noun that stands right before the verb, or the candidate that waits for one. */
  private ownSubject(at: number): Noun | null {
    const adjacent = this.items[at - 1];
    if (adjacent?.kind === "noun" && tagOf(this.items[at - 2]) !== "preposition") return adjacent;
    return this.candidate;
  }

  private withOwnSubject(verb: VerbGroup, subject: Noun): Clause {
    const current = this.current;
    const wasObject = current?.objects.at(-1) === subject;
    if (current && wasObject) current.objects.pop();
    const isTold = this.opening === "that" || this.opening === "whether" || this.told === subject;
    const isComplement = current !== null && ((wasObject && takesClause(current.verb)) || isTold);
    if (isComplement) return this.make(verb, "complement", subject);
    if (this.opening !== null && ADVERBIAL.has(this.opening)) return this.make(verb, "adverbial", subject);
    return this.make(verb, this.relationAfter(), subject);
  }

  /** After "and" a clause stands as the one before it; after a break it is a main clause. */
  private relationAfter(): Relation {
    const isJoined = this.opening === "and" || this.opening === "but";
    return isJoined && this.current?.relation === "complement" && !this.broken ? "complement" : "main";
  }

  /** "removed X and appointed Y": the subject of the clause before. */
  private coordinated(verb: VerbGroup, at: number): Clause {
    const model = this.clauses.findLast((clause) => clause.verb.form === "finite" && clause.relation !== "participle");
    if (!model) return this.make(verb, "main", null);
    // "was arrested on Tuesday and released on Thursday": the second verb shares the auxiliary.
    const isShared =
      model.verb.voice === "passive" &&
      isBareParticiple(verb) &&
      (this.opening === "and" || this.opening === "or") &&
      !this.takesObject(verb, at) &&
      (SPEECH_VERBS.get(verb.lemma)?.weak ?? true);
    if (isShared) return { ...this.make(verb, model.relation, model.subject, "passive"), parent: model.parent };
    // After "that X did A, and said" the verb of saying goes back to its own level.
    const level = takesClause(verb) && model.relation === "complement" && model.parent ? model.parent : model;
    const clause = this.make(withSharedModal(verb, model.verb), level.relation, level.subject);
    return { ...clause, parent: level.parent };
  }

  /** "was promoted and appointed HEAD of the guard": the office behind a verb of naming is no object. */
  private takesObject({ lemma }: VerbGroup, at: number): boolean {
    const next = this.items[at + 1];
    return next?.kind === "noun" && !(NAMING.has(lemma) && next.reading.sort === "role");
  }

  private make(
    verb: VerbGroup,
    relation: Relation,
    subject: Noun | null,
    voice: VerbGroup["voice"] = verb.voice,
  ): Clause {
    return {
      verb: voice === verb.voice ? verb : { ...verb, voice },
      relation,
      parent: relation === "main" ? null : this.parentFor(relation),
      subject,
      objects: [],
      adjuncts: [],
      times: [],
      particle: null,
      opening: this.opening,
      start: verb.start,
      end: verb.end,
    };
  }

  /** A complement belongs to the last verb of saying, everything else to the verb before it. */
  private parentFor(relation: Relation): Clause | null {
    if (relation !== "complement") return this.current;
    const saying = this.clauses.findLast((clause) => takesClause(clause.verb) && !isCitation(clause.verb));
    return saying ?? this.current;
  }

  private infinitive(verb: VerbGroup): Clause {
    const { current } = this;
    // "voted to remove X, and to remove Y": both depend on the same verb.
    if (current?.relation === "infinitive" && (this.opening === "and" || this.opening === "or")) {
      return { ...this.make(verb, "infinitive", current.subject), parent: current.parent };
    }
    const object = current && CONTROL.has(current.verb.lemma) ? current.objects.at(-1) : undefined;
    return this.make(verb, "infinitive", object ?? current?.subject ?? this.candidate);
  }

  private followsPreposition(at: number): boolean {
    return tagOf(this.items[at - 1]) === "preposition";
  }

  private gerundSubject(at: number): Noun | null {
    const adjacent = this.items[at - 1];
    if (adjacent?.kind === "noun") return adjacent;
    // "was “RECOVERING from an operation”": the quotation only goes on with the verb.
    if (tagOf(adjacent) === "quote" && this.items[at - 2]?.kind === "verb") return this.current?.subject ?? null;
    const isAside = textOf(adjacent) === "," || tagOf(adjacent) === "quote";
    const finite = this.clauses.filter((clause) => clause.verb.form === "finite");
    const main = (isAside ? finite.findLast((clause) => clause.relation === "main") : undefined) ?? finite.at(-1);
    return main?.subject ?? this.candidate;
  }

  /** The noun that "who", "which" or "that" refers to. */
  private antecedent(at: number): Noun | null {
    const before = this.items[at - 1];
    const isWh =
      tagOf(before) === "wh" ||
      (textOf(before) === "that" && this.items[at - 2]?.kind === "noun" && !this.awaitsThat());
    return isWh ? this.lastNoun(at - 1) : null;
  }

  /** After a verb of saying "that" opens what is said. */
  private awaitsThat(): boolean {
    return this.current !== null && takesClause(this.current.verb) && this.current.objects.length === 0;
  }

  private lastNoun(at: number): Noun | null {
    const noun = this.items.slice(0, at).findLast((item) => item.kind === "noun");
    return noun?.kind === "noun" ? noun : null;
  }

  /** "a man introduced as X urges": an -ed form before the verb of its own sentence, or inside a phrase. */
  private isReduced(verb: VerbGroup, at: number): boolean {
    const next = this.items[at + 1];
    // "a man said to be X"; nothing else is "said".
    if (verb.lemma === "say" && next?.kind !== "verb") return false;
    // "a source at the palace told the Ledger": whoever is told something stands behind the active.
    if (verb.lemma === "tell" && next?.kind === "noun") return false;
    // "..., the headquarters said, a day after ...": an attribution between commas.
    const closes = next === undefined || tagOf(next) === "mark";
    const goesOn = ["preposition", "time"].includes(tagOf(next) ?? "") && !this.verbFollows(at);
    if (textOf(this.items[at - 2]) === "," && (closes || goesOn) && takesClause(verb) && this.clauses.length > 0)
      return false;
    const isInPhrase = tagOf(this.items[at - 2]) === "preposition";
    if (isInPhrase && this.candidate !== null) return this.verbFollows(at);
    if (isInPhrase) return true;
    const { current } = this;
    if (current && current.objects.at(-1) === this.items[at - 1] && !takesClause(current.verb)) return true;
    const takesObject =
      next?.kind === "noun" ||
      textOf(next) === "that" ||
      tagOf(next) === "quote" ||
      (next?.kind === "verb" && isExistential(next));
    return !takesObject && verb.words.length === 1 && this.verbFollows(at);
  }

  private verbFollows(at: number): boolean {
    for (let i = at + 1; i < this.items.length; i++) {
      const item = this.items[i] as Item;
      if (item.kind === "verb") return item.form === "finite" && !this.isHeadlineSaying(item, i);
      if (item.kind === "noun" && tagOf(this.items[i - 1]) !== "preposition") return false;
      if (isJoint(item) && ["conjunction", "wh", "subordinator"].includes(item.word.tag)) return false;
    }
    return false;
  }

  /** "NAME killed in raid, SAYS ministry" */
  private isHeadlineSaying(verb: VerbGroup, at: number): boolean {
    return this.isHeadline && takesClause(verb) && textOf(this.items[at - 1]) === ",";
  }

  /** ", planned for early July,": an -ed form between commas after its noun. */
  private isAside(at: number): boolean {
    return textOf(this.items[at - 1]) === "," && this.items[at - 2]?.kind === "noun" && !this.isEnumeration();
  }

  private isEnumeration(): boolean {
    return this.current !== null && this.current.relation === "main" && this.candidate === null;
  }
}

/** Reads the clauses of a sentence: which verb goes with which nouns, and what depends on what. */
export function clausesOf(items: readonly Item[], isHeadline = false): Parsed {
  const reader = new ClauseReader(items, isHeadline);
  reader.read();
  return {
    items,
    clauses: reader.clauses,
    opening: reader.before,
    trailing: [],
    start: items[0]?.start ?? 0,
    end: items.at(-1)?.end ?? 0,
  };
}
