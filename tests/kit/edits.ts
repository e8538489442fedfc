import { articleEdits } from "./edit-articles.ts";
import { addArticle, DAY, FIRST_NOW } from "./first-paper.ts";
import { type Edit, one, type Pick } from "./pick.ts";

/** A word that no edit has written before, or one that several write. */
function word(pick: Pick): string {
  return ["Elm", "Oak", "Zinc", "Éclair", "9 lives", "“Fir”", "Ash & <b>Beech</b>"][pick(7)] ?? "";
}

function setting(name: string, values: readonly unknown[]): Edit {
  return ({ settings }, pick) => {
    settings[name] = one(values, pick);
    return `the publication's ${name} is ${JSON.stringify(settings[name])}`;
  };
}

const settingsEdits: Record<string, Edit> = {
  title: setting("title", ["The Test Post", "The Other Post"]),
  tagline: setting("tagline", [undefined, "A paper", "A <i>new</i> paper"]),
  description: setting("description", [undefined, "What it is"]),
  url: setting("url", ["https://news.test", "https://other.test", "https://news.test/folder"]),
  language: setting("language", ["en-GB", "de", "fr", "ar", "sv"]),
  timeZone: setting("timeZone", ["Europe/London", "Pacific/Kiritimati", "America/New_York"]),
  perPage: setting("perPage", [1, 2, 3, 20]),
  prompt: setting("prompt", [undefined, "What of {subject}?", "What of {section} and {title}?"]),
  editor: setting("editor", [undefined, "letters@news.test"]),
  comments: setting("comments", [undefined, { default: "closed" }, { default: "off" }]),
  policies: setting("policies", [{}, { ethics: "/ethics/" }, { ethics: "https://x.example/" }]),
  social: setting("social", [{}, { mastodon: "@us@social.example" }]),
  articleUrl: setting("articleUrl", [
    undefined,
    "/{section}/{slug}/",
    "/{yyyy}/{slug}/",
    "/{yyyy}/{mm}/{dd}/{slug}/",
  ]),
};

const sectionEdits: Record<string, Edit> = {
  titleOfSection: ({ settings }, pick) => {
    const section = one(settings.sections, pick);
    section.title = word(pick);
    return `the section ${section.id} is called ${section.title}`;
  },
  wordsOfSection: ({ settings }, pick) => {
    const section = one(settings.sections, pick);
    const field = one(["description", "prompt"] as const, pick);
    section[field] = word(pick);
    return `the section ${section.id} has the ${field} ${section[field]}`;
  },
  order: ({ settings }, pick) => {
    const moved = settings.sections.splice(pick(settings.sections.length), 1);
    settings.sections.unshift(...moved);
    return `the section ${moved[0]?.id} comes first`;
  },
  addSection: (paper, pick) => {
    const { sections } = paper.settings;
    const id = one(["sport", "arts"], pick);
    if (sections.some((section) => section.id === id)) return "nothing (there is that section)";
    sections.push({ id, title: word(pick) });
    return `a new section, ${id}`;
  },
  dropSection: ({ settings, articles }, pick) => {
    if (settings.sections.length < 2) return "nothing (one section is left)";
    const [gone] = settings.sections.splice(pick(settings.sections.length), 1);
    const heir = settings.sections[0]?.id ?? "";
    // Every other time its articles are left behind: then the content is wrong.
    const careless = pick(3) === 2;
    for (const { front } of Object.values(articles))
      if (front.section === gone?.id && !careless) front.section = heir;
    return `no section ${gone?.id}${careless ? ", carelessly" : `: its articles are in ${heir}`}`;
  },
};

const authorEdits: Record<string, Edit> = {
  author: ({ authors }, pick) => {
    const [path, author] = one(Object.entries(authors), pick);
    const field = one(["name", "role", "kind", "email", "fediverse"], pick);
    const values: Record<string, unknown> = {
      kind: author.front.kind === "desk" ? "person" : "desk",
      email: "x@news.test",
      fediverse: "@x@social.example",
    };
    author.front[field] = values[field] ?? word(pick);
    return `${path} has the ${field} ${author.front[field]}`;
  },
  biography: ({ authors }, pick) => {
    const [path, author] = one(Object.entries(authors), pick);
    author.body = one(["Short.", "See [it](../pages/ethics.md).", "![Her](face.svg)"], pick);
    return `${path} says: ${author.body}`;
  },
  addAuthor: ({ authors }, pick) => {
    const path = one(["authors/cyd.md", "authors/ana.md", "authors/dee.md"], pick);
    authors[path] = { front: { name: word(pick) }, body: "New." };
    return `a new author, ${path}`;
  },
  dropAuthor: ({ authors, articles }, pick) => {
    const path = one(Object.keys(authors), pick);
    const id = path.slice("authors/".length, -".md".length);
    if (Object.keys(authors).length === 1) return "nothing (one author is left)";
    delete authors[path];
    const heir = one(Object.keys(authors), pick).slice("authors/".length, -".md".length);
    const careless = pick(3) === 2;
    for (const { front } of Object.values(articles))
      if (!careless) front.authors = front.authors.map((own) => (own === id ? heir : own));
    return `no author ${id}${careless ? ", carelessly" : `: what was by ${id} is by ${heir}`}`;
  },
};

