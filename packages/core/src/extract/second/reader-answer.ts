import { z } from "zod";
import { ClaimType } from "../../vocabulary/claim-types.ts";
import { Basis, Stance } from "../../vocabulary/stance.ts";

/** The longest answer that is looked at, in UTF-16 units. */
export const LONGEST_ANSWER = 400_000;

const Words = z.string().min(1).max(300);
const Named = z.object({ name: Words, is: z.enum(["person", "organisation"]) });

/** A statement as the second reader gives it: words of the report alone, no offsets and no days. */
export const ReaderStatement = z.object({
  quote: z.string().min(1).max(2000),
  stance: Stance,
  basis: Basis,
  chain: z
    .array(z.object({ name: Words, kind: z.enum(["named", "anonymous", "social_media"]), is: Named.shape.is }))
    .max(6),
  claim: z.object({
    type: ClaimType,
    about: z.array(Named).min(1).max(6),
    post: Words.nullable(),
    organisation: Words.nullable(),
    place: Words.nullable(),
    when: Words.nullable(),
  }),
});
export type ReaderStatement = z.infer<typeof ReaderStatement>;

/** An answer before each of its statements is looked at by itself. */
const Answer = z.object({ statements: z.array(z.unknown()).max(200) });

/** What an answer holds: the statements that have the shape of one, and how many have not. */
export interface ReadAnswer {
  readonly statements: readonly ReaderStatement[];
  readonly misshapen: number;
}

/** Some models put their JSON between fences, whatever they are asked. */
const unfenced = (answer: string) => /^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/.exec(answer)?.[1] ?? answer;

/** The statements of an answer; null where it is no answer: too long, no JSON, another shape. */
export function parseAnswer(answer: string): ReadAnswer | null {
  if (answer.length > LONGEST_ANSWER) return null;
  let value: unknown;
  try {
    value = JSON.parse(unfenced(answer));
  } catch {
    return null;
  }
  const whole = Answer.safeParse(value);
  if (!whole.success) return null;
  const read = whole.data.statements.map((one) => ReaderStatement.safeParse(one));
  const statements = read.flatMap((one) => (one.success ? [one.data] : []));
  return { statements, misshapen: read.length - statements.length };
}

/** What the second reader answered, and which one it was; an answer that did not come says why. */
export type ReaderAnswer = { readonly model: string } & ({ readonly content: string } | { readonly failed: string });

/** What a chat endpoint sends around an answer. */
const Completion = z.object({
  choices: z
    .array(z.object({ message: z.object({ content: z.string().nullable(), refusal: z.string().nullish() }) }))
    .min(1),
});

/** The answer in what the server of a second reader sent. */
export function answerIn(body: string, model: string): ReaderAnswer {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return { model, failed: "The second reader's server sent no JSON." };
  }
  const message = Completion.safeParse(value).data?.choices[0]?.message;
  if (!message) return { model, failed: "The second reader's server does not answer as a chat endpoint does." };
  if (message.refusal || message.content === null) return { model, failed: "The second reader refused to read it." };
  return { model, content: message.content };
}
