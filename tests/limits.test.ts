import { join } from "node:path";
import { expect, test } from "vitest";
import { notWorthReading, pictureFacts } from "../src/content/pictures/picture-facts.ts";
import { LIMITS, type Limit } from "../src/limits.ts";
import { diagnose } from "./kit/builds/diagnostics-of.ts";
import { useScratch } from "./kit/disk/scratch.ts";
import { CLAIMED_SIZES } from "./kit/fixtures/claimed-sizes.ts";
import { AUTHOR, article, type Files, PUBLICATION } from "./kit/publications/publication-files.ts";

const place = useScratch();
const { png, svg } = CLAIMED_SIZES;

const letters = (count: number): string => "a".repeat(count);
const listOf = (count: number, entry: (index: number) => string): string =>
  `[${Array.from({ length: count }, (_, index) => entry(index)).join(", ")}]`;
const inArticle =
  (field: string, valued: (size: number) => string) =>
  (size: number): Files => ({ "articles/x.md": article({ [field]: valued(size) }) });
const reply = (id: string, text: string): string =>
  `- { id: ${id}, author: A, published: 2026-03-01, text: ${text} }\n`;
const inReplies = (text: string): Files => ({
  "articles/x.md": article(),
  "comments/x.yaml": text,
});
/** A file padded to a size with a comment. */
const padded = (text: string, size: number): string =>
  `${text}# ${letters(size - text.length - 3)}\n`;
const flow = (levels: number): string => `${"[".repeat(levels - 1)}a${"]".repeat(levels - 1)}`;
/** YAML with an anchor and its aliases: `names` in total. */
const named = (names: number): string =>
  `[&x a, ${Array(names - 1)
    .fill("*x")
    .join(", ")}]`;

/** A publication with a citation style of these macros, this layout and this sort order. */
const styled = (macros: string, layout: string, sort = ""): Files => ({
  "publication.yaml": `${PUBLICATION}style: x.csl\n`,
  "x.csl": `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>T</title><id>t</id></info>${macros}<citation>${sort}<layout>${layout}</layout></citation></style>`,
});
/** Elements of a style without macros: `style`, `info`, `title`, `id`, `citation`, `layout`. */
const FRAME = 6;
const TITLE = '<text variable="title"/>';
const macro = (name: string, inside: string): string => `<macro name="${name}">${inside}</macro>`;
/** Calls of a macro until the style processes `size` elements; each call counts as `each` of them. */
const calls = (name: string, each: number, size: number): string =>
  `<text macro="${name}"/>`.repeat(Math.floor(size / each)) + TITLE.repeat(size % each);

