// The name model: what the ledger keys names by, and what training, evaluation and benchmarks need of it.
export * from "./resolve/names/arabic/letter-costs.data.ts";
export * from "./resolve/names/arabic/letter-costs.ts";
export * from "./resolve/names/arabic/letter-model.ts";
export * from "./resolve/names/arabic/letters.ts";
export * from "./resolve/names/index/name-blocks.ts";
export * from "./resolve/names/index/name-search.ts";
export * from "./resolve/names/index/text-pool.ts";
export * from "./resolve/names/likely-parts.ts";
export * from "./resolve/names/name-traits.ts";
export * from "./resolve/names/pair-weights.data.ts";
export * from "./resolve/names/read-name.ts";
export * from "./resolve/names/score-names.ts";
export * from "./resolve/names/word-match.ts";
