import { expect, test } from "vitest";
import { socialUrl, socialUrls } from "../../src/formats/social.ts";

test("a mastodon handle becomes the profile on its own server", () => {
  expect(socialUrl("mastodon", "@gazette@social.example")).toBe("https://social.example/@gazette");
  expect(socialUrl("mastodon", "gazette@social.example")).toBe("https://social.example/@gazette");
});

test("a bluesky handle becomes its profile", () => {
  expect(socialUrl("bluesky", "@gazette.example")).toBe("https://bsky.app/profile/gazette.example");
});

test("a URL stays as it is", () => {
  expect(socialUrl("x", "https://x.com/gazette")).toBe("https://x.com/gazette");
});

test.each([
  ["mastodon", "@gazette"],
  ["mastodon", "@a@b@c"],
  ["mastodon", ""],
  ["bluesky", "javascript:alert(1)"],
  ["facebook", "gazette"],
] as const)("a %s account %j has no address", (network, account) => {
  expect(socialUrl(network, account)).toBeUndefined();
});

test("accounts come in the order of the settings, without those that have no address", () => {
  const social = { x: "https://x.com/g", facebook: "gazette", bluesky: "g.example" };
  expect(socialUrls({ social })).toEqual(["https://x.com/g", "https://bsky.app/profile/g.example"]);
});
