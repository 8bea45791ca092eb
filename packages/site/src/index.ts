export * from "./render-site.ts";
export type { Page, SiteOptions } from "./site.ts";
export { SITE_LANGUAGES, type SiteLanguage } from "./words/say.ts";
