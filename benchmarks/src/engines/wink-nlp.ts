import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Engine } from "./engine.ts";

const nlp = winkNLP(model);

/** Sentences, parts of speech and entities: what wink-nlp has of what Hearsay reads. */
export const engine: Engine = {
  read(page) {
    const doc = nlp.readDoc(page);
    return (
      doc.sentences().out().length + doc.entities().out(nlp.its.detail).length + doc.tokens().out(nlp.its.pos).length
    );
  },
};
