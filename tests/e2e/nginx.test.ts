import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headersText } from "../../src/cli/headers.ts";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import { watchPage } from "../kit/browser/launch-browser.ts";
import { startVisit, type Visit } from "../kit/browser/visit.ts";
import { sampled } from "../kit/measures/sample.ts";
import { hasNginx, serveNginx } from "../kit/servers/nginx.ts";
import type { StaticServer } from "../kit/servers/static-server.ts";
import { pageOfEachKind } from "../kit/sites/page-kinds.ts";

/** One in so many kinds of pages is opened; all with `--mode full`. */
const SOME = 5;

describe.skipIf(!hasNginx)("behind an nginx that includes what the command prints", () => {
  let visit: Visit;
  let nginx: StaticServer;
  beforeAll(async () => {
    visit = await startVisit();
    const headers = headersText({ for: "nginx", pathPrefix: "/" });
    nginx = await serveNginx(visit.site.folder, headers);
  });
  afterAll(async () => {
    await nginx.close();
    await visit.end();
  });

  test("no kind of page violates the policy, and none lacks a header", async () => {
    const context = await visit.browser.newContext();
    for (const [name, url] of sampled(pageOfEachKind(visit.site), SOME)) {
      const page = await context.newPage();
      const problems = watchPage(page, new URL(nginx.url).origin);
      const response = await page.goto(nginx.url + url.slice(1));
      const missing = name === "page for what is not found" ? /^404 |status of 404/ : /^$/;
      expect(
        problems.filter((problem) => !missing.test(problem)),
        name,
      ).toEqual([]);
      expect(Object.keys(await (response?.allHeaders() ?? {})), name).toEqual(
        expect.arrayContaining(SENT),
      );
      await page.close();
    }
    await context.close();
  });

  test("what its owner adds to a page does not run", async () => {
    const page = await visit.browser.newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    await page.goto(nginx.url);
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);
    });
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
    expect(said.join()).toMatch(/Content Security Policy/);
    await page.close();
  });

  test("a file whose name changes with it may be kept for a year, and has the other headers too", async () => {
    const front = await (await fetch(nginx.url)).text();
    const [, style = ""] = /href="\/(assets\/site\.\w+\.css)"/.exec(front) ?? [];
    const { headers, status } = await fetch(nginx.url + style);
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect([...headers.keys()]).toEqual(expect.arrayContaining(SENT));
    expect((await fetch(nginx.url)).headers.get("cache-control")).toBe("max-age=300");
  });

  test("texts say that they are UTF-8, whatever the server's own list of types knows", async () => {
    const files = filesBelow(visit.site.folder);
    for (const [ending, type] of TEXTS) {
      const file = files.find((path) => path.endsWith(ending));
      expect(file, ending).toBeDefined();
      const { headers } = await fetch(nginx.url + encodeURI(file ?? ""));
      expect(headers.get("content-type"), ending).toBe(type);
      expect([...headers.keys()], ending).toEqual(expect.arrayContaining(SENT));
    }
  });
});

const TEXTS = [
  [".html", "text/html; charset=utf-8"],
  [".md", "text/markdown; charset=utf-8"],
  [".bib", "application/x-bibtex; charset=utf-8"],
  [".ris", "application/x-research-info-systems; charset=utf-8"],
  [".txt", "text/plain; charset=utf-8"],
  ["sitemap.xml", "text/xml; charset=utf-8"],
  ["feed.json", "application/feed+json; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
] as const;

const SENT = [
  "content-security-policy",
  "strict-transport-security",
  "x-content-type-options",
  "x-frame-options",
  "referrer-policy",
  "permissions-policy",
  "cross-origin-opener-policy",
];
