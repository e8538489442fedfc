/**
 * The benchmark's publication in Astro, as its documentation teaches: content collections with the glob loader, pages
 * by `getStaticPaths` and `paginate`, citations as a directive of the Markdown processor, the official RSS and sitemap.
 */
import { satteri } from "@astrojs/markdown-satteri";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { citations } from "./src/lib/citations.js";

export default defineConfig({
  site: "https://bench.example",
  // Both by default in node_modules, which the sites of the benchmark share.
  cacheDir: "./.cache",
  vite: { cacheDir: "./.cache/vite" },
  integrations: [sitemap()],
  markdown: {
    processor: satteri({ features: { directive: true }, mdastPlugins: [citations] }),
  },
});
