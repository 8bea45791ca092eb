import type { Clause } from "../clauses.ts";
import { HEDGES } from "../lexicon/speech.ts";

/** Verbs whose infinitive tells what was done: "voted to remove". */
const DONE = new Set("vote decide agree move order manage continue begin help have".split(" "));
/** Verbs that say how sure somebody is of their infinitive: "was believed to be", "appeared to have". */
const RAISING = new Set("believe think say report know rumour rumor understand suspect presume appear seem".split(" "));
const HYPOTHETICAL = new Set(["if", "whether", "unless"]);
const FUTURE = new Set(["will", "would", "shall", "should", "must", "can"]);

/** The verb that an infinitive hangs on, where it says how sure somebody is. */
function raisingVerb(clause: Clause): Clause | null {
  const { parent } = clause;
  return clause.relation === "infinitive" && parent && RAISING.has(parent.verb.lemma) ? parent : null;
}

/** Verbs whose "could" and "may" speak of what may come: "fears that he could be killed". */
const FEARING = new Set("fear worry warn hope expect threaten wonder doubt want".split(" "));

/** Whether the clause tells something as done, denied or possible, not as planned or imagined. */
export function isRealis(clause: Clause): boolean {
  if (clause.opening !== null && HYPOTHETICAL.has(clause.opening)) return false;
  if (clause.verb.modal !== null && FUTURE.has(clause.verb.modal)) return false;
  const { parent } = clause;
  if (parent && FEARING.has(parent.verb.lemma) && clause.verb.modal !== null && !hasPerfect(clause)) return false;
  if (clause.relation === "infinitive")
    return parent !== null && (DONE.has(parent.verb.lemma) || raisingVerb(clause) !== null);
  // "it would have been the first change since X left": what lies before what is imagined.
  if (clause.opening === "since" && clause.verb.tense === "past" && clause.verb.modal === null) return true;
  return parent === null || clause.relation === "complement" || isRealis(parent);
}

/** "may have been killed" looks back. */
const hasPerfect = (clause: Clause) => clause.verb.words.some((word) => word.tag === "have");

/** Whether the clause, or the verb that it hangs on, is negated: "was not believed to be ill". */
export function isNegated(clause: Clause): boolean {
  return clause.verb.negated !== (raisingVerb(clause)?.verb.negated ?? false);
}

export function isHedged(clause: Clause): boolean {
  const { modal, words } = clause.verb;
  const raised = raisingVerb(clause);
  return (
    (modal !== null && HEDGES.has(modal)) ||
    words.some((word) => HEDGES.has(word.lower)) ||
    (raised !== null && !raised.verb.negated)
  );
}
