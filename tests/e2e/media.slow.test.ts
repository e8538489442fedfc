/// <reference lib="dom" />
// Functions given to a page run in it: they speak of its document.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violations } from "../kit/browser/axe.ts";
import { closePages, sharedBrowser } from "../kit/browser/launch-browser.ts";
import { layOutAll } from "../kit/browser/lay-out-all.ts";
import { recordShifts, shiftsOf } from "../kit/browser/layout-shifts.ts";
import { type BuildFolders, buildInProcess, foldersIn } from "../kit/builds/build-counts.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { mp3, mp4 } from "../kit/fixtures/media-samples.ts";
import { photograph } from "../kit/fixtures/raster-pictures.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";
import { htmlProblems } from "../kit/readers/html-validate.ts";
import { type StaticServer, serveStatic } from "../kit/servers/static-server.ts";

const BODY = `Read [the plan](/media/plan.pdf).

![A ship leaves](/media/clip.mp4 "At dawn. | Jane Roe")

![A talk](/media/talk.mp3)

![One](/media/wide.jpg "The first.")
![Two](/media/tall.jpg "The second. | Jane Roe")
![Three](/media/wide.jpg)

![Then](/media/wide.jpg "Before: 1990")
![Now](/media/tall.jpg "After: 2026")
`;
const VTT = "WEBVTT\n\n00:00.000 --> 00:01.000\nThe ship leaves.\n";
const PAGES = ["2026/03/media/", "2026/03/wasait/"];

const place = scratch();
const works: BuildFolders = foldersIn(place.folder);
let server: StaticServer;
let browser: Browser;
beforeAll(async () => {
  const front = { audio: "/media/talk.mp3" };
  writeContent(works.content, {
    "publication.yaml": PUBLICATION.replace("lite: false", "lite: true"),
    "articles/media.md": article(front, BODY),
    "articles/wasait.md": article({ ...front, lang: "ar", title: "وسائط" }, BODY),
    "articles/plain.md": article({ title: "Plain" }),
    "media/plan.pdf": "%PDF-1.7\n",
    "media/clip.vtt": VTT,
    "media/talk.vtt": VTT,
  });
  mkdirSync(join(works.content, "media"), { recursive: true });
  const files = {
    ...{ "clip.mp4": await mp4(), "talk.mp3": await mp3() },
    ...{ "clip.jpg": await photograph(1280, 720), "wide.jpg": await photograph(1500, 1000) },
    "tall.jpg": await photograph(900, 1350),
  };
  for (const [name, bytes] of Object.entries(files))
    writeFileSync(join(works.content, "media", name), bytes);
  await buildInProcess(works);
  [server, browser] = await Promise.all([serveStatic(works.output), sharedBrowser()]);
}, 120_000);
afterAll(async () => {
  await closePages(browser);
  await server.close();
  place.remove();
});

const read = (path: string): string => readFileSync(join(works.output, path, "index.html"), "utf8");

test("pages with players, galleries and downloads are valid, also as text only", () => {
  for (const path of [...PAGES, `lite/${PAGES[0]}`])
    expect(htmlProblems(read(path), path)).toEqual([]);
});

test.each(PAGES)("axe finds no fault with %s", async (path) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(server.url + path);
  expect(await violations(page, path)).toEqual([]);
});

test("the policy of a page with a player allows it, and that of others does not", async () => {
  const page = await browser.newPage();
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  await page.goto(server.url + PAGES[0], { waitUntil: "networkidle" });
  // Captions are requested once they are shown.
  const cues = await page.evaluate(async () => {
    const track = document.querySelector("track");
    if (!track) return 0;
    track.track.mode = "showing";
    await new Promise((done) => track.addEventListener("load", done, { once: true }));
    return track.track.cues?.length;
  });
  expect(cues).toBe(1);
  expect(refused).toEqual([]);
  expect(read("2026/03/plain/")).not.toContain("media-src");
});

test.each([320, 390, 768, 1280, 1920])(
  "at %i pixels nothing is cut off or moves",
  async (width) => {
    for (const path of PAGES) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await recordShifts(page);
      await page.goto(server.url + path, { waitUntil: "networkidle" });
      await layOutAll(page);
      // Within the browser's own players, whose parts have no name, a little moves.
      const shifts = await shiftsOf(page);
      expect(shifts.filter((shift) => /[^\d.:, ]/.test(shift))).toEqual([]);
      const sizes = await page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - innerWidth,
        cut: [...document.querySelectorAll<HTMLImageElement>(".gallery img")].map((img) => {
          const { width: shown, height } = img.getBoundingClientRect();
          return Math.abs(shown / height / (img.naturalWidth / img.naturalHeight) - 1);
        }),
        rows: [...document.querySelectorAll(".gallery-row")].map((row) =>
          [...row.querySelectorAll("img")].map((img) => img.getBoundingClientRect().height),
        ),
        players: [...document.querySelectorAll("video, audio")].map((player) => {
          const { left, right } = player.getBoundingClientRect();
          return left >= 0 && right <= innerWidth;
        }),
      }));
      expect(sizes.overflow).toBeLessThanOrEqual(0);
      expect(sizes.players).toEqual([true, true, true]);
      // A twelfth of a twelfth: as much as the rounding of shapes.
      for (const share of sizes.cut) expect(share).toBeLessThan(0.06);
      if (width >= 768)
        for (const [one = 0, other = 1] of sizes.rows)
          expect(Math.abs(one - other)).toBeLessThan(2);
      await page.close();
    }
  },
);
