import { expect, test } from "vitest";
import type { ContentFiles, FileFacts } from "../../../src/content/files/scan.ts";
import { requestOf } from "../../../src/engine/request/request.ts";
import { signatureOf } from "../../../src/engine/request/signature.ts";

const LATER = 1_000_000;
const fact = (path: string, changes: Partial<FileFacts> = {}): FileFacts => ({
  path,
  size: 10,
  modified: 500.25,
  ...changes,
});
const FILES: ContentFiles = {
  articles: [fact("articles/a.md"), fact("articles/b.md")],
  comments: [fact("comments/a.yaml")],
  texts: [fact("publication.yaml")],
  images: [fact("media/map.svg")],
  fonts: [fact("fonts/display.woff2")],
  media: [fact("media/budget.pdf")],
  diagnostics: [],
};
const REQUEST = requestOf({}, { cwd: "/home/editor", root: "/opt/dateline", now: 5 });
const PROGRAM = { reading: "1", rendering: "2", searching: "3" };

function signature(
  files: Partial<ContentFiles> = {},
  request: Partial<typeof REQUEST> = {},
  program: Partial<typeof PROGRAM> = {},
): string | undefined {
  return signatureOf(
    { ...FILES, ...files },
    { ...REQUEST, ...request },
    { ...PROGRAM, ...program },
    LATER,
  );
}
const before = signature();

test("the same files, asked for in the same way, have the same signature, wherever and whenever", () => {
  expect(before).toMatch(/^[\w-]{27}$/);
  expect(signature()).toBe(before);
  expect(signature({}, { now: 6, output: "/srv/www", cache: "/srv/cache" })).toBe(before);
  const { strict, ...others } = REQUEST;
  expect(signatureOf(FILES, { ...others, strict }, PROGRAM, LATER)).toBe(before);
});

const [a = fact(""), b = fact("")] = FILES.articles;

test.each<[string, Parameters<typeof signature>]>([
  ["an article of another size", [{ articles: [a, { ...b, size: 11 }] }]],
  ["an article of another time", [{ articles: [a, { ...b, modified: 500.5 }] }]],
  ["an article more", [{ articles: [a, b, fact("articles/c.md")] }]],
  ["an article less", [{ articles: [a] }]],
  ["an article of another name", [{ articles: [a, { ...b, path: "articles/c.md" }] }]],
  ["other settings, authors or pages", [{ texts: [fact("publication.yaml", { size: 11 })] }]],
  ["another picture", [{ images: [fact("media/map.svg", { modified: 1 })] }]],
  [
    "a file that is not read",
    [
      {
        diagnostics: [
          {
            file: "x",
            line: 1,
            column: 1,
            severity: "warning",
            rule: "file/not-read",
            message: "m",
          },
        ],
      },
    ],
  ],
  ["drafts", [{}, { drafts: true }]],
  ["another path prefix", [{}, { pathPrefix: "/x/" }]],
  ["another url", [{}, { url: "https://preview.test" }]],
  ["a review", [{}, { review: "Pull request 12" }]],
  ["a preview", [{}, { preview: true }]],
  ["a desk of this machine", [{}, { localDesk: true }]],
  ["warnings that stop", [{}, { strict: true }]],
  ["a shard", [{}, { shard: { index: 1, count: 2 } }]],
  ["the other shard", [{}, { shard: { index: 2, count: 2 } }]],
  ["another name for the content: warnings show it", [{}, { contentShown: "../news" }]],
  ["another program that reads", [{}, {}, { reading: "x" }]],
  ["another program that renders", [{}, {}, { rendering: "x" }]],
])("%s: another signature", (_, parts) => {
  expect(signature(...parts)).not.toBe(before);
  expect(signature(...parts)).toBeDefined();
});

test("all these signatures differ", () => {
  const all = [1, 2].flatMap((index) => [
    signature({}, { shard: { index, count: 2 } }),
    signature({}, { shard: { index, count: 3 } }),
    signature({ articles: [fact(`articles/a${index}.md`)] }),
  ]);
  expect(new Set(all).size).toBe(all.length);
});

test("a file that changed within a tick of the disk's clock, or in times to come, gives none", () => {
  const at = (modified: number) => signature({ images: [fact("media/map.svg", { modified })] });
  expect(at(LATER)).toBeUndefined();
  expect(at(LATER - 20)).toBeUndefined();
  expect(at(LATER + 5_000)).toBeUndefined();
  expect(at(LATER - 1_000)).toBeDefined();
});
