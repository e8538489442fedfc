import { expect, test } from "vitest";
import { readStyle } from "../../../src/citations/style/check-style.ts";
import { costProblem } from "../../../src/citations/style/style-cost.ts";
import { readXml, type XmlElement } from "../../../src/citations/style/xml-shape.ts";
import { slowdown } from "../../kit/measures/slowdown.ts";

const INFO = "<info><title>T</title><id>t</id></info>";
const style = (inside: string): string =>
  `<?xml version="1.0"?>\n<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">\n${INFO}\n${inside}\n</style>\n`;
const LAYOUT = '<citation><layout><text variable="title"/></layout></citation>';

/** The place as an editor counts, and what is said. */
function told(text: string): string | undefined {
  const read = readStyle(text);
  if ("root" in read) return undefined;
  const { problem } = read;
  const lines = text.slice(0, problem.at).split("\n");
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1} ${problem.message}`;
}

test("a style with a layout for its calls is one", () => {
  expect(told(style(LAYOUT))).toBeUndefined();
  expect(told(`\n${style(`<!-- a < b & c --><!-- > -->${LAYOUT}`)}`)).toBeUndefined();
});

test.each([
  ["no XML at all", "Not a style", "1:1 This is not a CSL style"],
  ["another root", "<html></html>", "1:1 This is not a CSL style"],
  ["another namespace", "<style>a</style>", "1:1 This is not a CSL style"],
  ["a file that is cut off", style(LAYOUT).slice(0, -10), "2:1 <style> is never closed"],
  [
    "a tag that is cut off",
    style(LAYOUT).slice(0, -5),
    "5:1 Can't read the tag that begins with </st",
  ],
  [
    "tags that cross",
    style(`${LAYOUT}\n<macro name="a"><group></macro></group>`),
    "5:24 Expected </group>, but found </macro>",
  ],
  ["a tag that closes nothing", `${style(LAYOUT)}</p>`, "6:1 </p> closes nothing"],
  [
    "an attribute without quotes",
    style(`${LAYOUT}<macro name=a></macro>`),
    "4:63 Can't read the tag that begins with <macro",
  ],
  [
    "an & that is not an entity",
    style(`${LAYOUT}<macro name="a & b"></macro>`),
    "4:78 This & does not begin an entity",
  ],
  ["a style without calls", style("<bibliography><layout/></bibliography>"), /no <citation>/],
  [
    "a style that only names another",
    style('<link rel="independent-parent" href="https://styles.example/apa"/>'),
    "4:1 This style only points to a different style and has no rules",
  ],
  ["an element that CSL has not", style(`${LAYOUT}<foo/>`), "4:63 <foo> is not a CSL element"],
  [
    "a macro that is not there",
    style('<citation><layout><text macro="gone"/></layout></citation>'),
    "4:19 The style has no macro gone",
  ],
  [
    "macros that call each other",
    style(
      `${LAYOUT}\n<macro name="a"><text macro="b"/></macro>\n<macro name="b"><text macro="a"/></macro>`,
    ),
    "5:1 The macro a calls itself endlessly",
  ],
  [
    "a macro with a name of JavaScript's own",
    style(`${LAYOUT}\n<macro name="__proto__"><text variable="title"/></macro>`),
    "5:1 A style can't use the name `__proto__`",
  ],
  [
    "a variable with such a name",
    style('<citation><layout><text variable="title constructor"/></layout></citation>'),
    "4:19 A style can't use the name `constructor`",
  ],
  [
    "an attribute with such a name",
    style('<citation><layout><text toString="title"/></layout></citation>'),
    "4:19 A style can't use the name `toString`",
  ],
  [
    "a value with a quote in it that ends nothing",
    style(`${LAYOUT}\n<bibliography second-field-align="flush&quot; x"><layout/></bibliography>`),
    '5:1 `flush"` is not a value of `second-field-align`',
  ],
  [
    "an element where none like it can be",
    style('<citation><layout><date-part name="year"/></layout></citation>'),
    "4:19 <date-part> is not allowed in <layout>",
  ],
  [
    "a choice of nothing",
    style("<citation><layout><choose/></layout></citation>"),
    "4:19 <choose> has no <if>",
  ],
  [
    "a class that there is not",
    style(LAYOUT).replace("in-text", "in-place"),
    "2:1 `in-place` is not a value of `class`",
  ],
  [
    "an invalid number",
    style('<citation et-al-min="3 or 4"><layout/></citation>'),
    "4:1 `et-al-min` is not a whole number: `3 or 4`",
  ],
  [
    "two macros of one name",
    style(`${LAYOUT}\n<macro name="a"/>\n<macro name="a"/>`),
    "6:1 The style has two macros named a",
  ],
  [
    "a document type",
    `<!DOCTYPE style [<!ENTITY a "b">]>${style(LAYOUT)}`.replace(/<\?xml.*\n/, ""),
    "1:1 A style must not have a document type",
  ],
  ["text behind the style", `${style(LAYOUT)}more`, "5:9 There is text after the end of the style"],
])("%s is reported with its place", (_what, text, said) => {
  const found = told(text);
  if (typeof said === "string") expect(found).toBe(said);
  else expect(found).toMatch(said);
});

