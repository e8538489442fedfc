import {
  DATE_VARIABLES,
  NAME_VARIABLES,
  TEXT_VARIABLES,
} from "../../../src/content/csl/csl-variables.ts";
import { tagSlug } from "../../../src/content/tag-slug.ts";
import { CHART_KINDS, POLICIES, SOCIAL_NETWORKS } from "../../../src/vocabularies.ts";
import { MP4, WAV } from "../fixtures/text-media.ts";
import { article, type Files, PUBLICATION } from "../publications/publication-files.ts";

/** Breaks out of every context in which layouts print text, and leaves marks that `dangerousMarkup` finds. */
export const ATTACK = `" "><script>alert(1)</script><evil-mark>' evil-a=1 " evil-b="1" --></title></style><img src=x onerror=alert(1)>{{ 7*7 }}{% raw %}`;
/** A valid URL that would break out of its attribute. */
const URL_ATTACK = `https://evil.example/"evil-c="1"><script>alert(1)</script><evil-mark>`;

/** A valid id. Ids are unique, so only one article can have it. */
const ID_ATTACK = "https://evil.example/?a='evil-h=1'&amp;b=]]";

/** Urls that every field refuses. */
export const BAD_URLS = [
  "javascript:alert(1)",
  "//evil.example/",
  "/\\evil.example/",
  "data:text/html,<script>alert(1)</script>",
  "java\tscript:alert(1)",
  ATTACK,
];

type Fields = Record<string, unknown>;

/** JSON is YAML. */
const yamlOf = (fields: Fields): string =>
  Object.entries(fields)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}\n`)
    .join("");
const frontMatter = (fields: Fields, body: string) => `---\n${yamlOf(fields)}---\n\n${body}\n`;
const each = (keys: readonly string[], value: unknown): Fields =>
  Object.fromEntries(keys.map((key) => [key, value]));

const AUTHORS = [ATTACK, { family: ATTACK, given: ATTACK }, { literal: ATTACK }];
const DOI = `10.1000/${URL_ATTACK}`;
const SOURCE_WORDS = [
  ...["title", "label", "publisher", "container-title", "genre", "quote", "note"],
  ...TEXT_VARIABLES,
];
const SOURCE = {
  // Each value differs, since equal names are printed only once.
  ...Object.fromEntries(SOURCE_WORDS.map((key) => [key, `${key} ${ATTACK}`])),
  ...each(NAME_VARIABLES, AUTHORS),
  ...each(DATE_VARIABLES, { literal: ATTACK }),
  archived: URL_ATTACK,
};
const CITATION = { ...SOURCE, author: AUTHORS, url: URL_ATTACK, doi: DOI };
const CITATIONS = [
  { id: "evil", ...CITATION, "archive-date": "2026-01", accessed: "2026-01-02", date: 2024 },
  { id: "dead", ...CITATION, status: "dead", title: `2 ${ATTACK}` },
  { key: "other", ...SOURCE, authors: AUTHORS, URL: URL_ATTACK, DOI, title: `3 ${ATTACK}` },
  { id: "bare", doi: DOI, label: ATTACK, note: ATTACK },
];

/** A picture with an attack as its name. */
export const PICTURE = `/media/a"evil-d=1'<evil-mark>.svg`;
const IMAGE = { src: PICTURE, ...each(["alt", "caption", "credit"], ATTACK) };
/** A recording, a video and a document with an attack as their name. */
const RECORDING = PICTURE.replace(".svg", ".wav");
const VIDEO = PICTURE.replace(".svg", ".mp4");
const DOCUMENT = PICTURE.replace(".svg", ".pdf");
/** Of the maximum length of a tag. */
const TAG = ATTACK.slice(0, 120);

/** Of the maximum length of a form in the house's word list. */
const FORM = ATTACK.slice(0, 100);

