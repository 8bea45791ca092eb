import { Command } from "commander";

/** A command with the options that all have: which ledger, and words for people or programs. */
export function createCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .showSuggestionAfterError()
    .option("--data <folder>", "the data folder (else HEARSAY_DATA, else ./hearsay-data)")
    .option("--sample", "the sample case, a ledger of its own")
    .option("--json", "one JSON document");
}

/** A command that asks: of which day in the world, and as known when, by which clock, counting what. */
export function createQuestion(name: string, description: string): Command {
  return createCommand(name, description)
    .option("--on <day>", "the day in the world (YYYY-MM-DD; else the known day)")
    .option("--known <day>", "what was known on that day (YYYY-MM-DD; else today)")
    .option("--clock <clock>", "how days of knowledge count: said, published or recorded (else published)")
    .option("--counted <what>", "all statements but rejected ones, or only accepted ones (else all)")
    .option("--entry <number>", "as the ledger was after that entry (else as it is)");
}