/** Content of a given size for each limit. The front matter's own level counts too. */
const OF_SIZE: Record<Exclude<Limit, OfPictures | OfMedia | OfWork>, (size: number) => Files> = {
  textBytes: (size) => {
    const text = article();
    return { "articles/x.md": text + letters(size - text.length) };
  },
  sourcesBytes: (size) => ({ "sources.json": "[]".padEnd(size) }),
  yamlCharacters: (size) => ({ "publication.yaml": padded(PUBLICATION, size) }),
  sourcesYamlCharacters: (size) => ({ "sources.yaml": padded("a: { title: A source }\n", size) }),
  repliesYamlCharacters: (size) => inReplies(padded(reply("a", "Yes."), size)),
  houseWordsYamlCharacters: (size) => ({ "style/words.yaml": padded("- avoid: a\n", size) }),
  houseWords: (size) => ({
    "style/words.yaml": Array.from({ length: size }, (_, index) => `- avoid: a${index}\n`).join(""),
  }),
  houseWordForms: (size) => ({
    "style/words.yaml": `- avoid: ${listOf(size, (index) => `a${index}`)}\n`,
  }),
  houseWordCharacters: (size) => ({ "style/words.yaml": `- avoid: ${letters(size)}\n` }),
  houseSpellings: (size) => ({
    "style/spelling.txt": Array.from({ length: size }, (_, index) => `word${index}\n`).join(""),
  }),
  replies: (size) =>
    inReplies(Array.from({ length: size }, (_, index) => reply(`a${index}`, "Yes.")).join("")),
  replyCharacters: (size) => inReplies(reply("a", letters(size))),
  yamlDepth: inArticle("tags", flow),
  yamlAliases: inArticle("tags", named),
  bibDepth: (size) => ({
    "sources.bib": `@book{a, title = ${"{".repeat(size)}A${"}".repeat(size)}}\n`,
  }),
  tokensCharacters: (size) => ({ "tokens.css": `/*${letters(size - 4)}*/` }),
  cssDepth: (size) => ({ "theme.css": "a{".repeat(size) + "}".repeat(size) }),
  themeCharacters: (size) => ({ "theme.css": `/*${letters(size - 4)}*/` }),
  fontBytes: (size) => ({
    "publication.yaml": `${PUBLICATION}fonts: a.woff2\n`,
    "fonts/a.woff2": letters(size),
  }),
  fieldCharacters: inArticle("description", letters),
  tagCharacters: inArticle("tags", (size) => `[${letters(size)}]`),
  nameBytes: inArticle("aliases", (size) => `[/old/${letters(size)}/]`),
  slugCharacters: inArticle("slug", letters),
  idCharacters: (size) => ({ [`authors/${letters(size)}.md`]: AUTHOR }),
  labelCharacters: inArticle("citations", (size) => `[{ title: A, label: ${letters(size)} }]`),
  threads: inArticle("thread", (size) =>
    listOf(size, (index) => `https://social.test/@paper/${index}`),
  ),
  tags: inArticle("tags", (size) => listOf(size, (index) => `tag ${index}`)),
  authors: inArticle("authors", (size) => listOf(size, () => "world-desk")),
  aliases: inArticle("aliases", (size) => listOf(size, (index) => `/old/${index}/`)),
  redirects: (size) => ({
    "publication.yaml": `${PUBLICATION}gone: ${listOf(size, (index) => `/old/${index}/`)}\n`,
  }),
  embeds: (size) => ({
    "articles/x.md": article() + "\nhttps://youtu.be/M7lc1UVf-VE\n".repeat(size),
  }),
  styleElements: (size) => styled("", TITLE.repeat(size - FRAME)),
  styleDepth: (size) => styled("", `${"<group>".repeat(size - 3)}${"</group>".repeat(size - 3)}`),
  styleSteps: (size) => styled(macro("a", TITLE.repeat(99)), calls("a", 101, size - 1)),
  styleSortParts: (size) =>
    styled(
      macro("a", TITLE.repeat(999)) + macro("b", calls("a", 1001, size - 2)),
      TITLE,
      '<sort><key macro="b"/></sort>',
    ),
  styleCharacters: (size) => styled("", `<text variable="title" prefix="${letters(size)}"/>`),
  citations: inArticle("citations", (size) => listOf(size, (index) => `{ title: A ${index} }`)),
  dataRows: (size) =>
    block(
      "table",
      "columns: [A, B]",
      rowsOf(size, (index) => `${index}, 1`),
    ),
  dataColumns: (size) => block("table", `data: [${listOf(size, () => "1")}]`),
  chartNames: (size) =>
    block(
      "chart",
      "kind: bar",
      rowsOf(size, (index) => `n${index}, 1`),
    ),
  chartSeries: (size) => block("chart", "kind: line", `data: [${listOf(size + 1, () => "1")}]`),
};

/** An article with a block of data. */
const block = (name: string, ...lines: readonly string[]): Files => ({
  "articles/x.md": article({}, [`~~~${name}`, "title: T", ...lines, "~~~"].join("\n")),
});
const rowsOf = (count: number, row: (index: number) => string): string =>
  ["data:", ...Array.from({ length: count }, (_, index) => `- [${row(index)}]`)].join("\n");

