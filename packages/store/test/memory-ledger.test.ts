import { createMemoryLedger } from "@hearsay/core";
import { describeLedger } from "./ledger-contract.ts";

describeLedger("memory", async (writer) => createMemoryLedger(writer));
