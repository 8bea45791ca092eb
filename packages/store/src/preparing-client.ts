import pg from "pg";

/** Questions that a connection keeps prepared; what is asked beyond them is planned each time. */
const MOST_PREPARED = 200;

/**
 * A connection on which the server keeps each question with values as it parsed it: a dossier asks the same thirty again
 * and again. For readers, whose questions are few and made once.
 */
export class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>();

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= MOST_PREPARED) return known;
    const name = `hearsay ${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }

  // The signature is one of many of pg's; Kysely and the pool ask with a text and values, or with a text.
  override query = ((...asked: unknown[]) => {
    const [text, values] = asked;
    const isQuestion = typeof text === "string" && Array.isArray(values) && values.length > 0;
    const name = isQuestion ? this.#nameOf(text) : undefined;
    const query = pg.Client.prototype.query as (this: pg.Client, ...asked: unknown[]) => unknown;
    return name === undefined ? query.apply(this, asked) : query.call(this, { name, text, values });
  }) as pg.Client["query"];
}
