import type { Paper, PaperArticle } from "./publication-data.ts";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** The clock of the first build. */
export const FIRST_NOW = Date.UTC(2026, 2, 10, 12);

export const TAGS = ["Trade", "trade", "Law", "C++", "élan", "Élan"];

/** Calls of shared sources, one of which does not exist at first. */
export const REFERS = [
  ...["[@k0]", "@k1", "[the act]", "[see @k2, p. 3]", "[The shared report]", "@k3", "[An Act]"],
];

/** Ages of articles in hours: some scheduled, some near the news sitemap's limit, some from other months and years. */
export const AGES = [-72, -1, 0, 1, 47, 49, 49, 300, 301, 800, 3_000, 9_000, 9_001, 20_000];

/** The publication that edits start from. `vary` returns numbers from 0 that vary it. */
export function firstPaper(count: number, vary: (most: number) => number): Paper {
  const paper: Paper = {
    settings: {
      title: "The Test Post",
      tagline: "A paper for tests",
      url: "https://news.test",
      language: "en-GB",
      timeZone: "Europe/London",
      editor: "editor@news.test",
      perPage: 2,
      cards: false,
      feeds: "all",
      sourcePages: "all",
      citationFiles: true,
      markdownFiles: true,
      lite: true,
      sections: [
        { id: "world", title: "World" },
        { id: "home", title: "Home", prompt: "What is it like where you live?" },
        { id: "law", title: "Law", description: "Of courts" },
      ],
    },
    authors: {
      "authors/ana.md": { front: { name: "Ana Ash" }, body: "Ana writes. ![Her](face.svg)" },
      "authors/ben.md": {
        front: { name: "Ben Birch", role: "Editor" },
        body: "Ben. See [what](../articles/world/a1.md).",
      },
      "authors/desk.md": { front: { name: "News desk", kind: "desk" }, body: "The desk." },
    },
    pages: {
      "pages/about.md": {
        front: { title: "About" },
        body: "We are a paper.",
        links: ["articles/world/a2.md"],
      },
      "pages/ethics.md": {
        front: { title: "Ethics", description: "Our rules" },
        body: "Rules.",
        links: [],
      },
    },
    articles: {},
    pictures: {
      "media/map.svg": { width: 10, height: 20, fill: "aaaaaa" },
      "media/face.svg": { width: 30, height: 30, fill: "bbbbbb" },
      "media/plan.svg": { width: 50, height: 20, fill: "cccccc" },
      "articles/world/plan.svg": { width: 51, height: 20, fill: "cccccc" },
    },
    sources: [
      { title: "The act", url: "https://law.example/act" },
      { title: "The report", url: "https://reports.example/1", publisher: "An office" },
      { title: "The act", url: "https://other.example/act" },
      { title: "A letter", publisher: "The archive" },
      { title: "“Quoted” work", doi: "10.1000/182" },
    ],
    shared: {
      file: "sources.yaml",
      entries: {
        k0: { title: "The shared act", label: "the act" },
        k1: { title: "The shared report", publisher: "An office" },
        k2: { title: "The shared letter", note: "In an archive" },
      },
    },
    broken: {},
    request: { now: FIRST_NOW, drafts: false, pathPrefix: "/" },
  };
  for (let index = 0; index < count; index += 1) addArticle(paper, index, vary);
  return paper;
}

/** Adds an article with a file name made from `index`. */
export function addArticle(paper: Paper, index: number, vary: (most: number) => number): string {
  const sections = paper.settings.sections.map(({ id }) => id);
  const folder = ["world", "home", "law"][(index + vary(3)) % 3] ?? "world";
  const path = `articles/${folder}/a${index}.md`;
  const others = Object.keys(paper.articles);
  const linked = vary(2) === 0 ? others.slice(vary(4), 2) : [`articles/world/a${vary(15)}.md`];
  paper.articles[path] = {
    front: {
      title: `Headline ${index}`,
      description: `Standfirst ${index}.`,
      section: sections[(index + vary(3)) % sections.length] ?? "world",
      authors: [["ana"], ["ben"], ["ana", "ben"], ["desk"]][(index + vary(4)) % 4] ?? ["ana"],
      tags: TAGS.filter((_, at) => (index + at + vary(3)) % 3 === 0),
      ...options(index, vary),
    },
    date: paper.request.now - (AGES[(index + vary(3)) % AGES.length] ?? 0) * HOUR,
    words: `## One\n\nWords of article ${index}`,
    links: [...linked, ["/about/", "pages/ethics.md", "/nowhere/"][vary(3)] ?? "/"],
    shows: [[], ["plan.svg"], ["/media/map.svg"], []][(index + vary(4)) % 4] ?? [],
    cites: [0, 1, 2, 3, 4]
      .filter((at) => (index + at + vary(2)) % 3 === 0)
      .map((source) => ({ source, own: vary(4) === 3 ? { label: `Label ${index}` } : {} })),
    refers: REFERS.filter((_, at) => (index + at + vary(2)) % 4 === 0),
  };
  return path;
}

function options(index: number, vary: (most: number) => number): Partial<PaperArticle["front"]> {
  const kind = (index + vary(6)) % 6;
  return {
    ...(kind === 0 && { kicker: "Kicker" }),
    ...(kind === 1 && { lead: true }),
    ...(kind === 2 && { draft: true }),
    ...(kind === 3 && { aliases: [`/old/a${index}/`] }),
    ...(kind === 4 && { image: { src: "plan.svg", alt: "A plan", caption: "The plan" } }),
    ...(kind === 5 && { type: "opinion", lang: "fr" }),
  };
}
