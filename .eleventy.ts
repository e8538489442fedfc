import type UserConfig from "@11ty/eleventy/UserConfig";
import { dateline } from "./src/eleventy/plugin.ts";

/**
 * Eleventy renders the layouts over Dateline's pages: `npx eleventy --config=.eleventy.ts` and `npx dateline build`
 * write the same site. Add plugins, filters and transforms here, as in any Eleventy project.
 */
export default async function configure(config: UserConfig) {
  return await dateline(config);
}
