/** The plugin for a publication's `.eleventy.ts`: `import { dateline } from "dateline-news/eleventy"`. */

export type { EleventyConfig } from "../eleventy/eleventy-config.ts";
export { dateline } from "../eleventy/plugin.ts";