/** Every field for text or URLs, by kind of file. */
export const ACCEPTED = {
  settings: {
    maths: true,
    houseStyle: { initials: [ATTACK] },
    highlightCode: true,
    ...each(["title", "tagline", "description", "prompt"], ATTACK),
    url: `https://news.test/"evil-e="1"><evil-mark>`,
    sections: [
      { id: "world", ...each(["title", "description", "prompt"], ATTACK) },
      { id: "home", title: `2 ${ATTACK}` },
    ],
    logo: PICTURE,
    icon: PICTURE,
    editions: [
      {
        language: "es",
        ...each(["title", "tagline", "description", "prompt"], ATTACK),
        sections: [{ id: "world", ...each(["title", "description", "prompt"], ATTACK) }],
      },
    ],
    navigation: {
      masthead: ["world", "/about/", { title: ATTACK, url: URL_ATTACK }],
      foot: [{ title: ATTACK, url: "/about/" }],
      action: { title: ATTACK, url: URL_ATTACK },
    },
    newsletter: {
      action: URL_ATTACK,
      ...each(["title", "text", "button", "consent"], ATTACK),
      hidden: { list: ATTACK },
    },
    embeds: [
      {
        provider: "own",
        name: ATTACK,
        address: "https://own.example/{id}/",
        frame: `${URL_ATTACK}{id}`,
      },
    ],
    analytics: [{ provider: "pixel", url: `${URL_ATTACK}{path}` }],
    policies: each(POLICIES, URL_ATTACK),
    social: each(SOCIAL_NETWORKS, URL_ATTACK),
  },
  author: {
    ...each(["name", "role"], ATTACK),
    expertise: [ATTACK],
    photo: { src: PICTURE, ...each(["alt", "credit"], ATTACK) },
    links: [{ title: ATTACK, url: URL_ATTACK }],
  },
  standing: each(["title", "description"], ATTACK),
  topic: each(["title", "description"], ATTACK),
  article: {
    ...each(["title", "description", "kicker", "dateline", "prompt"], ATTACK),
    tags: [TAG],
    sponsor: { name: ATTACK, url: URL_ATTACK },
    image: IMAGE,
    audio: { src: RECORDING, title: ATTACK },
    citations: CITATIONS,
    canonical: URL_ATTACK,
  },
};

