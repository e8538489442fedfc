import { expect, test } from "vitest";
import { parseSettings } from "../../src/content/settings/settings.ts";
import type { CommentSettings } from "../../src/content/types.ts";
import { replyWays } from "../../src/pages/reply-ways.ts";
import { sourceOf } from "../content/sources.ts";
import { sampleArticle, sampleSettings, sampleSite } from "../formats/sample.ts";
import { PUBLICATION } from "../kit/publications/publication-files.ts";

function settingsOf(fields: object): CommentSettings {
  const text = `${PUBLICATION}comments: ${JSON.stringify(fields)}\n`;
  const { value, diagnostics } = parseSettings(sourceOf(text, "publication.yaml"));
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error("the settings are invalid");
  return value.comments;
}

const GISCUS = { provider: "giscus", repo: "a/b", repoId: "R_1", category: "C", categoryId: "D_1" };
const thread = [{ name: "Mastodon", url: "https://social.test/@paper/1" }];

function ways(fields: object, article = {}, settings = {}) {
  const site = sampleSite({
    settings: sampleSettings({ comments: settingsOf(fields), ...settings }),
  });
  return replyWays(sampleArticle(article), "Why?", site);
}
const kinds = (...given: Parameters<typeof ways>) => ways(...given).map(({ kind }) => kind);

test("letters need an editor's address", () => {
  expect(kinds({})).toEqual(["letter"]);
  const { editor: _, ...settings } = sampleSettings();
  const site = sampleSite({ settings });
  expect(replyWays(sampleArticle(), "Why?", site)).toEqual([]);
});

test("a network's replies are to the post that the article names; without one, by letter", () => {
  const mastodon = { provider: "mastodon", account: "@paper@social.test" };
  expect(ways(mastodon, { thread })).toEqual([{ kind: "thread", ...thread[0] }]);
  expect(kinds(mastodon)).toEqual(["letter"]);
});

test("a post is linked beside letters and frames too", () => {
  expect(kinds({}, { thread })).toEqual(["letter", "thread"]);
  expect(kinds(GISCUS, { thread })).toEqual(["frame", "thread"]);
});

test("giscus gets the article's path, address and words, in the language of the edition", () => {
  const [way] = ways(GISCUS, { standfirst: "A & B" }, { language: "zh-TW" });
  if (way?.kind !== "frame") throw new Error("there is no frame");
  const url = new URL(way.src);
  expect(url.origin + url.pathname).toBe("https://giscus.app/zh-CN/widget");
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    repo: "a/b",
    term: "paper/2026/03/tide/",
    origin: "https://gazette.example/paper/2026/03/tide/",
    backLink: "https://gazette.example/paper/2026/03/tide/",
    description: "A & B",
    theme: "preferred_color_scheme",
  });
});

test("Waline's frame is a page of the site, which gets the path", () => {
  const [way] = ways({ provider: "waline", url: "https://comments.test" });
  expect(way).toMatchObject({
    kind: "frame",
    src: "/comments/frame/?path=%2Fpaper%2F2026%2F03%2Ftide%2F",
  });
});
