// What training, evaluation and benchmarks need of the names.
export * from "./resolve/names/arabic/letter-costs.ts";
export * from "./resolve/names/arabic/letter-model.ts";
export * from "./resolve/names/arabic/letters.ts";
export * from "./resolve/names/index/name-search.ts";
export * from "./resolve/names/name-traits.ts";
export * from "./resolve/names/read-name.ts";
export * from "./resolve/names/score-names.ts";
export * from "./resolve/names/word-match.ts";
