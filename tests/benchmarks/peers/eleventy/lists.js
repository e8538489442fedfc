const PER_PAGE = 20;
const IN_FEED = 20;
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** Each kind of list: the names it has for an article. */
const KINDS = {
  section: ({ data }) => [data.section],
  tag: ({ data }) => data.tags.filter((tag) => tag !== "articles"),
  author: ({ data }) => data.authors,
  year: ({ date }) => [String(date.getUTCFullYear())],
  month: ({ date }) => [date.toISOString().slice(0, 7)],
};

const FOLDERS = { section: "", tag: "tags/", author: "authors/", year: "", month: "" };

/** Every collection is asked for by several templates: it is made once. */
const made = new WeakMap();

export function newestFirst(api) {
  return api.getFilteredByTag("articles").reverse();
}

/** One entry for each page of each list, for a pagination of size 1. */
export function lists(api) {
  return groups(api).flatMap(({ kind, name, articles }) => {
    const total = Math.ceil(articles.length / PER_PAGE);
    return Array.from({ length: total }, (_, index) => ({
      kind,
      title: titleOf(kind, name, articles[0]),
      url: urlOf(kind, name, index + 1),
      first: urlOf(kind, name, 1),
      count: articles.length,
      number: index + 1,
      total,
      newer: index > 0 ? urlOf(kind, name, index) : undefined,
      older: index + 1 < total ? urlOf(kind, name, index + 2) : undefined,
      articles: articles.slice(index * PER_PAGE, (index + 1) * PER_PAGE),
    }));
  });
}

export function feeds(api) {
  const articles = newestFirst(api).slice(0, IN_FEED);
  const site = { title: undefined, url: "/feed.xml", full: true, articles };
  const others = groups(api)
    .filter(({ kind }) => kind !== "year" && kind !== "month")
    .map(({ kind, name, articles: own }) => ({
      title: titleOf(kind, name, own[0]),
      url: `${urlOf(kind, name, 1)}feed.xml`,
      full: kind === "section",
      articles: own.slice(0, IN_FEED),
    }));
  return [site, ...others];
}

function groups(api) {
  const known = made.get(api);
  if (known) return known;
  const articles = newestFirst(api);
  const all = Object.entries(KINDS).flatMap(([kind, namesOf]) => {
    const byName = new Map();
    for (const article of articles) {
      for (const name of namesOf(article)) {
        const own = byName.get(name);
        if (own) own.push(article);
        else byName.set(name, [article]);
      }
    }
    return [...byName].map(([name, own]) => ({ kind, name, articles: own }));
  });
  made.set(api, all);
  return all;
}

function titleOf(kind, name, article) {
  if (kind === "section") return name.charAt(0).toUpperCase() + name.slice(1);
  if (kind === "author") return article.data.people[name].name;
  if (kind === "month") return MONTH.format(article.date);
  return name;
}

function urlOf(kind, name, number) {
  const first = `/${FOLDERS[kind]}${name.replace("-", kind === "month" ? "/" : "-")}/`;
  return number === 1 ? first : `${first}page/${number}/`;
}
