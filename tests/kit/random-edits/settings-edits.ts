import { type Edit, pickOne, pickWord } from "./pick.ts";
import { DAY, FIRST_NOW } from "./starting-publication.ts";

/** An edit of one field in publication.yaml. */
function setting(name: string, values: readonly unknown[]): Edit {
  return ({ settings }, pick) => {
    settings[name] = pickOne(values, pick);
    return `the publication's ${name} is ${JSON.stringify(settings[name])}`;
  };
}

export const settingsEdits: Record<string, Edit> = {
  title: setting("title", ["The Test Post", "The Other Post"]),
  tagline: setting("tagline", [undefined, "A paper", "A <i>new</i> paper"]),
  description: setting("description", [undefined, "What it is"]),
  url: setting("url", ["https://news.test", "https://other.test", "https://news.test/folder"]),
  language: setting("language", ["en-GB", "de", "fr", "ar", "sv"]),
  editions: setting("editions", [
    undefined,
    [{ language: "fr" }],
    [{ language: "fr", title: "La Poste d’essai", sections: [{ id: "law", title: "Droit" }] }],
    [{ language: "he", path: "/ivrit/", tagline: "עיתון" }, { language: "fr" }],
    [{ language: "es", prompt: "¿Y usted?" }],
  ]),
  timeZone: setting("timeZone", ["Europe/London", "Pacific/Kiritimati", "America/New_York"]),
  perPage: setting("perPage", [1, 2, 3, 20]),
  citationStyle: setting("citationStyle", [undefined, "apa", "vancouver"]),
  feeds: setting("feeds", [undefined, "all", "rss", ["json", "atom"]]),
  sourcePages: setting("sourcePages", [undefined, "all", "shared"]),
  citationFiles: setting("citationFiles", [undefined, true]),
  markdownFiles: setting("markdownFiles", [undefined, true]),
  lite: setting("lite", [undefined, true]),
  feedAliases: setting("feedAliases", [
    undefined,
    { "/feed/": "/" },
    { "/feed/": "/world/atom.xml", "/old/all.json": "/" },
  ]),
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

export const sectionEdits: Record<string, Edit> = {
  titleOfSection: ({ settings }, pick) => {
    const section = pickOne(settings.sections, pick);
    section.title = pickWord(pick);
    return `the section ${section.id} is called ${section.title}`;
  },
  wordsOfSection: ({ settings }, pick) => {
    const section = pickOne(settings.sections, pick);
    const field = pickOne(["description", "prompt"] as const, pick);
    section[field] = pickWord(pick);
    return `the section ${section.id} has the ${field} ${section[field]}`;
  },
  order: ({ settings }, pick) => {
    const moved = settings.sections.splice(pick(settings.sections.length), 1);
    settings.sections.unshift(...moved);
    return `the section ${moved[0]?.id} comes first`;
  },
  addSection: (paper, pick) => {
    const { sections } = paper.settings;
    const id = pickOne(["sport", "arts"], pick);
    if (sections.some((section) => section.id === id)) return "nothing (there is that section)";
    sections.push({ id, title: pickWord(pick) });
    return `a new section, ${id}`;
  },
  dropSection: ({ settings, articles }, pick) => {
    if (settings.sections.length < 2) return "nothing (one section is left)";
    // Half of the time, its articles keep the old section: then the content has errors.
    const careless = pick(2) === 1;
    const [gone] = settings.sections.splice(pick(settings.sections.length), 1);
    const heir = settings.sections[0]?.id ?? "";
    for (const { front } of Object.values(articles))
      if (front.section === gone?.id && !careless) front.section = heir;
    return `no section ${gone?.id}${careless ? ", carelessly" : `: its articles are in ${heir}`}`;
  },
};

export const requestEdits: Record<string, Edit> = {
  clock: ({ request, articles }, pick) => {
    const dates = Object.values(articles).map(({ date }) => date);
    const after = pickOne(
      [0, 1, -1, 2 * DAY, 2 * DAY + 1, 365 * DAY - 1, 365 * DAY, 400 * DAY],
      pick,
    );
    request.now = (dates.length > 0 ? pickOne(dates, pick) : FIRST_NOW) + after;
    return `the clock is at ${new Date(request.now).toISOString()}`;
  },
  drafts: ({ request }) => {
    request.drafts = !request.drafts;
    return request.drafts ? "with --drafts" : "without --drafts";
  },
  pathPrefix: ({ request }, pick) => {
    request.pathPrefix = pickOne(["/", "/folder/", "/a/b/"], pick);
    return `--path-prefix ${request.pathPrefix}`;
  },
  siteUrl: ({ request }, pick) => {
    const url = pickOne(["", "https://preview.test", "https://preview.test/folder"], pick);
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