const CALLS = `${ATTACK} [@evil, p. 4 <b onclick=x>], [@dead; @other], [@bare] and [^1].`;
const LINKS = `[w](//evil.example/) <a href="javascript:x">z</a>`;
const FIGURE = `![${ATTACK.replace(/[[\]]/g, "")}](<${PICTURE.replace(/[<>]/g, "\\$&")}> "<i onload=x> | <b evil-f=1>")`;
const WORDS = ATTACK.replace(/["[\]]/g, "");
/** An address, a title with a caption and a credit, a picture, and a site of the publication. */
const EMBEDS = `https://youtu.be/M7lc1UVf-VE?t=1

![${WORDS}](https://vimeo.com/76979871 "<i onload=x> | <b evil-g=1>")

[${FIGURE}](https://youtu.be/M7lc1UVf-VE "${WORDS}")

https://own.example/a-1/`;
const inUrl = (path: string): string => `<${path.replace(/[<>]/g, "\\$&")}>`;
const ALT = ATTACK.replace(/[[\]]/g, "");
const MEDIA = [
  `![${ALT}](${inUrl(VIDEO)} "<i onload=x> | <b evil-f=1>")`,
  `![${ALT}](${inUrl(RECORDING)})`,
  `[${ALT}](${inUrl(DOCUMENT)}) and ![${ALT}](${inUrl(RECORDING)})`,
  `![${ALT}](${inUrl(PICTURE)} "Before: <i onload=x>")\n![${ALT}](${inUrl(PICTURE)} "After: <b evil-f=1>")`,
  "![x](https://evil.example/x.mp4)",
].join("\n\n");
const ELSEWHERE = "![x](https://evil.example/x.png) ![x](//evil.example/x.png)";
/** Fences hold YAML, of which JSON is a part. */
const fence = (name: string, fields: Fields): string => `~~~${name}\n${yamlOf(fields)}~~~\n`;
const TITLES = each(["title", "subtitle", "notes"], ATTACK);
const COLUMNS = ["A", ATTACK, `3 ${ATTACK}`];
const ROWS = [
  [ATTACK, 1, -2],
  [`=cmd|'/C calc'!A0`, null, 3],
];
const BLOCKS = [
  ...CHART_KINDS.map((kind) =>
    fence("chart", {
      kind,
      ...TITLES,
      columns: COLUMNS,
      data: ROWS,
      unit: ATTACK,
      highlight: ATTACK,
      axes: each(["x", "y"], ATTACK),
      annotations: [{ at: ATTACK, text: ATTACK }],
    }),
  ),
  fence("chart", { kind: "bar", ...TITLES, csv: "/media/evil.csv" }),
  fence("table", { ...TITLES, columns: COLUMNS, data: ROWS, units: { [ATTACK]: ATTACK } }),
  fence("map", {
    ...TITLES,
    points: [{ at: [1, 2], label: ATTACK }],
    geojson: "/media/evil.geojson",
  }),
].join("\n");

/** Files of data with attacks in them. */
const DATA: Files = {
  "media/evil.csv": `A,${csvCell(ATTACK)}\n${csvCell(ATTACK)},1\n`,
  "media/evil.geojson": JSON.stringify({
    type: "Feature",
    properties: { name: ATTACK },
    geometry: { type: "Point", coordinates: [3, 4] },
  }),
};

function csvCell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

const TEXT = `## ${ATTACK}

${CALLS}

${LINKS}

${FIGURE}

${ELSEWHERE}

| ${ATTACK.replaceAll("|", "")} |
|---|
| ${ATTACK.replaceAll("|", "")} |

> [!NOTE]
> ${ATTACK}

\`\`\`"evil-g="1"
${ATTACK}
\`\`\`

*[ABC]: ${ATTACK}

ABC

[^1]: ${ATTACK}
`;

/** Texts of the publication itself may have blocks, but replies have none. */
const BODY = `${TEXT}\n${MEDIA}\n\n${BLOCKS}`;

/** Replies, one of which answers the other, with an attack in every field for text or URLs. */
function replies(): string {
  const reply = {
    ...each(["author", "text"], ATTACK),
    ...each(["url", "original"], URL_ATTACK),
    published: "2026-03-01",
  };
  return yamlList([
    { id: "a", ...reply },
    { id: "b", replyTo: "a", via: "mastodon", lang: "ar", ...reply, text: `${TEXT}\n${LINKS}` },
  ]);
}

const yamlList = (entries: readonly Fields[]): string =>
  entries.map((entry) => `- ${JSON.stringify(entry)}\n`).join("");

/** A publication with an attack in every field and text; a second article and an alias add lists and redirects. */
export function attackedPublication(): Files {
  const settings = `${PUBLICATION.replace(/^(?:title|tagline|url|lite|sections):.*\n|^ {2}- .*\n/gm, "")}${yamlOf(ACCEPTED.settings)}lite: true\n`;
  const byFields = (fields: Fields) =>
    article(
      Object.fromEntries(
        Object.entries(fields).map(([key, value]) => [key, JSON.stringify(value)]),
      ),
      `${BODY}\n${EMBEDS}\n`,
    );
  const { canonical: _, ...own } = ACCEPTED.article;
  return {
    "publication.yaml": settings,
    "authors/world-desk.md": frontMatter(
      { ...ACCEPTED.author, fediverse: "@a@evil.example" },
      ATTACK,
    ),
    "pages/about.md": frontMatter(
      ACCEPTED.standing,
      `${BODY.replace(/\[@.*?\]/g, "")}\n${EMBEDS}\n`,
    ),
    [`topics/${tagSlug(TAG)}.md`]: frontMatter(ACCEPTED.topic, BODY.replace(/\[@.*?\]/g, "")),
    [`topics/es/${tagSlug(TAG)}.md`]: frontMatter({ ...ACCEPTED.topic, lang: "es" }, ATTACK),
    ...DATA,
    "style/words.yaml": JSON.stringify([
      { use: FORM, avoid: [FORM, "alert"], why: ATTACK, language: "en" },
      { avoid: "[", case: true },
    ]),
    "style/spelling.txt": `${ATTACK}\n# ${ATTACK}\n`,
    [RECORDING.slice(1)]: WAV,
    [VIDEO.slice(1)]: MP4,
    [DOCUMENT.slice(1)]: "%PDF-1.7\n",
    [PICTURE.slice(1).replace(".svg", ".vtt")]:
      `WEBVTT\n\n00:00.000 --> 00:01.000\n<v ${ATTACK}>${ATTACK}\n`,
    [PICTURE.slice(1).replace(".svg", ".txt")]: `A transcript: ${ATTACK}\n`,
    [PICTURE.slice(1)]: '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
    "articles/original.md": byFields(own),
    "comments/original.yaml": replies(),
    "comments/evil.yaml": replies(),
    "articles/traducido.md": byFields({ ...own, lang: "es", translationOf: "original" }),
    "articles/evil.md": byFields({ ...ACCEPTED.article, id: ID_ATTACK, aliases: ["/old/"] }),
    "articles/\"evil-h='1'<evil-mark>.md": byFields({ ...ACCEPTED.article, comments: "closed" }),
  };
}