/** Limits on work rather than content: they refuse nothing. */
type OfWork =
  | "bibRepeats"
  | "problemsAlike"
  | "nearCharacters"
  | "comparisons"
  // Of a package beside the publication: tests/content/style/.
  | "dictionaryBytes";

/** Limits on drawings have their cases in tests/drawings/. */
type OfPictures = Extract<Limit, `${"picture" | "drawing"}${string}`>;
/** Limits on files of media/ have theirs in tests/content/media-files/. */
type OfMedia = "mediaBytes" | "dataBytes";

const told = (hint: string | undefined): string | undefined =>
  /`(\w+)` in src\/limits\.ts/.exec(hint ?? "")?.[1];

test.each(Object.entries(OF_SIZE))(
  "%s: one more is an error that names the limit",
  async (name, of) => {
    const limit = LIMITS[name as Limit];
    const folder = join(place.folder, "content");
    const met = async (size: number) =>
      (await diagnose(folder, of(size))).filter(({ hint }) => told(hint) !== undefined);
    expect(await met(limit)).toEqual([]);
    const problems = await met(limit + 1);
    expect(problems.map(({ hint }) => told(hint))).toEqual([name]);
    for (const { severity, line, column } of problems) {
      expect(severity).toBe("error");
      expect(line * column).toBeGreaterThan(0);
    }
  },
);

test.each([
  [30_000, 30_000, "picturePixels"],
  [LIMITS.picturePixels / 4_000, 4_001, "picturePixels"],
  [LIMITS.pictureSide + 1, 10, "pictureSide"],
])("a picture of %i × %i pixels breaks the limit %s", (width, height, name) => {
  const { facts } = pictureFacts("media/x.png", png(width, height));
  expect(facts).toMatchObject({ rule: "image/too-large" });
  expect("hint" in facts && told(facts.hint)).toBe(name);
});

test("a drawing of more units on a side breaks drawingSide", () => {
  const { drawingSide } = LIMITS;
  const factsOf = (width: number) => pictureFacts("media/x.svg", svg(width, 10)).facts;
  expect(factsOf(drawingSide)).toMatchObject({ width: drawingSide, height: 10 });
  const facts = factsOf(drawingSide + 1);
  expect("hint" in facts && told(facts.hint)).toBe("drawingSide");
});

test("a drawing with too many levels breaks drawingDepth", () => {
  const { facts } = pictureFacts(
    "media/x.svg",
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${"<g>".repeat(LIMITS.drawingDepth)}`),
  );
  expect(facts).toMatchObject({ rule: "image/too-large" });
  expect("hint" in facts && told(facts.hint)).toBe("drawingDepth");
});

test("a picture of too many bytes is not read, and breaks pictureBytes", () => {
  expect(told(notWorthReading("media/x.png", LIMITS.pictureBytes + 1)?.hint)).toBe("pictureBytes");
  expect(notWorthReading("media/x.png", LIMITS.pictureBytes)).toBeUndefined();
  expect(told(notWorthReading("media/x.svg", LIMITS.drawingBytes + 1)?.hint)).toBe("drawingBytes");
  expect(notWorthReading("media/x.svg", LIMITS.drawingBytes)).toBeUndefined();
});

test("a picture as long as the limit is accepted, and one pixel more breaks pictureSide", () => {
  const { pictureSide } = LIMITS;
  for (const [width, height] of [
    [pictureSide, 10],
    [10, pictureSide],
  ] as const) {
    // The file is truncated after its header, which is the next problem reported.
    expect(pictureFacts("media/x.png", png(width, height)).facts).not.toMatchObject({
      rule: "image/too-large",
    });
    const { facts } = pictureFacts("media/x.png", png(width + 1, height + 1));
    expect("hint" in facts && told(facts.hint)).toBe("pictureSide");
  }
});
