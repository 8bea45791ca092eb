import { z } from "zod";

/**
 * A language in which Hearsay tells what it found, by its name in Intl: English, Arabic with the digits of 2024 and with
 * those of ٢٠٢٤. What reports say stays in their own words.
 */
export const Language = z.enum(["en", "ar", "ar-u-nu-arab"]);
export type Language = z.infer<typeof Language>;

/** The same without its digits: what sentences are written in. */
export type Tongue = "en" | "ar";

export const tongueOf = (language: Language): Tongue => (language === "en" ? "en" : "ar");
