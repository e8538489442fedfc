import { expect, test } from "vitest";
import { openStyle } from "../../src/citations/style/open-style.ts";
import type { Reference } from "../../src/citations/types.ts";
import { renderBody } from "../../src/markdown/render.ts";
import { slowdown } from "../kit/measures/slowdown.ts";

const book = (key: string, family: string, issued: string): Reference => ({
  key,
  type: "book",
  title: `The ${key}`,
  authors: [family],
  issued,
  more: { author: [{ family, given: "Jo" }] },
});
const REFERENCES = [book("zed", "Zed", "2021"), book("doe", "Doe", "2020")];

function rendered(text: string, name = "apa") {
  const { body, diagnostics } = renderBody(text, {
    file: "a.md",
    firstLine: 1,
    language: "en",
    references: REFERENCES,
    resolveImage: () => ({ remote: true }),
    style: openStyle({ name, language: "en" }),
  });
  expect(diagnostics).toEqual([]);
  const words = body.html
    .replace(/<button.*?<\/button>/g, "")
    .replace(/<[^>]*>/g, "")
    .trim();
  return { body, words };
}

test.each([
  ["It is so [@zed; @doe].", "It is so (Doe, 2020; Zed, 2021)."],
  ["So [@doe, p. 4] and [-@zed].", "So (Doe, 2020, p. 4) and (2021)."],
  ["@doe [pp. 3--5] says it; @zed.", "Doe (2020, pp. 3–5) says it; Zed (2021)."],
  ["@zed [p. 3; see also @doe] says.", "Zed (2021, p. 3; see also Doe, 2020) says."],
  ["So [see *also* @doe, and more].", "So (see also Doe, 2020, and more)."],
  ["So [@doe, p. 1; @doe, p. 2].", "So (Doe, 2020, p. 1, 2020, p. 2)."],
  ["The zed [The zed] is so [@doe].", "The zed (Zed, 2021) is so (Doe, 2020)."],
])("%s is read as %s", (text, words) => {
  expect(rendered(`${text}\n\nAll: [@zed; @doe].`).words).toContain(words);
});

test("the list has the style's order, and its numbers are that order's", () => {
  const { body } = rendered("One [@zed]. Two [@doe, p. 4] and [@doe, p. 5].");
  const list = body.citations.map(({ number, reference, entry }) => [number, reference.key, entry]);
  expect(list).toEqual([
    [1, "doe", "Doe, J. (2020). <i>The doe</i>."],
    [2, "zed", "Zed, J. (2021). <i>The zed</i>."],
  ]);
  expect(body.sources.map(({ key }) => key)).toEqual(["doe", "zed"]);
  // Its calls tell the places themselves.
  expect(body.citations.map(({ places }) => places)).toEqual([undefined, undefined]);
});

test("a style of numbers has the calls of the news style, and its own entries", () => {
  const { body, words } = rendered("One [@zed]. Two [@doe].", "vancouver");
  expect(words).toBe("One[1]. Two[2].");
  expect(body.citations.map(({ entry }) => entry)).toEqual([
    "Zed J. The zed. 2021.",
    "Doe J. The doe. 2020.",
  ]);
});

test("each way back from the list leads to a call, and each call to an entry", () => {
  const { body } = rendered(
    "[@zed; @doe] [see @doe; @doe, p. 2; @zed]\n\n@doe [p. 3; @zed]\n\n## On [@doe]\n",
  );
  const ids = [...body.html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { calls, id } of body.citations) {
    for (const call of calls) expect(ids).toContain(call.id);
    expect(body.html).toContain(`href="#${id}"`);
  }
  const calls = body.citations.flatMap((cited) => cited.calls);
  expect(calls.map(({ id }) => id).sort()).toEqual(
    ids.filter((id) => id?.startsWith("cite:")).sort(),
  );
});

test("many calls of sources of one author take as long as their parts together", async () => {
  const references = Array.from({ length: 50 }, (_, index) => book(`k${index}`, "Doe", "2020"));
  const context = {
    file: "a.md",
    firstLine: 1,
    language: "en",
    references,
    resolveImage: () => ({ remote: true }) as const,
    style: openStyle({ name: "apa", language: "en" }),
  };
  const work = (count: number) => {
    const text = Array.from({ length: count }, (_, index) => `[@k${index % 50}, p. ${index}]`);
    const { body } = renderBody(text.join(" and "), context);
    expect(body.citations).toHaveLength(50);
    expect(body.html).toContain(`Doe, 2020ax, p. ${count - 1}`);
  };
  expect(await slowdown(work, 400)).toBeLessThan(4);
});
