import type { ArticleFacts } from "../../src/content/types.ts";
import { relatedOf } from "../../src/publication/related.ts";
import { sampleReference } from "../formats/sample.ts";
import { articleCiting } from "../kit/publications/in-memory.ts";
import { story } from "./corpus/corpus.ts";
import { table } from "./report/markdown-table.ts";

/**
 * `npm run bench:related`: what it takes to find the articles related to each, in archives of three sizes of the
 * benchmark's corpus. Prints Markdown: medians of CPU time, which a machine that does other things beside changes
 * least.
 */
const SIZES = [10_000, 20_000, 40_000];
const ROUNDS = 9;
/** As a page shows, with two that may be its translations. */
const MOST = 6;

/** Newest first. Each list has different objects, as a build reads them. */
function archive(articles: number): ArticleFacts[] {
  const corpus = { seed: 1, articles };
  return Array.from({ length: articles }, (_, index) => {
    const { slug, title, standfirst, date, section, tags, sources } = story(corpus, index);
    const cited = sources.map(({ key, title: name, url }) => {
      return { ...sampleReference(), key, title: name, url };
    });
    const published = { iso: date, millis: Date.parse(date), dateOnly: false };
    const words = { title, standfirst };
    return articleCiting(cited, { url: `/${slug}/`, ...words, section, tags, published });
  });
}

function cpuMs(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const rows = SIZES.map((size) => {
  const articles = archive(size);
  const all = () => articles.forEach(relatedOf(articles, MOST));
  const first = cpuMs(all);
  const others = Array.from({ length: ROUNDS }, () => cpuMs(all));
  const median = others.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
  const each = (median * 1000) / size;
  return [
    String(size),
    ...[first, median].map((ms) => `${ms.toFixed(0)} ms`),
    `${each.toFixed(1)} µs`,
  ];
});
console.log(table(["articles", "the first time", "median after it", "for each article"], rows));
