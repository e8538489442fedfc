/// <reference lib="dom" />
// Functions given to a page run in it: they speak of its document.
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePages, sharedBrowser } from "../kit/browser/launch-browser.ts";
import { ALL } from "../kit/browser/lay-out-all.ts";
import { buildInProcess, foldersIn } from "../kit/builds/build-counts.ts";
import { scratch } from "../kit/disk/scratch.ts";
import {
  article,
  type Files,
  PUBLICATION,
  writeContent,
} from "../kit/publications/publication-files.ts";
import { type StaticServer, serveStatic } from "../kit/servers/static-server.ts";

const WIDTHS = [320, 390, 640, 768, 1024, 1280, 1920];
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 1600 900"><title>Sea</title><rect width="1600" height="900" fill="#2f6f7e"/></svg>\n`;
const HEADLINES = [
  "Harbour dues rise",
  "How the port authority counts the ships that never stop here",
  "A ferry returns after nine winters, and the island asks what it cost",
  "Who owns the old customs house",
];

/** Fronts by name: how many sections, articles in each, and which of these have pictures. */
const FRONTS: Record<
  string,
  { sections: number; articles: number; pictured: (index: number) => boolean }
> = {
  "three articles without pictures": { sections: 1, articles: 3, pictured: () => false },
  "three articles with pictures": { sections: 3, articles: 1, pictured: () => true },
  "short sections": { sections: 5, articles: 2, pictured: (index) => index % 2 === 0 },
  "no pictures": { sections: 6, articles: 7, pictured: () => false },
  "one picture": { sections: 6, articles: 7, pictured: (index) => index === 8 },
  "all pictures": { sections: 7, articles: 7, pictured: () => true },
};

const place = scratch();
const servers: Record<string, StaticServer> = {};
let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
  for (const [index, [name, front]] of Object.entries(FRONTS).entries()) {
    const works = foldersIn(join(place.folder, String(index)));
    writeContent(works.content, filesOf(front));
    await buildInProcess(works);
    servers[name] = await serveStatic(works.output, "/");
  }
});
afterAll(async () => {
  await closePages(browser);
  for (const server of Object.values(servers)) await server.close();
  place.remove();
});

function filesOf({ sections, articles, pictured }: (typeof FRONTS)[string]): Files {
  const ids = Array.from({ length: sections }, (_, index) => `section-${index}`);
  const listed = ids.map((id) => `  - { id: ${id}, title: ${id}, description: What it is about. }`);
  const texts = Array.from({ length: sections * articles }, (_, index): [string, string] => {
    const front = {
      title: `${HEADLINES[index % HEADLINES.length]} ${index}`,
      description:
        "One sentence that says what the story is, and another that says why it is told today.",
      date: `2026-02-${String(28 - (index % 28)).padStart(2, "0")}`,
      section: ids[index % sections] ?? "",
      kicker: "Ships",
      ...(pictured(index) && { image: "{ src: /media/sea.svg, alt: The sea }" }),
    };
    return [`articles/a${index}.md`, article(front)];
  });
  return {
    "publication.yaml": PUBLICATION.replace(
      /sections:\n(?: {2}.*\n)+/,
      `sections:\n${listed.join("\n")}\n`,
    ),
    "media/sea.svg": DRAWING,
    ...Object.fromEntries(texts),
  };
}

async function open(name: string, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(servers[name]?.url ?? "");
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, ALL);
  return page;
}

/** In the page: columns whose lowest word or picture is above the middle of what is beside them. */
function halfEmpty(): string[] {
  const pieces = (part: Element) =>
    [...part.querySelectorAll(".teaser-picture, .teaser-words")]
      .map((piece) => piece.getBoundingClientRect())
      .filter(({ height }) => height > 0);
  const lowest = (rects: DOMRect[]) => Math.max(...rects.map(({ bottom }) => bottom));
  const unequal = (name: string, top: number, bottoms: number[]) => {
    const tallest = Math.max(...bottoms) - top;
    return bottoms
      .map((bottom) => bottom - top)
      .filter((height) => height < tallest / 2)
      .map((height) => `${name}: ${Math.round(height)} of ${Math.round(tallest)}`);
  };
  const parts = document.querySelectorAll(
    "main .rail, .seconds, .front-lead > .teaser, .front-latest, .front-opinion",
  );
  const inside = [...parts].flatMap((part) => {
    const all = pieces(part);
    const columns = Map.groupBy(all, ({ left }) => Math.round(left / 8));
    const top = Math.min(...all.map((piece) => piece.top));
    return unequal(part.className, top, [...columns.values()].map(lowest));
  });
  const [lead, beside] = [".front-lead", ".front-columns > .front-beside"].map((name) =>
    document.querySelector(name),
  );
  if (!lead || !beside) return inside;
  const { top } = lead.getBoundingClientRect();
  const isBeside = Math.abs(beside.getBoundingClientRect().top - top) < 4;
  const bottoms = isBeside ? [lowest(pieces(lead)), lowest(pieces(beside))] : [];
  return [...inside, ...unequal("the top", top, bottoms)];
}

test.each(WIDTHS)(
  "at %i pixels no column of any front is half empty, and nothing is over the edge",
  async (width) => {
    const found: string[] = [];
    for (const name of Object.keys(FRONTS)) {
      const page = await open(name, width);
      const holes = await page.evaluate(halfEmpty);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      found.push(
        ...holes.map((hole) => `${name}: ${hole}`),
        ...(wide > 0 ? [`${name}: ${wide} wider`] : []),
      );
      await page.close();
    }
    expect(found).toEqual([]);
  },
);
