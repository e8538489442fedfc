import { expect, test } from "vitest";
import type { z } from "zod";
import {
  account,
  articleUrl,
  HANDLES,
  identifier,
  timeZone,
} from "../../../src/content/settings/settings-fields.ts";

const taken = (schema: z.ZodType, values: string[]): string[] =>
  values.filter((value) => schema.safeParse(value).success);

test("an id is a piece of a URL in any script", () => {
  const fine = ["world", "World-2", "日本", "münchen", "a_b"];
  expect(taken(identifier, fine)).toEqual(fine);
  expect(taken(identifier, ["a b", "../x", "-a", "_a", "a/b", "", "a.b", "x".repeat(81)])).toEqual(
    [],
  );
});

test("a pattern of URLs begins and ends with a slash and holds the slug", () => {
  const fine = ["/{yyyy}/{mm}/{slug}/", "/{slug}/", "/news/{section}/{yyyy}-{mm}-{dd}-{slug}/"];
  expect(taken(articleUrl, fine)).toEqual(fine);
  const bad = [
    "/{yyyy}/",
    "{slug}/",
    "/{slug}",
    "/{year}/{slug}/",
    "//{slug}/",
    "/../{slug}/",
    "/{slug}/?a/",
    "/{}/{slug}/",
    "/{slug/",
  ];
  expect(taken(articleUrl, bad)).toEqual([]);
});

test("a zone is of the IANA list", () => {
  expect(taken(timeZone, ["Europe/London", "utc", "local", "+01:00", "Mars/Olympus"])).toEqual([
    "Europe/London",
    "utc",
  ]);
});

test("an account is the URL of a page, or a handle where the network has such", () => {
  expect(taken(account(), ["https://x.test/a", "@a", "a.test", "javascript:x"])).toEqual([
    "https://x.test/a",
  ]);
  const mastodon = [
    "@a@b.test",
    "a@b.test",
    "https://b.test/@a",
    "@a",
    "@a@b.test/x",
    "javascript:a@b.test",
  ];
  expect(taken(account(HANDLES.mastodon), mastodon)).toEqual(mastodon.slice(0, 3));
});
