export { type BackedUp, backUp } from "./backup.ts";
export { isSigned, signHead } from "./checkpoints.ts";
export { type DataFolder, openDataFolder, sampleFolder } from "./data-folder.ts";
export { FEEDS_FILE, openFeedStore } from "./feed-store.ts";
export { localWriter } from "./local-writer.ts";
export { openPostgresLedger } from "./postgres-ledger.ts";
export * from "./row-tables.ts";
export { LEDGER_FILE, openSqliteLedger, PRAGMAS } from "./sqlite-ledger.ts";
export { type EvidenceCheck, type SpoiltObject, verifyEvidence } from "./verify-evidence.ts";
