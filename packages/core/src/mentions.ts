// What training and its evaluation need of the tagger of mentions.
export * from "./extract/mentions/chain.ts";
export * from "./extract/mentions/document-traits.ts";
export * from "./extract/mentions/keep-traits.ts";
export * from "./extract/mentions/labels.ts";
export * from "./extract/mentions/lexicon/word-classes.ts";
export * from "./extract/mentions/line-runs.ts";
export * from "./extract/mentions/mention.ts";
export * from "./extract/mentions/mention-model.ts";
export * from "./extract/mentions/mentions-of.ts";
export * from "./extract/mentions/relation-traits.ts";
export * from "./extract/mentions/relations.ts";
export * from "./extract/mentions/standoff.ts";
export * from "./extract/mentions/tag-lines.ts";
export * from "./extract/mentions/text-lines.ts";
export * from "./extract/mentions/title-features.ts";
export * from "./extract/mentions/trees.ts";
export * from "./extract/mentions/word-features.ts";
