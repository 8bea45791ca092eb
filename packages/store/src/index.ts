export { type DataFolder, openDataFolder, sampleFolder } from "./data-folder.ts";
export { LEDGER_FILE, openSqliteLedger } from "./sqlite-ledger.ts";
