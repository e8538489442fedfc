import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { previewArticle } from "../../../../src/desk/browser/preview/article-of.ts";
import { articlePage } from "../../../../src/desk/browser/preview/article-page.ts";
import { declaredSources } from "../../../../src/desk/browser/preview/sources.ts";
import { readParts } from "../../../../src/desk/format/parts-of-file.ts";
import type { Site } from "../../../../src/pages/types.ts";
import { buildInProcess, foldersIn } from "../../../kit/builds/build-counts.ts";
import { useScratch } from "../../../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../../../kit/publications/publication-files.ts";

const place = useScratch();

const SHARED =
  "- { id: census, title: The census, publisher: Office for Statistics, date: 2025-04 }\n";
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 450"><rect width="9" height="9"/></svg>';

/** What the desk knows of a built site, and an article's page. */
async function built(file: string, more: Record<string, string> = {}, pathPrefix = "/") {
  const folders = foldersIn(place.folder);
  const publication = PUBLICATION.replace("sourcePages: all", "sourcePages: shared");
  writeContent(folders.content, {
    "publication.yaml": `${publication}desk: { provider: gitlab, repo: a/b }\npolicies: { comments: /rules/ }\n`,
    "sources.yaml": SHARED,
    "media/bridge.svg": SVG,
    "articles/story.md": file,
    ...more,
  });
  await buildInProcess(folders, { pathPrefix });
  const read = (path: string) => readFileSync(join(folders.output, path), "utf8");
  const { site } = JSON.parse(read("admin/config.json")) as { site: Site };
  const [page = ""] =
    /<article class="article.*<\/article>/s.exec(read("2026/03/story/index.html")) ?? [];
  return { site, page };
}

/** The preview of a file, as the browser makes it. */
function previewed(file: string, site: Site): string {
  const read = readParts(file, true);
  if (typeof read === "string") throw new Error(read);
  const made = previewArticle({
    front: read.data,
    body: read.parts.tail.replace(/^---\n/, ""),
    settings: site.settings,
    shared: declaredSources([
      { id: "census", title: "The census", publisher: "Office for Statistics", date: "2025-04" },
    ]),
    now: Date.UTC(2026, 2, 2),
  });
  return String(
    articlePage(made, [{ id: "world-desk", kind: "desk", name: "World desk", links: [] }], site),
  );
}

/** Without what only a build knows: the size of pictures, and the article's address. */
function comparable(markup: string): string {
  return markup
    .replaceAll(/ (?:width|height)="\d+"(?=[^<>]*(?:loading|fetchpriority))/g, "")
    .replaceAll(/2026(?:\/|%2F)03(?:\/|%2F)story(?:\/|%2F)/g, "");
}

const STORY = article(
  {
    title: 'The "ferry" stops',
    date: "2026-03-01T09:30:00+00:00",
    updated: "2026-03-02",
    kicker: "Harbours",
    type: "analysis",
    dateline: "Bridgetown",
    image:
      '{ src: bridge.svg, alt: A bridge, caption: The bridge "at noon", credit: Ada Lovelace }',
    tags: "[Bridges]",
    prompt: "Should it run again? Tell us.",
    citations: `
  - { id: report, title: The engineers' report, author: [Jane Doe], url: "https://report.example/", quote: It is safe., note: Chapter two. }
  - https://short.example/page`,
  },
  `It opened [@report, p. 3]. Four thousand live here [@census; @report, p. 12].

## One

> [!NOTE]
> Mind the *gap*.

## Two

\`\`\`chart
kind: line
title: Passengers
data:
  - [2020, 1]
  - [2021, 2]
source: census
\`\`\`

## Three

![A bridge](/media/bridge.svg "Over the river | Ben")

See [the front](/) and [elsewhere](https://else.example/).
`,
);

test("the preview of an article is its page, but for its address", async () => {
  const { site, page } = await built(STORY);
  const preview = previewed(STORY, site);
  expect(preview).toContain("Office for Statistics");
  expect(comparable(preview)).toBe(comparable(page));
});

test("below a path prefix, and in another language, it is too", async () => {
  const arabic = STORY.replace("title:", "lang: ar\ntitle:");
  const { site, page } = await built(arabic, {}, "/paper/");
  expect(page).toContain('dir="rtl"');
  expect(comparable(previewed(arabic, site))).toBe(comparable(page));
});

test("an article with gaps and mistakes has a preview, which says what is missing", async () => {
  const { site } = await built(STORY);
  const draft =
    "---\ntitle: 7\ndate: soon\nimage: https://elsewhere.example/a.jpg\naudio: /media/a.mp3\ntype: rumour\ncitations: 3\n---\n[@nowhere]\n";
  const preview = previewed(draft, site);
  expect(preview).toContain("The player for the recording appears when the site is built.");
  expect(preview).toContain("doesn’t know these sources: nowhere.");
  expect(preview).not.toContain("elsewhere.example");
});

test("what the desk gets of the site is what pages show of its settings", async () => {
  const { site } = await built(STORY, {
    "publication.yaml": `${PUBLICATION}desk: { provider: gitlab, repo: a/b }\nhouseStyle: { initials: [SECRET] }\nredirects: { /secret: / }\nembeds: [{ provider: peertube, host: secret.example }]\n`,
  });
  expect(JSON.stringify(site)).not.toMatch(/secret/i);
});
