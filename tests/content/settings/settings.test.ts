import { describe, expect, test } from "vitest";
import { parseSettings } from "../../../src/content/settings/settings.ts";
import { PUBLICATION } from "../../kit/publications/publication-files.ts";
import { sourceOf } from "../sources.ts";

const parse = (text: string) => parseSettings(sourceOf(text, "publication.yaml"));
const rules = (text: string) => parse(text).diagnostics.map(({ rule, line }) => `${line} ${rule}`);

test("a publication needs little, and has defaults for the rest", () => {
  const { value, diagnostics } = parse(
    "title: T\nurl: https://t.test/\nlanguage: EN-gb\ntimeZone: UTC\nsections: [{ id: a, title: A }]\n",
  );
  expect(diagnostics).toEqual([]);
  expect(value).toEqual({
    title: "T",
    url: "https://t.test",
    language: "en-GB",
    home: "/",
    editions: [],
    timeZone: "UTC",
    sections: [{ id: "a", title: "A" }],
    prompt: expect.stringContaining("{subject}"),
    policies: {},
    social: {},
    comments: { default: "open" },
    articleUrl: "/{yyyy}/{mm}/{slug}/",
    perPage: 20,
    feeds: ["rss", "atom", "json"],
    feedsEverywhere: false,
    sourcePages: "shared",
    citationFiles: false,
    markdownFiles: false,
    lite: false,
    maths: false,
    highlightCode: false,
    cards: { newest: 500 },
    search: true,
  });
});

test("what is given is kept as it is written", () => {
  const { value } = parse(
    `${PUBLICATION.replace("feeds: all", "feeds: [atom, rss, atom]")}policies: { ethics: /ethics/, funding: "https://f.test/" }\nsocial: { mastodon: "@a@b.test", bluesky: a.test, x: "https://x.test/a" }\ncomments: { default: closed }\narticleUrl: /{section}/{slug}/\nperPage: 5\n`,
  );
  expect(value).toMatchObject({
    tagline: "A paper for tests",
    editor: "editor@news.test",
    policies: { ethics: "/ethics/", funding: "https://f.test/" },
    social: { mastodon: "@a@b.test", bluesky: "a.test", x: "https://x.test/a" },
    comments: { default: "closed" },
    articleUrl: "/{section}/{slug}/",
    perPage: 5,
    feeds: ["atom", "rss"],
    feedsEverywhere: false,
  });
});

test.each([
  ["true", Number.MAX_SAFE_INTEGER],
  ["no", 0],
  ["{ newest: 20 }", 20],
])("with `cards: %s`, so many articles have a card", (cards, newest) => {
  const { value } = parse(PUBLICATION.replace("cards: false", `cards: ${cards}`));
  expect(value?.cards).toEqual({ newest });
});

test("all feeds are in all formats, for tags and authors too", () => {
  expect(parse(PUBLICATION).value).toMatchObject({
    feeds: ["rss", "atom", "json"],
    feedsEverywhere: true,
  });
});

describe("a URL of the site", () => {
  test.each(["https://t.test", "https://t.test/folder", "http://localhost:8080/"])(
    "may be %s",
    (url) => {
      expect(rules(PUBLICATION.replace("https://news.test", url))).toEqual([]);
    },
  );
  test.each([
    "https://t.test/?a",
    "https://t.test/#a",
    "https://a:b@t.test",
    "/folder/",
    "t.test",
    "ftp://t.test",
  ])("may not be %s", (url) => {
    expect(rules(PUBLICATION.replace("https://news.test", `"${url}"`))).toEqual(["3 field/url"]);
  });
});

test("two sections that differ in case alone would share a URL", () => {
  expect(rules(PUBLICATION.replace("rules:", "  - { id: WORLD, title: W }\nrules:"))).toEqual([
    "10 settings/duplicate-section",
  ]);
});

test("all problems are reported at once", () => {
  expect(
    rules("title: 7\nurl: x\nlanguage: english\ntimeZone: local\nsections: []\nfoo: 1\n"),
  ).toEqual([
    "1 field/type",
    "2 field/url",
    "3 field/value",
    "4 field/value",
    "5 field/empty",
    "6 field/unknown",
  ]);
});

const edition = (lines: string) =>
  `title: T\nurl: https://t.test\nlanguage: en-GB\ntimeZone: UTC\nsections: [{ id: world, title: World }]\neditions:\n${lines}`;

test("an edition has a folder by its language, and says of itself what it will", () => {
  const { value, diagnostics } = parse(
    edition(
      "  - language: ES\n  - { language: ar, path: /arabi/, title: جريدة, prompt: ما رأيك؟ }\n",
    ),
  );
  expect(diagnostics).toEqual([]);
  expect(value?.editions).toEqual([
    { language: "es", home: "/es/", sections: [] },
    { language: "ar", home: "/arabi/", title: "جريدة", prompt: "ما رأيك؟", sections: [] },
  ]);
});

test.each([
  ["  - language: en-gb\n", "There is already an edition in en-GB"],
  ["  - language: es\n  - language: es\n", "There is already an edition in es"],
  ["  - language: es\n  - { language: fr, path: /ES/ }\n", "There is already an edition at /ES/"],
  ["  - { language: es, sections: [{ id: wrold, title: Mundo }] }\n", "no section `wrold`"],
  [
    "  - { language: es, sections: [{ id: world, title: A }, { id: world, title: B }] }\n",
    "`world` is listed twice",
  ],
  ["  - { language: es, path: es }\n", "“es” is not a folder of the site"],
  ["  - { language: es, path: /../ }\n", "“/../” is not a folder of the site"],
  ["  - { language: es, pfad: /es/ }\n", "nknown field `editions[1].pfad`"],
])("of editions that do not go together, one is refused: %j", (lines, message) => {
  const { value, diagnostics } = parse(edition(lines));
  expect(value).toBeUndefined();
  expect(diagnostics.map((each) => each.message).join("; ")).toContain(message);
  expect(diagnostics.every(({ line, column, hint }) => line > 6 && column > 0 && hint)).toBe(true);
});

test("what a publication and its editions say of themselves is printed in their languages", () => {
  const own = (quoted: string) =>
    `title: "Joe's"\ntagline: '${quoted}'\ndescription: '${quoted}'\nprompt: '${quoted}'\n`;
  const section = `{ id: a, title: '"A"', description: '"A"', prompt: '"A"' }`;
  const edition = own('"So"').trim().replaceAll("\n", ", ");
  const { value, diagnostics } = parse(
    `${own('"So"')}url: https://t.test/\nlanguage: en\ntimeZone: UTC\nsections: [${section}]\neditions: [{ language: de, ${edition}, sections: [${section}] }]\n`,
  );
  expect(diagnostics).toEqual([]);
  const said = (quoted: string) => ({ tagline: quoted, description: quoted, prompt: quoted });
  const asked = (quoted: string) => ({ title: quoted, description: quoted, prompt: quoted });
  expect(value).toMatchObject({
    title: "Joe’s",
    ...said("“So”"),
    sections: [{ id: "a", ...asked("“A”") }],
    editions: [{ title: "Joe’s", ...said("„So“"), sections: [{ id: "a", ...asked("„A“") }] }],
  });
});

test("a list has from 1 to 200 articles a page", () => {
  for (const [perPage, expected] of [
    [1, []],
    [200, []],
    [0, ["field/value"]],
    [201, ["field/value"]],
  ] as const) {
    const { diagnostics } = parse(`${PUBLICATION}perPage: ${perPage}\n`);
    expect([perPage, diagnostics.length]).toEqual([perPage, expected.length]);
  }
});
