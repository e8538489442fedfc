import { type Edit, pickOne, pickWord } from "./pick.ts";

export const authorEdits: Record<string, Edit> = {
  author: ({ authors }, pick) => {
    const [path, author] = pickOne(Object.entries(authors), pick);
    const field = pickOne(["name", "role", "kind", "email", "fediverse"], pick);
    const values: Record<string, unknown> = {
      kind: author.front.kind === "desk" ? "person" : "desk",
      email: "x@news.test",
      fediverse: "@x@social.example",
    };
    author.front[field] = values[field] ?? pickWord(pick);
    return `${path} has the ${field} ${author.front[field]}`;
  },
  biography: ({ authors }, pick) => {
    const [path, author] = pickOne(Object.entries(authors), pick);
    author.body = pickOne(["Short.", "See [it](../pages/ethics.md).", "![Her](face.svg)"], pick);
    return `${path} says: ${author.body}`;
  },
  addAuthor: ({ authors }, pick) => {
    const path = pickOne(["authors/cyd.md", "authors/ana.md", "authors/dee.md"], pick);
    authors[path] = { front: { name: pickWord(pick) }, body: "New." };
    return `a new author, ${path}`;
  },
  dropAuthor: ({ authors, articles }, pick) => {
    const careless = pick(2) === 1;
    const path = pickOne(Object.keys(authors), pick);
    const id = path.slice("authors/".length, -".md".length);
    if (Object.keys(authors).length === 1) return "nothing (one author is left)";
    delete authors[path];
    const heir = pickOne(Object.keys(authors), pick).slice("authors/".length, -".md".length);
    for (const { front } of Object.values(articles))
      if (!careless) front.authors = front.authors.map((own) => (own === id ? heir : own));
    return `no author ${id}${careless ? ", carelessly" : `: what was by ${id} is by ${heir}`}`;
  },
};

export const sourceEdits: Record<string, Edit> = {
  source: ({ sources }, pick) => {
    const index = pick(sources.length);
    const source = sources[index] ?? {};
    const field = pickOne(["title", "publisher", "note", "archived"], pick);
    source[field] = field === "archived" ? `https://a.example/${pick(3)}` : pickWord(pick);
    return `the source s${index} has the ${field} ${source[field]}`;
  },
  sourceUrl: ({ sources }, pick) => {
    const index = pick(sources.length);
    const source = sources[index] ?? {};
    source.url = pickOne([undefined, "https://law.example/act", "http://law.example/act/#x"], pick);
    source.title ??= "A title";
    return `the source s${index} has the url ${source.url}`;
  },
};

const SHARED_KEYS = ["k0", "k1", "k2", "k3", "k4"];

export const sharedEdits: Record<string, Edit> = {
  shared: ({ shared: { entries } }, pick) => {
    const keys = Object.keys(entries);
    if (keys.length === 0) return "nothing (there is no shared source)";
    const key = pickOne(keys, pick);
    const field = pickOne(["title", "publisher", "note", "label"], pick);
    const value =
      field === "label" ? pickOne(["the act", "An Act", "the  ACT"], pick) : pickWord(pick);
    entries[key] = { ...entries[key], [field]: value };
    return `the shared source ${key} has the ${field} ${value}`;
  },
  addShared: ({ shared: { entries } }, pick) => {
    const key = pickOne(SHARED_KEYS, pick);
    entries[key] = { title: pickOne(["The shared report", "The shared act", "Another"], pick) };
    return `the shared source ${key} is ${entries[key].title}`;
  },
  dropShared: ({ shared: { entries } }, pick) => {
    const keys = Object.keys(entries);
    const gone = pick(3) === 0 ? keys : keys.slice(pick(keys.length + 1)).slice(0, 1);
    for (const key of gone) delete entries[key];
    return `no shared source ${gone.join(", ")}`;
  },
  renameShared: (paper, pick) => {
    const { shared, articles } = paper;
    const keys = Object.keys(shared.entries);
    if (keys.length === 0) return "nothing (there is no shared source)";
    const [from, to] = [pickOne(keys, pick), pickOne(SHARED_KEYS, pick)];
    const entries = Object.entries(shared.entries);
    // Keeps its position, since citing a label that two sources share gives the first.
    shared.entries = Object.fromEntries(
      entries.flatMap(([key, own]) =>
        key === to && key !== from ? [] : [[key === from ? to : key, own]],
      ),
    );
    const carried = pick(2) === 0;
    for (const article of Object.values(articles))
      if (carried) article.refers = article.refers.map((call) => call.replace(from, to));
    return `the shared source ${from} is ${to}${carried ? ", and so it is cited" : ""}`;
  },
  turnShared: ({ shared }) => {
    shared.entries = Object.fromEntries(Object.entries(shared.entries).toReversed());
    return "the shared sources are in the opposite order";
  },
  sharedFile: ({ shared }, pick) => {
    shared.file = pickOne(["sources.yaml", "sources.json", "sources.bib"] as const, pick);
    return `the shared sources are in ${shared.file}`;
  },
};

