import { type Edit, type Pick, pickOne } from "./pick.ts";
import type { Paper, PaperArticle } from "./publication-data.ts";
import { AGES, DAY, HOUR, REFERS, TAGS } from "./starting-publication.ts";

/** An edit of one article. `change` returns a description. */
function ofArticle(change: (article: PaperArticle, pick: Pick, paper: Paper) => string): Edit {
  return (paper, pick) => {
    const entries = Object.entries(paper.articles);
    if (entries.length === 0) return "nothing (there is no article)";
    const [path, article] = pickOne(entries, pick);
    return `${path} ${change(article, pick, paper)}`;
  };
}

/** An edit of one front matter field. */
function field(name: string, values: readonly unknown[]): Edit {
  return ofArticle(({ front }, pick) => {
    front[name] = pickOne(values, pick);
    return `has the ${name} ${JSON.stringify(front[name])}`;
  });
}

const HEADLINES = ["Alpha", "Beta", "Gamma & Delta", "“Epsilon”"];

/** Moves a file. With `links`, links in other articles are updated. */
function moveTo(paper: Paper, from: string, to: string, links: boolean): string {
  const article = paper.articles[from];
  if (!article || from === to) return "nothing (it is there)";
  delete paper.articles[from];
  paper.articles[to] = article;
  if (links) {
    for (const other of Object.values(paper.articles))
      other.links = other.links.map((link) => (link === from ? to : link));
  }
  return `${from} is moved to ${to}${links ? ", and links to it as well" : ""}`;
}

function move(target: (path: string, pick: Pick) => string): Edit {
  return (paper, pick) => {
    const paths = Object.keys(paper.articles);
    if (paths.length === 0) return "nothing (there is no article)";
    const from = pickOne(paths, pick);
    return moveTo(paper, from, target(from, pick), pick(2) === 1);
  };
}

