import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesBelow } from "../../src/build/apply.ts";
import { build, ROOT, scratch } from "../kit/site.ts";

let place: ReturnType<typeof scratch>;
let pages: { path: string; html: string }[];
beforeAll(() => {
  place = scratch();
  build(join(ROOT, "content"), join(place.folder, "_site"));
  const output = join(place.folder, "_site");
  pages = filesBelow(output)
    .filter((path) => path.endsWith(".html"))
    .map((path) => ({ path, html: readFileSync(join(output, path), "utf8") }));
});
afterAll(() => place.remove());

test("no page of the demonstration holds a script but JSON-LD", () => {
  for (const { path, html } of pages) {
    const scripts = [...html.matchAll(/<script\b[^>]*>/gi)].map(([tag]) => tag);
    expect(
      scripts.filter((tag) => !tag.includes('type="application/ld+json"')),
      path,
    ).toEqual([]);
  }
});

test("no page fetches anything from another host", () => {
  const fetched =
    /<(?:img|source|video|audio|iframe|link\b[^>]*rel="(?:stylesheet|preload|icon)")\b[^>]*?(?:src|href|srcset)="(https?:[^"]*)"/gi;
  for (const { path, html } of pages) {
    expect(
      [...html.matchAll(fetched)].map((match) => match[1]),
      path,
    ).toEqual([]);
    expect(html, path).not.toMatch(/@import|url\(/);
  }
});
