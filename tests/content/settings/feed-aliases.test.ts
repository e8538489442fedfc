import { expect, test } from "vitest";
import { feedAliasesOf, feedAliasesSchema } from "../../../src/content/settings/feed-aliases.ts";

const source = { file: "content/publication.yaml", path: "publication.yaml", text: "" };
const place = () => ({ file: source.file, line: 9, column: 3 });

function read(given: Record<string, string>): string[] {
  const aliases = feedAliasesOf(feedAliasesSchema.parse(given), source, place);
  return aliases.map(({ url, home, format }) => `${url} ${format} ${home}`);
}

test.each([
  ["/feed/", "/", "/feed/ rss /"],
  ["/feed", "/", "/feed/ rss /"],
  ["/rss", "/", "/rss/ rss /"],
  ["/index.xml", "/", "/index.xml rss /"],
  ["/rss.php", "/", "/rss.php rss /"],
  ["/world/feed/", "/world/", "/world/feed/ rss /world/"],
  ["/world/feed/", "/world", "/world/feed/ rss /world/"],
  ["/feed/atom/", "/", "/feed/atom/ atom /"],
  ["/feed.atom", "/", "/feed.atom atom /"],
  ["/atomic/feed/", "/", "/atomic/feed/ rss /"],
  ["/feeds/all.json", "/", "/feeds/all.json json /"],
  ["/feed.xml", "/atom.xml", "/feed.xml atom /"],
  ["/atom/", "/es/rss.xml", "/atom/ rss /es/"],
  ["/v1.json", "/world/feed.json", "/v1.json json /world/"],
])("%s: %s is %s", (old, target, expected) => {
  expect(read({ [old]: target })).toEqual([expected]);
});

function hintOf(given: Record<string, unknown>) {
  const issue = feedAliasesSchema.safeParse(given).error?.issues[0];
  const params = issue && "params" in issue ? issue.params : undefined;
  const { hint } = (params as { problem?: { hint?: string } } | undefined)?.problem ?? {};
  return { path: issue?.path, hint };
}

test("an old address in a wrong form is reported with the right one", () => {
  expect(hintOf({ "https://old.example/feed/?x": "/" })).toEqual({
    path: ["https://old.example/feed/?x"],
    hint: "Write it from the root, decoded and without a query, as in /feed/.",
  });
  expect(hintOf({ "/feed/": "https://news.test/world/" }).hint).toContain("as in /world/.");
});

test("the front can't be a feed", () => {
  expect(hintOf({ "/": "/" }).hint).toBe("Write the URL of the old feed, as in /feed/.");
});

test.each([
  ["/feed/", "/feed.json"],
  ["/feed.json", "/rss.xml"],
])("%s can't answer with %s, which hosts would send as another type", (old, target) => {
  expect(hintOf({ [old]: target }).hint).toContain("Use a URL that ends in .json");
});
