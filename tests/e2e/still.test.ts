import { afterAll, beforeAll, expect, test } from "vitest";
import { recordShifts, shiftsOf, waitForPaint } from "../kit/browser/layout-shifts.ts";
import { startVisit, type Visit } from "../kit/browser/visit.ts";

/** A slow telephone network, in bytes a second and milliseconds: stylesheets come late, and pictures later. */
const SLOW = { offline: false, downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 };
const TELEPHONE = { width: 360, height: 640 };
const DESK = { width: 1280, height: 900 };

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit();
});
afterAll(() => visit.end());

/** Everything on a page that moved by itself since its first moment. */
async function shifts(url: string, viewport: typeof DESK): Promise<string[]> {
  const context = await visit.browser.newContext({ viewport });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW);
  await recordShifts(page);
  await page.goto(visit.at(url));
  await page.evaluate(async () => {
    for (const image of document.images) {
      image.scrollIntoView({ behavior: "instant", block: "center" });
      await image.decode();
    }
    window.scrollTo({ top: document.body.scrollHeight, behavior: "instant" });
  });
  const found = await shiftsOf(page);
  await context.close();
  return found.map((each) => `${url} at ${viewport.width}: ${each}`);
}

test("on a slow network nothing moves once it is there, on a front, an article with pictures, a section front or the search page", async () => {
  const pages = ["/", "/2026/11/specimen/", "/world/", "/search/"];
  const found = await Promise.all(
    pages.flatMap((url) => [shifts(url, TELEPHONE), shifts(url, DESK)]),
  );
  expect(found.flat()).toEqual([]);
}, 300_000);

test("a picture without reserved space would have been found", async () => {
  const page = await visit.browser.newPage({ viewport: TELEPHONE });
  await page.goto(visit.at("/"));
  await waitForPaint(page);
  const moved = await page.evaluate(async () => {
    const seen = new Promise<number>((resolve) =>
      new PerformanceObserver((list) => resolve(list.getEntries().length)).observe({
        type: "layout-shift",
      }),
    );
    document
      .querySelector("main")
      ?.before(Object.assign(document.createElement("p"), { textContent: "Late" }));
    return seen;
  });
  expect(moved).toBeGreaterThan(0);
  await page.close();
});
