export * from "./address-rules.ts";
export * from "./capture-file.ts";
export * from "./capture-folder.ts";
export * from "./capture-url.ts";
export * from "./captured-page.ts";
export * from "./decode-text.ts";
export * from "./media-type.ts";
export * from "./read-captured.ts";