test.each(["<", "<a ", "<a b='", '<a b="" ', "<!--", "<?", "<a>", "<a>&", "</a>", "<![CDATA["])(
  "a text of %s takes as long as its parts together",
  async (part) => {
    const work = (size: number) =>
      expect(readStyle(part.repeat(size / part.length))).toHaveProperty("problem");
    expect(await slowdown(work, 100_000)).toBeLessThan(4);
  },
);

test("an entity is what it stands for, in names and in text", () => {
  expect(told(style(`${LAYOUT}<macro name="&#97;"><text macro="a"/></macro>`))).toMatch(
    /The macro a calls itself/,
  );
  expect(told(style(LAYOUT.replace("title", "&#x5f;_proto__")))).toMatch(/__proto__/);
});

/** Macros that each call the next one twice. */
const doubling = (count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const call = index + 1 < count ? `<text macro="m${index + 1}"/>` : "";
    return `<macro name="m${index}">${call}${call}</macro>`;
  }).join("");

test("macros that double are refused at the place that calls them, where a style is written and where it sorts", () => {
  const called = '<citation><layout><text macro="m0"/></layout></citation>';
  expect(told(style(doubling(10) + called))).toBeUndefined();
  for (const count of [15, 20, 40])
    expect(told(style(`${doubling(count)}\n${called}`))).toMatch(
      /^5:11 Including its macros, the style has more than/,
    );
  const sorted = '<citation><sort><key macro="m0"/></sort><layout/></citation>';
  expect(told(style(`${doubling(20)}\n${sorted}`))).toMatch(/^5:17 .* to sort sources/);
});

test("of a choice one branch is taken, so that long choices cost no time", () => {
  const branch = (inside: string) =>
    `<choose>${`<if type="book">${inside}</if>`.repeat(10)}</choose>`;
  const choices = [1, 2, 3, 4, 5].map(
    (level) =>
      `<macro name="c${level}">${branch(level < 5 ? `<text macro="c${level + 1}"/>` : "")}</macro>`,
  );
  expect(
    told(style(`${choices.join("")}<citation><layout><text macro="c1"/></layout></citation>`)),
  ).toBeUndefined();
});

test("to find out what n, 2n or 4n macros cost, each is looked at once", () => {
  const counts = [10, 20, 40].map((count) => {
    let visits = 0;
    const read = readXml(style(doubling(count)), 50);
    const counted = (element: XmlElement): XmlElement => {
      const children = element.children.map(counted);
      return Object.defineProperty({ ...element }, "children", {
        get: () => {
          visits += 1;
          return children;
        },
      });
    };
    if (!("root" in read) || !read.root) throw new Error("no style");
    costProblem(read.root.children.map(counted));
    return visits / count;
  });
  expect(Math.max(...counts)).toBeLessThan(10);
});
