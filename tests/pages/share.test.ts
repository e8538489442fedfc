import fc from "fast-check";
import { expect, test } from "vitest";
import { shareLinks } from "../../src/pages/share.ts";
import { hostileText } from "../formats/hostile.ts";
import { HOME } from "../formats/sample.ts";

const url = `${HOME}2026/03/tide/`;

test("a link for each network, in order", () => {
  expect(
    Object.fromEntries(
      shareLinks({ title: "A & b", url }, "en").map((link) => [link.title, link.url]),
    ),
  ).toEqual({
    Email: `mailto:?subject=A%20%26%20b&body=A%20%26%20b%0D%0A${encodeURIComponent(url)}%0D%0A`,
    Mastodon: `https://share.joinmastodon.org/#text=A%20%26%20b%20${url}`,
    Bluesky: `https://bsky.app/intent/compose?text=A%20%26%20b%20${url}`,
    Facebook: `https://www.facebook.com/sharer/sharer.php?u=${url}`,
    X: `https://x.com/intent/post?text=A%20%26%20b&url=${url}`,
    WhatsApp: `https://wa.me/?text=A%20%26%20b%20${url}`,
  });
});

test("any title comes out of the link as it went in, on one line", () => {
  fc.assert(
    fc.property(hostileText, (title) => {
      const words = title
        .toWellFormed()
        .replace(/[\p{Cc}\s]+/gu, " ")
        .trim();
      for (const link of shareLinks({ title, url }, "es")) {
        expect(URL.canParse(link.url)).toBe(true);
        const { searchParams, hash } = new URL(link.url);
        const text =
          searchParams.get("text") ??
          searchParams.get("body") ??
          (decodeURIComponent(hash) || words);
        expect(text).toContain(words);
      }
    }),
  );
});
