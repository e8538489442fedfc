import { DATE_VARIABLES } from "../../../src/content/csl/csl-variables.ts";
import { POLICIES, SOCIAL_NETWORKS } from "../../../src/vocabularies.ts";
import { ATTACK, BAD_URLS } from "./attacked-publication.ts";

type Fields = Record<string, unknown>;

const attacked = (keys: readonly string[]): Fields[] => keys.map((key) => ({ [key]: ATTACK }));
const badUrls = (fields: (url: string) => Fields): Fields[] => BAD_URLS.map(fields);
const source = (fields: Fields): Fields => ({ citations: [{ title: "A source", ...fields }] });

const CITATION_KEYS = ["id", "key", "type", "doi", "DOI", "status"];
const CITATION_DATES = [
  ...["date", "issued", "published", "accessed", "archive-date"],
  ...DATE_VARIABLES,
];

/** Fields that must refuse free text: front matter with one error each. */
export const REFUSED_ARTICLES: Fields[] = [
  ...attacked([
    "date",
    "section",
    "authors",
    "updated",
    "type",
    "comments",
    "thread",
    "draft",
    "embargo",
    "expires",
    "lead",
  ]),
  ...attacked(["id", "lang", "slug", "translationOf"]),
  { aliases: [`/${ATTACK}/`] },
  { aliases: ["//evil.example/"] },
  { aliases: [`/?${ATTACK}`] },
  { aliases: ["/?a=$host"] },
  { image: { src: ATTACK, alt: "A picture" } },
  { audio: ATTACK },
  { audio: { src: "https://evil.example/a.mp3" } },
  ...["episode", "season", "explicit", "chapters"].map((key) => ({
    audio: { src: "/media/none.mp3", [key]: ATTACK },
  })),
  ...badUrls((canonical) => ({ canonical })),
  ...badUrls((thread) => ({ thread })),
  ...attacked([...CITATION_KEYS, ...CITATION_DATES]).map(source),
  ...["url", "URL", "archived"].flatMap((key) => badUrls((url) => source({ [key]: url }))),
];

export const REFUSED_AUTHORS: Fields[] = [
  ...attacked(["kind", "email", "fediverse", "public"]),
  ...badUrls((url) => ({ links: [{ title: "A link", url }] })),
  { photo: ATTACK },
  { photo: { src: ATTACK } },
];

/** Lines of publication.yaml, each of which is an error by itself. */
export function refusedSettings(url: string): string[] {
  const text = JSON.stringify(ATTACK);
  const bad = JSON.stringify(url);
  const fields = [
    "language",
    "timeZone",
    "editor",
    "articleUrl",
    "perPage",
    "feeds",
    "feedAliases",
    "host",
    "redirects",
    "gone",
    "citationStyle",
    "sourcePages",
    "citationFiles",
    "markdownFiles",
    "cards",
    "lite",
    "search",
    "security",
    "rules",
    "houseStyle",
    "podcast",
    "navigation",
    "newsletter",
    "analytics",
    "desk",
  ];
  return [
    `url: ${bad}`,
    ...fields.map((key) => `${key}: ${text}`),
    `sections: [{ id: ${text}, title: World }]`,
    `editions: [{ language: ${text} }]`,
    `feedAliases: { ${text}: / }`,
    `feedAliases: { /feed/: ${bad} }`,
    `redirects: { ${text}: / }`,
    `redirects: { /old/: ${bad} }`,
    `gone: [${text}]`,
    `gone: [${bad}]`,
    `navigation: { masthead: [${bad}] }`,
    `navigation: { foot: [{ title: A, url: ${bad} }] }`,
    `navigation: { action: { title: A, url: ${bad} } }`,
    `podcast: { category: ${text}, image: /media/a.png }`,
    `podcast: { category: News, image: /media/a.png, email: ${bad} }`,
    `newsletter: { action: ${bad} }`,
    `newsletter: { action: "https://a.example/", field: ${text} }`,
    `newsletter: { action: "https://a.example/", hidden: { ${text}: a } }`,
    `newsletter: { provider: buttondown, account: ${text} }`,
    `newsletter: { provider: ghost, url: ${bad} }`,
    `embeds: [{ provider: mastodon, host: ${text} }]`,
    `embeds: [{ provider: peertube, host: ${bad} }]`,
    `embeds: [{ provider: own, address: ${bad}, frame: "https://a.example/{id}" }]`,
    `embeds: [{ provider: own, address: "https://a.example/{id}", frame: ${bad} }]`,
    `analytics: [{ provider: goatcounter, code: ${text} }]`,
    `analytics: [{ provider: umami, website: a, url: ${bad} }]`,
    `analytics: [{ provider: matomo, site: 1, url: ${bad} }]`,
    `analytics: [{ provider: plausible, script: ${bad} }]`,
    `analytics: [{ provider: plausible, domain: ${text} }]`,
    `analytics: [{ provider: cloudflare, token: ${text} }]`,
    `analytics: [{ provider: pixel, url: ${bad} }]`,
    `desk: { provider: github, repo: ${text} }`,
    `desk: { provider: github, repo: a/b, branch: ${text} }`,
    `desk: { provider: github, repo: a/b, folder: ${text} }`,
    `desk: { provider: github, repo: a/b, signIn: ${bad} }`,
    `desk: { provider: gitlab, repo: a/b, appId: ${text} }`,
    `desk: { provider: gitea, repo: a/b, url: ${bad} }`,
    `houseStyle: { dictionaries: { ${text}: dictionary-en } }`,
    `houseStyle: { dictionaries: { en: ${text} } }`,
    `houseStyle: { dictionaries: { en: ../../secrets } }`,
    `houseStyle: { dictionaries: { en: /etc } }`,
    `fonts: [{ file: a.woff2, family: ${text} }]`,
    `fonts: [{ file: a.woff2, unicodeRange: ${text} }]`,
    `comments: { provider: ${text}, default: open }`,
    ...POLICIES.map((key) => `policies: { ${key}: ${bad} }`),
    ...SOCIAL_NETWORKS.map((key) => `social: { ${key}: ${bad} }`),
  ];
}
