import type { EleventyConfig } from "./src/eleventy/eleventy-config.ts";
import { dateline } from "./src/eleventy/plugin.ts";

/**
 * Eleventy renders the layouts over Dateline's pages: `npx eleventy --config=.eleventy.ts` and `npx dateline build`
 * write the same site. Add plugins, filters and transforms here, as in any Eleventy project.
 */
export default async function configure(config: EleventyConfig) {
  await dateline(config);
}