export const pageEdits: Record<string, Edit> = {
  page: ({ pages }, pick) => {
    const [path, page] = pickOne(Object.entries(pages), pick);
    const field = pickOne(["title", "description", "lang"], pick);
    page.front[field] = field === "lang" ? "fr" : pickWord(pick);
    return `${path} has the ${field} ${page.front[field]}`;
  },
  pageLinks: ({ pages, articles }, pick) => {
    const [path, page] = pickOne(Object.entries(pages), pick);
    page.links = [pickOne([...Object.keys(articles), "pages/about.md", "pages/none.md"], pick)];
    return `${path} links to ${page.links}`;
  },
  addPage: ({ pages }, pick) => {
    const path = pickOne(["pages/help/letters.md", "pages/funding.md", "pages/about.md"], pick);
    pages[path] = { front: { title: pickWord(pick) }, body: "A page.", links: [] };
    return `a new page, ${path}`;
  },
  dropPage: ({ pages }, pick) => {
    if (Object.keys(pages).length === 0) return "nothing (there is no page)";
    const path = pickOne(Object.keys(pages), pick);
    delete pages[path];
    return `no page ${path}`;
  },
};

export const pictureEdits: Record<string, Edit> = {
  repaint: ({ pictures }, pick) => {
    const [path, picture] = pickOne(Object.entries(pictures), pick);
    picture.fill = pickOne(["aaaaaa", "dddddd", "eeeeee"], pick);
    return `${path} is repainted ${picture.fill}`;
  },
  resize: ({ pictures }, pick) => {
    const [path, picture] = pickOne(Object.entries(pictures), pick);
    picture.width = 10 + pick(150);
    return `${path} is ${picture.width} wide`;
  },
  addPicture: ({ pictures }, pick) => {
    const beside = ["articles/home", "articles/law", "articles/world", "authors", "media"];
    const path = `${pickOne(beside, pick)}/${pickOne(["plan", "face", "map"], pick)}.svg`;
    pictures[path] = { width: 20 + pick(70), height: 10, fill: "ffffff" };
    return `a picture at ${path}`;
  },
  dropPicture: ({ pictures }, pick) => {
    const path = pickOne(Object.keys(pictures), pick);
    if (Object.keys(pictures).length === 1) return "nothing (one picture is left)";
    delete pictures[path];
    return `no picture at ${path}`;
  },
};

export const brokenEdits: Record<string, Edit> = {
  breakFile: (paper, pick) => {
    const { articles, authors, pages } = paper;
    const paths = [
      ...Object.keys({ ...articles, ...authors, ...pages }),
      "publication.yaml",
      "articles/world/half.md",
    ];
    const path = pickOne(paths, pick);
    paper.broken[path] = pickOne(
      ["---\ntitle: [\n---\n", "---\nnonsense: 1\n---\n", undefined],
      pick,
    );
    return paper.broken[path] === undefined ? `${path} is away` : `${path} is broken`;
  },
  breakPicture: (paper, pick) => {
    const path = pickOne(Object.keys(paper.pictures), pick);
    paper.broken[path] = "no picture";
    return `${path} is broken`;
  },
};
