/// <reference lib="dom" />
// Functions given to a page run in it: they speak of its document.
import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawingState } from "../../src/drawings/drawing-state.ts";
import { startWriting } from "../../src/drawings/drawing-writer.ts";
import { readDrawing } from "../../src/drawings/read-drawing.ts";
import { UnreadableDrawing } from "../../src/drawings/reasons.ts";
import { drawings } from "../drawings/fixtures.ts";
import { closePages, sharedBrowser } from "../kit/browser/launch-browser.ts";

const ORIGIN = "https://news.test";

let context: BrowserContext;
/** The drawings that the page shows, each in a frame, as a separate document. */
let shown: readonly string[] = [];
/** What drawings did that none may: run a script, or ask for a file. */
let done = new Set<string>();

beforeAll(async () => {
  context = await (await sharedBrowser()).newContext();
  await context.exposeFunction("canary", () => done.add("ran a script"));
  await context.addInitScript("if (parent !== window) window.canary = parent.canary");
  await context.route("**/*", (route) => {
    const url = route.request().url();
    const [, index] = /^https:\/\/news\.test\/(\d+)\.svg$/.exec(url) ?? [];
    if (index)
      return route.fulfill({ contentType: "image/svg+xml", body: shown[Number(index)] ?? "" });
    if (url === `${ORIGIN}/`) {
      const frames = shown.map((_, each) => `<iframe src="${each}.svg"></iframe>`);
      return route.fulfill({ contentType: "text/html", body: frames.join("") });
    }
    done.add(`asked ${url}`);
    return route.fulfill({ status: 404, body: "" });
  });
});
afterAll(async () => closePages(await sharedBrowser()));

/** Opens drawings as documents, and gives those that the browser could not read; `done` is what they did. */
async function open(svgs: readonly string[]): Promise<number[]> {
  [shown, done] = [svgs, new Set()];
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/`);
  await page.waitForLoadState("networkidle");
  const broken = await page.evaluate(() =>
    [...document.querySelectorAll("iframe")].flatMap(({ contentDocument }, index) => {
      const isRead = contentDocument?.documentElement?.nodeName === "svg";
      return isRead && !contentDocument?.querySelector("parsererror") ? [] : index;
    }),
  );
  await page.close();
  return broken;
}

/** What is written of a drawing, even of one that is refused: undefined where reading it ends early. */
function written(svg: string): string | undefined {
  const writing = startWriting(drawingState(svg));
  try {
    readDrawing(svg, writing);
  } catch (error) {
    if (error instanceof UnreadableDrawing) return undefined;
    throw error;
  }
  return writing.written.join("");
}

const [REFUSED, ACCEPTED] = [drawings("refused.txt"), drawings("accepted.txt")];

test("as editors sent them, drawings run scripts and ask other sites in this browser", async () => {
  await open(REFUSED.map(({ svg }) => svg));
  expect(done).toContain("ran a script");
  expect(done).toContain("asked https://evil.example/x.css");
  expect(done.size).toBeGreaterThan(10);
});

test("what is written of them runs nothing and asks nobody, whether they are refused or published", async () => {
  const safe = [...REFUSED, ...ACCEPTED].flatMap(({ svg }) => written(svg) ?? []);
  expect(safe.length).toBeGreaterThan(80);
  expect(await open(safe)).toEqual([]);
  expect([...done]).toEqual([]);
});

test("the browser shows what is published", async () => {
  expect(await open(ACCEPTED.map(({ expected }) => expected))).toEqual([]);
  expect([...done]).toEqual([]);
});
