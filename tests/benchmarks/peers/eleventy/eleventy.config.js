/**
 * The benchmark's publication in Eleventy, as its starter and docs teach: each article a Markdown template that
 * Nunjucks reads first, Nunjucks layouts, collections, pagination, the official RSS plugin.
 */
import { HtmlBasePlugin } from "@11ty/eleventy";
import rssPlugin from "@11ty/eleventy-plugin-rss";
import { DateTime } from "luxon";
import markdownItAnchor from "markdown-it-anchor";
import { addCitations } from "./citations.js";
import { feeds, lists, newestFirst } from "./lists.js";

export default function (eleventyConfig) {
  eleventyConfig.addPassthroughCopy({ "./public/": "/" });
  eleventyConfig.addPlugin(HtmlBasePlugin);
  eleventyConfig.addPlugin(rssPlugin);
  eleventyConfig.amendLibrary("md", (markdown) => markdown.use(markdownItAnchor));
  addCitations(eleventyConfig);

  eleventyConfig.addCollection("newest", newestFirst);
  eleventyConfig.addCollection("lists", lists);
  eleventyConfig.addCollection("feeds", feeds);

  eleventyConfig.addFilter("head", (array, count) => array.slice(0, count));
  eleventyConfig.addFilter("inSection", (articles, section) =>
    articles.filter(({ data }) => data.section === section),
  );
  eleventyConfig.addFilter("ofKind", (pages, kind) =>
    pages.filter((page) => page.kind === kind && page.number === 1),
  );
  eleventyConfig.addFilter("readableDate", (date) =>
    DateTime.fromJSDate(new Date(date), { zone: "utc" }).toFormat("d LLLL yyyy"),
  );
  eleventyConfig.addFilter("htmlDate", (date) =>
    DateTime.fromJSDate(date, { zone: "utc" }).toFormat("yyyy-LL-dd'T'HH:mm'Z'"),
  );
  eleventyConfig.addFilter("topics", (tags) => tags.filter((tag) => tag !== "articles"));
  eleventyConfig.addFilter("headings", (content) =>
    [...content.matchAll(/<h2 id="([^"]+)"[^>]*>(.*?)<\/h2>/g)].map(([, id, text]) => ({
      id,
      text,
    })),
  );

  return {
    templateFormats: ["md", "njk"],
    markdownTemplateEngine: "njk",
    htmlTemplateEngine: "njk",
    dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" },
  };
}
