import nlp from "compromise";
import dates from "compromise-dates";
import type { Engine } from "./engine.ts";

nlp.plugin(dates);

/** Sentences, people, places, bodies and times: what compromise has of what Hearsay reads. */
export const engine: Engine = {
  read(page) {
    const doc = nlp(page);
    const named = [doc.people(), doc.places(), doc.organizations()].map((view) => view.out("array").length);
    // @ts-expect-error: the plugin adds dates() to the views when it is registered
    return named.reduce((sum, length) => sum + length, doc.dates().get().length);
  },
};
