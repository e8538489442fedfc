import { describe, expect, test } from "vitest";
import { parseSettings } from "../../src/content/settings/settings.ts";
import { threadAt } from "../../src/services/comments/services.ts";
import { sourceOf } from "../content/sources.ts";
import { PUBLICATION } from "../kit/publications/publication-files.ts";

const parse = (fields: unknown) =>
  parseSettings(
    sourceOf(`${PUBLICATION}comments: ${JSON.stringify(fields)}\n`, "publication.yaml"),
  );
const made = (fields: object) => {
  const { value, diagnostics } = parse(fields);
  expect(diagnostics).toEqual([]);
  return value?.comments;
};
const rules = (fields: unknown) => parse(fields).diagnostics.map(({ rule }) => rule);
const GISCUS = { provider: "giscus", repo: "a/b", repoId: "R_1", category: "C", categoryId: "D_1" };

describe("each service makes of its settings what pages need", () => {
  test("letters, without a provider", () => {
    expect(made({})).toEqual({ default: "open" });
    expect(made({ default: "closed", closeAfter: 30 })).toEqual({
      default: "closed",
      closeAfter: 30,
    });
    expect(made({ provider: "letters", closeAfter: 0 })).toEqual({ default: "open" });
  });

  test("giscus, at giscus.app or self-hosted", () => {
    expect(made(GISCUS)).toMatchObject({
      service: { name: "giscus", hosts: ["giscus.app", "github.com"] },
      frame: { kind: "giscus", src: expect.stringMatching(/^https:\/\/giscus\.app\//) },
    });
    expect(made({ ...GISCUS, url: "https://g.test/" })?.frame).toMatchObject({
      src: expect.stringMatching(/^https:\/\/g\.test\/\{language\}\/widget\?/),
    });
    expect(made({ ...GISCUS, reactions: false })?.frame).toMatchObject({
      src: expect.stringContaining("reactionsEnabled=0"),
    });
  });

  test("Waline, with its server", () => {
    expect(made({ provider: "waline", url: "https://c.test/w/" })).toMatchObject({
      service: { hosts: ["c.test"] },
      frame: { kind: "waline", server: "https://c.test/w" },
    });
  });

  test("Mastodon and Bluesky, with the host that readers write to", () => {
    expect(made({ provider: "mastodon", account: "@paper@Social.test" })).toMatchObject({
      service: { name: "Mastodon", hosts: ["social.test"] },
      network: true,
    });
    expect(made({ provider: "bluesky", account: "paper.test" })).toMatchObject({
      service: { name: "Bluesky", hosts: ["bsky.app"] },
    });
  });
});

test.each([
  [{ provider: "disqus" }, "field/value"],
  [{ ...GISCUS, repo: "comments" }, "field/value"],
  [{ ...GISCUS, repoId: '"><script>' }, "field/value"],
  [{ ...GISCUS, url: "http://g.test" }, "field/url"],
  [{ provider: "waline", url: "https://*.test" }, "field/url"],
  [{ provider: "waline" }, "field/missing"],
  [{ provider: "mastodon", account: "paper" }, "field/value"],
  [{ provider: "bluesky", account: "@paper@social.test" }, "field/value"],
  [{ provider: "letters", url: "https://c.test" }, "field/unknown"],
  [{ closeAfter: -1 }, "field/value"],
  [{ closeAfter: 1.5 }, "field/type"],
  [{ default: "on" }, "field/value"],
])("%j is refused", (fields, rule) => {
  expect(rules(fields)).toEqual([rule]);
});

test.each([
  ["https://social.test/@paper/113", "Mastodon"],
  ["https://social.test/@paper@other.test/113", "Mastodon"],
  ["https://social.test/users/paper/statuses/113", "Mastodon"],
  ["https://social.test/@paper/statuses/01ABC", "Mastodon"],
  ["https://social.test/notice/AbC", "Mastodon"],
  ["https://bsky.app/profile/paper.test/post/3k2a", "Bluesky"],
  ["https://bsky.app/profile/did:plc:abc/post/3k2a", "Bluesky"],
])("%s is a post on %s", (url, name) => {
  expect(threadAt(url)).toEqual({ name, url });
});

test.each([
  "https://social.test/@paper",
  "https://bsky.app/profile/paper.test",
  "https://social.test/",
  "social.test/@paper/113",
])("%s is not a post", (url) => {
  expect(threadAt(url)).toBeUndefined();
});