export const articleEdits: Record<string, Edit> = {
  body: ofArticle((article, pick) => {
    article.words = pickOne(
      ["Some words", "## One\n\nA\n\n## Two\n\nB\n\n## Three\n\nC", "Many **words**"],
      pick,
    );
    return `says ${JSON.stringify(article.words)}`;
  }),
  headline: field("title", HEADLINES),
  standfirst: field("description", ["A standfirst.", "Another standfirst."]),
  kicker: field("kicker", [undefined, "Kick", "Other"]),
  lead: field("lead", [true, false, undefined]),
  draft: field("draft", [true, false]),
  slug: field("slug", [undefined, "own-slug", "other-slug"]),
  lang: field("lang", [undefined, "fr", "he"]),
  translates: ofArticle((article, pick, { articles }) => {
    const { front } = article;
    const original = pickOne(Object.keys(articles), pick);
    const slug = original.replace(/^.*\/|\.md$/g, "");
    front.translationOf = pickOne(
      [original, original, slug, slug, undefined, "no-such-slug"],
      pick,
    );
    // Usually with a different language: otherwise the content has an error.
    if (pick(5) > 0) front.lang = pickOne(["fr", "he", "es"], pick);
    return `translates ${front.translationOf} into ${front.lang}`;
  }),
  type: field("type", ["news", "opinion", "live"]),
  dateline: field("dateline", [undefined, "LONDON"]),
  ownPrompt: field("prompt", [undefined, "What do you say?"]),
  ownComments: field("comments", [undefined, "open", "closed", "off"]),
  canonical: field("canonical", [undefined, "https://elsewhere.example/x"]),
  aliases: field("aliases", [[], ["/old/x/"], ["/old/y.html", "/old/z"], ["/about/"]]),
  id: field("id", [undefined, "/old/x/", "tag:elsewhere.example,2026:x"]),
  image: field("image", [
    undefined,
    { src: "plan.svg", alt: "A plan" },
    { src: "/media/map.svg", alt: "A map", credit: "Us" },
    { src: "face.svg", alt: "A face" },
  ]),
  tags: field("tags", [[], ["Trade"], ["TRADE", "Law"], TAGS]),
  spelling: (paper, pick) => {
    const [from, to] = [pickOne(TAGS, pick), pickOne([...TAGS, "TRADE", "law"], pick)];
    for (const { front } of Object.values(paper.articles))
      front.tags = front.tags.map((tag) => (tag === from ? to : tag));
    return `the tag ${from} is spelled ${to} everywhere`;
  },
  byline: field("authors", [["ana"], ["ben", "ana"], ["desk"], ["ana", "ben", "desk"]]),
  section: ofArticle(({ front }, pick, { settings }) => {
    front.section = pickOne(settings.sections, pick).id;
    return `is in the section ${front.section}`;
  }),
  date: ofArticle((article, pick, { request }) => {
    article.date = request.now - pickOne(AGES, pick) * 3_600_000;
    return `is dated ${new Date(article.date).toISOString()}`;
  }),
  updated: ofArticle((article, pick) => {
    const days = pickOne([undefined, 0, 1, 20, -1], pick);
    delete article.updated;
    if (days !== undefined) article.updated = article.date + days * DAY;
    return `is updated ${days} days after its date`;
  }),
  embargo: ofArticle((article, pick, { request }) => {
    const hours = pickOne([undefined, -30, 1, 30], pick);
    delete article.embargo;
    if (hours !== undefined) article.embargo = request.now + hours * HOUR;
    return `is embargoed for ${hours} hours`;
  }),
  expires: ofArticle((article, pick) => {
    const hours = pickOne([undefined, 1, 30, 3000], pick);
    delete article.lasts;
    if (hours !== undefined) article.lasts = hours * HOUR;
    return `expires after ${hours} hours`;
  }),
  links: ofArticle((article, pick, { articles }) => {
    const to = pickOne([...Object.keys(articles), "pages/about.md", "articles/none.md"], pick);
    article.links = [[], [to], [...article.links, to]][pick(3)] ?? [];
    return `links to ${article.links.join(", ") || "nothing"}`;
  }),
  shows: ofArticle((article, pick) => {
    article.shows = pickOne([[], ["plan.svg"], ["/media/map.svg"], ["face.svg", "map.svg"]], pick);
    return `shows ${article.shows.join(", ") || "no picture"}`;
  }),
  cites: ofArticle((article, pick, { sources }) => {
    const source = pick(sources.length);
    const others = article.cites.filter((cite) => cite.source !== source);
    const own = pickOne([{}, { title: "A changed title" }, { url: "https://own.example/" }], pick);
    article.cites = pick(3) === 0 ? others : [...others, { source, own }];
    return `cites ${JSON.stringify(article.cites)}`;
  }),
  refers: ofArticle((article, pick) => {
    const call = pickOne(REFERS, pick);
    article.refers = [[call], [], [...article.refers, call]][pick(3)] ?? [];
    return `refers to ${article.refers.join(", ") || "nothing"}`;
  }),
  rename: move((path, pick) => path.replace(/[^/]+$/, `b${pick(4)}.md`)),
  moveFolder: move((path, pick) =>
    path.replace(
      /^articles\/(.*\/)?/,
      `articles/${pickOne(["world/", "home/", "", "new/"], pick)}`,
    ),
  ),
  swap: (paper, pick) => {
    const paths = Object.keys(paper.articles);
    if (paths.length < 2) return "nothing (there are no two articles)";
    const [one_, other] = [pickOne(paths, pick), pickOne(paths, pick)];
    const { [one_]: first, [other]: second } = paper.articles;
    if (first && second) Object.assign(paper.articles, { [one_]: second, [other]: first });
    return `${one_} and ${other} change places`;
  },
  dropArticle: (paper, pick) => {
    const paths = Object.keys(paper.articles);
    if (paths.length === 0) return "nothing (there is no article)";
    const path = pickOne(paths, pick);
    delete paper.articles[path];
    return `no article ${path}`;
  },
};
