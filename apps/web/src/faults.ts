import { isRightToLeft, isSaid, say } from "./languages/say.ts";

/**
 * What the server would not do, in the language of the page: by the code of the problem, with the server's own sentence
 * after it. That is English and says what to do.
 * @param code the title of a problem, or the code of a job, a refusal or an issue that rests on one
 */
export function faultInWords(code: string | null | undefined, detail: string): string {
  const key = `problem.${code}`;
  if (!isRightToLeft() || !isSaid(key)) return detail;
  return say("problem.and", { problem: say(key), detail });
}
