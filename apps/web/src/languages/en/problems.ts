import type { ErrorCode } from "@hearsay/core";

type Problems = { readonly [code in ErrorCode | "fault" as `problem.${code}`]: string };

/**
 * Why the server could not do what it was asked, by the code of the problem. Where the page does not speak English, this stands
 * before the server's own sentence, which is English and tells more.
 */
export const problems = {
  "problem.input-unreadable": "The file or page could not be read.",
  "problem.input-empty": "There is no text in it.",
  "problem.input-binary": "It is no text and no page that can be read.",
  "problem.input-too-large": "It is larger than a page may be.",
  "problem.input-encoding": "Its encoding was not recognised.",
  "problem.input-without-text": "The page holds no text.",
  "problem.date-impossible": "That is no day of the calendar.",
  "problem.date-in-future": "That day is still to come.",
  "problem.address-refused": "That address is not fetched.",
  "problem.fetch-failed": "The address could not be fetched.",
  "problem.ledger-newer": "The ledger was written by a newer Hearsay.",
  "problem.ledger-locked": "The ledger is in use at the moment.",
  "problem.ledger-damaged": "The ledger is damaged.",
  "problem.database-unreachable": "The database does not answer.",
  "problem.database-refused": "The database lets nobody in.",
  "problem.disk-full": "The disk is full.",
  "problem.folder-unwritable": "Nothing can be written there.",
  "problem.port-busy": "The port is in use.",
  "problem.host-refused": "Others could reach that address.",
  "problem.decided-meanwhile": "Somebody decided meanwhile.",
  "problem.sealed": "It is sealed, so that nothing leads to its source.",
  "problem.not-found": "The ledger does not have it.",
  "problem.usage": "That cannot be asked so.",
  "problem.fault": "Something went wrong in Hearsay itself.",
  "problem.and": "{problem} {detail}",
} satisfies Problems & { readonly "problem.and": string };
