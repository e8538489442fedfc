/** Looks at samples of a site that was built: whether it holds what every engine must publish. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { author, story } from "./corpus/corpus.ts";
import { SECTIONS, TAGS } from "./corpus/words.ts";
import type { Site } from "./site.ts";

const PER_PAGE = 20;

/** What is missing, a line each; nothing where the site is whole. */
export function missing(site: Site): string[] {
  return [...articleProblems(site), ...listProblems(site), ...wholeProblems(site)];
}

function articleProblems(site: Site): string[] {
  const { corpus, engine } = site;
  const { shows } = engine;
  return [0, Math.floor(corpus.articles / 2), corpus.articles - 1].flatMap((index) => {
    const each = story(corpus, index);
    const path = shows.article(each);
    const text = page(site, path);
    const wanted: [string, number, RegExp][] = [
      ["headings", 4, shows.heading],
      ["citations", 6, shows.call],
      ["back-links", 6, shows.backLink],
      ["prompts", 1, /<h2 id="prompt"/g],
      ["authors", 2, /<a rel="author"/g],
      ["tags", 3, /<a rel="tag"/g],
      ["lists of contents", 1, /class="(?:contents|toc)"/g],
    ];
    const neighbours = index === 0 || index === corpus.articles - 1 ? 1 : 2;
    const links = text.split('class="neighbours"')[1] ?? "";
    return [
      ...wanted.flatMap(([name, number, mark]) => expected(path, name, number, count(text, mark))),
      ...expected(path, "neighbours", neighbours, count(links.split("</nav>")[0] ?? "", /<a /g)),
    ];
  });
}

function listProblems(site: Site): string[] {
  const { corpus, engine } = site;
  const { shows } = engine;
  const first = author(corpus, 0);
  const lists = [
    `${SECTIONS[0].toLowerCase()}/`,
    shows.tag(TAGS[0] ?? ""),
    shows.author(first.id, first.name),
  ];
  const recent = story(corpus, 0).date;
  const month = shows.month(recent.slice(0, 4), recent.slice(5, 7));
  return [
    ...lists.flatMap((list) => [
      ...expected(list, "articles", PER_PAGE, count(page(site, `${list}index.html`), /<article/g)),
      ...expected(
        list,
        "feed entries",
        PER_PAGE,
        count(page(site, `${list}${shows.feed}`), /<item>/g),
      ),
      ...expected(
        list,
        "second pages",
        1,
        Number(page(site, `${list}${shows.second}index.html`) !== ""),
      ),
    ]),
    ...expected(month, "lists", 1, Number(/<article/.test(page(site, `${month}index.html`)))),
  ];
}

function wholeProblems(site: Site): string[] {
  const { corpus, engine } = site;
  const feed = page(site, engine.shows.feed);
  const full = ["", `${SECTIONS[0].toLowerCase()}/`].map((list) => `${list}${engine.shows.feed}`);
  const sitemaps = ["sitemap.xml", "sitemap-0.xml", "sitemap-1.xml"].map((name) =>
    page(site, name),
  );
  const all = count(sitemaps.join(""), /<loc>/g);
  return [
    ...expected("the site", "feed entries", PER_PAGE, count(feed, /<item>/g)),
    ...full
      .filter((path) => page(site, path).length < PER_PAGE * 4000)
      .map((path) => `${path} is too short to hold the texts`),
    ...["404.html", "robots.txt"].flatMap((name) =>
      page(site, name) ? [] : [`${name} is missing`],
    ),
    ...(all < Math.min(corpus.articles, 50_000) ? [`the sitemap has ${all} addresses`] : []),
  ];
}

function page({ folder, engine }: Site, path: string): string {
  const file = join(folder, engine.output, path);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function count(text: string, mark: RegExp): number {
  return text.match(mark)?.length ?? 0;
}

function expected(where: string, what: string, wanted: number, found: number): string[] {
  return wanted === found ? [] : [`${where}: ${found} ${what}, not ${wanted}`];
}
