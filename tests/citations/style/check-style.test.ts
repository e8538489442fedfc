import { expect, test } from "vitest";
import { styleProblem } from "../../../src/citations/style/check-style.ts";
import { processorTime } from "../../kit/processor-time.ts";

const INFO = "<info><title>T</title><id>t</id></info>";
const style = (inside: string): string =>
  `<?xml version="1.0"?>\n<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">\n${INFO}\n${inside}\n</style>\n`;
const LAYOUT = '<citation><layout><text variable="title"/></layout></citation>';

/** The place as an editor counts, and what is said. */
function told(text: string): string | undefined {
  const problem = styleProblem(text);
  if (!problem) return undefined;
  const lines = text.slice(0, problem.at).split("\n");
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1} ${problem.message}`;
}

test("a style with a layout for its calls is one", () => {
  expect(told(style(LAYOUT))).toBeUndefined();
  expect(told(`\n<!-- a < b & c -->${style(`<!-- > -->${LAYOUT}`)}`)).toBeUndefined();
});

test.each([
  ["no XML at all", "Not a style", "1:1 This is not a CSL style"],
  ["another root", "<html></html>", "1:1 This is not a CSL style"],
  ["another namespace", "<style>a</style>", "1:1 This is not a CSL style"],
  ["a file that is cut off", style(LAYOUT).slice(0, -10), "2:1 <style> is never closed"],
  [
    "a tag that is cut off",
    style(LAYOUT).slice(0, -5),
    "5:1 The tag that begins with </st can't be read",
  ],
  [
    "tags that cross",
    style(`${LAYOUT}\n<macro name="a"><group></macro></group>`),
    "5:24 </macro> stands where </group> is expected",
  ],
  ["a tag that closes nothing", `${style(LAYOUT)}</p>`, "6:1 </p> closes nothing"],
  [
    "an attribute without quotes",
    style(`${LAYOUT}<macro name=a></macro>`),
    "4:63 The tag that begins with <macro can't be read",
  ],
  [
    "an & that is no entity",
    style(`${LAYOUT}<macro name="a & b"></macro>`),
    "4:78 An & that begins no entity",
  ],
  ["a style without calls", style("<bibliography><layout/></bibliography>"), /no <citation>/],
  [
    "a style that only names another",
    style('<link rel="independent-parent" href="https://styles.example/apa"/>'),
    "4:1 This style only names another one, and holds no rules",
  ],
  ["an element that CSL has not", style(`${LAYOUT}<foo/>`), "4:63 <foo> is no element of CSL"],
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
    "5:1 The macro a calls itself, without end",
  ],
])("%s is told with its place", (_what, text, said) => {
  const found = told(text);
  if (typeof said === "string") expect(found).toBe(said);
  else expect(found).toMatch(said);
});

test.each(["<", "<a ", "<a b='", '<a b="" ', "<!--", "<?", "<a>", "<a>&", "</a>", "<![CDATA["])(
  "100 kB of %s take no time",
  (part) => {
    const started = processorTime();
    expect(styleProblem(part.repeat(100_000 / part.length))).toBeDefined();
    expect(processorTime() - started).toBeLessThan(1_000);
  },
);