const sourceEdits: Record<string, Edit> = {
  source: ({ sources }, pick) => {
    const index = pick(sources.length);
    const source = sources[index] ?? {};
    const field = one(["title", "publisher", "note", "archived"], pick);
    source[field] = field === "archived" ? `https://a.example/${pick(3)}` : word(pick);
    return `the source s${index} has the ${field} ${source[field]}`;
  },
  sourceUrl: ({ sources }, pick) => {
    const index = pick(sources.length);
    const source = sources[index] ?? {};
    source.url = one([undefined, "https://law.example/act", "http://law.example/act/#x"], pick);
    source.title ??= "A title";
    return `the source s${index} has the url ${source.url}`;
  },
};

const pageEdits: Record<string, Edit> = {
  page: ({ pages }, pick) => {
    const [path, page] = one(Object.entries(pages), pick);
    const field = one(["title", "description", "lang"], pick);
    page.front[field] = field === "lang" ? "fr" : word(pick);
    return `${path} has the ${field} ${page.front[field]}`;
  },
  pageLinks: ({ pages, articles }, pick) => {
    const [path, page] = one(Object.entries(pages), pick);
    page.links = [one([...Object.keys(articles), "pages/about.md", "pages/none.md"], pick)];
    return `${path} links to ${page.links}`;
  },
  addPage: ({ pages }, pick) => {
    const path = one(["pages/help/letters.md", "pages/funding.md", "pages/about.md"], pick);
    pages[path] = { front: { title: word(pick) }, body: "A page.", links: [] };
    return `a new page, ${path}`;
  },
  dropPage: ({ pages }, pick) => {
    if (Object.keys(pages).length === 0) return "nothing (there is no page)";
    const path = one(Object.keys(pages), pick);
    delete pages[path];
    return `no page ${path}`;
  },
};

const pictureEdits: Record<string, Edit> = {
  repaint: ({ pictures }, pick) => {
    const [path, picture] = one(Object.entries(pictures), pick);
    picture.fill = one(["aaaaaa", "dddddd", "eeeeee"], pick);
    return `${path} is repainted ${picture.fill}`;
  },
  resize: ({ pictures }, pick) => {
    const [path, picture] = one(Object.entries(pictures), pick);
    picture.width = 10 + pick(150);
    return `${path} is ${picture.width} wide`;
  },
  addPicture: ({ pictures }, pick) => {
    const beside = ["articles/home", "articles/law", "articles/world", "authors", "media"];
    const path = `${one(beside, pick)}/${one(["plan", "face", "map"], pick)}.svg`;
    pictures[path] = { width: 20 + pick(70), height: 10, fill: "ffffff" };
    return `a picture at ${path}`;
  },
  dropPicture: ({ pictures }, pick) => {
    const path = one(Object.keys(pictures), pick);
    if (Object.keys(pictures).length === 1) return "nothing (one picture is left)";
    delete pictures[path];
    return `no picture at ${path}`;
  },
};

const requestEdits: Record<string, Edit> = {
  clock: ({ request, articles }, pick) => {
    const dates = Object.values(articles).map(({ date }) => date);
    const after = one([0, 1, -1, 2 * DAY, 2 * DAY + 1, 400 * DAY], pick);
    request.now = (dates.length > 0 ? one(dates, pick) : FIRST_NOW) + after;
    return `the clock is at ${new Date(request.now).toISOString()}`;
  },
  drafts: ({ request }) => {
    request.drafts = !request.drafts;
    return request.drafts ? "with --drafts" : "without --drafts";
  },
  pathPrefix: ({ request }, pick) => {
    request.pathPrefix = one(["/", "/folder/", "/a/b/"], pick);
    return `--path-prefix ${request.pathPrefix}`;
  },
  siteUrl: ({ request }, pick) => {
    const url = one(["", "https://preview.test", "https://preview.test/folder"], pick);
    delete request.url;
    if (url !== "") request.url = url;
    return `--url ${url}`;
  },
  shard: ({ request }, pick) => {
    const index = pick(3);
    delete request.shard;
    if (index > 0) request.shard = { index, count: 2 };
    return index > 0 ? `--shard ${index}/2` : "the whole site";
  },
};

const brokenEdits: Record<string, Edit> = {
  breakFile: (paper, pick) => {
    const { articles, authors, pages } = paper;
    const paths = [
      ...Object.keys({ ...articles, ...authors, ...pages }),
      "publication.yaml",
      "articles/world/half.md",
    ];
    const path = one(paths, pick);
    paper.broken[path] = one(["---\ntitle: [\n---\n", "---\nnonsense: 1\n---\n", undefined], pick);
    return paper.broken[path] === undefined ? `${path} is away` : `${path} is broken`;
  },
  breakPicture: (paper, pick) => {
    const path = one(Object.keys(paper.pictures), pick);
    paper.broken[path] = "no picture";
    return `${path} is broken`;
  },
};

const others: Record<string, Edit> = {
  nothing: () => "nothing",
  addArticle: (paper, pick) => `a new article, ${addArticle(paper, pick(30), pick)}`,
};

/** What an editor may do to a publication, by name. */
export const EDITS: Readonly<Record<string, Edit>> = {
  ...others,
  ...articleEdits,
  ...sectionEdits,
  ...authorEdits,
  ...sourceEdits,
  ...pageEdits,
  ...pictureEdits,
  ...requestEdits,
  ...settingsEdits,
  ...brokenEdits,
};
