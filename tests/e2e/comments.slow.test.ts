import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePages, sharedBrowser } from "../kit/browser/launch-browser.ts";
import { build } from "../kit/builds/command.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";
import { type StaticServer, serveStatic } from "../kit/servers/static-server.ts";

/** What giscus's frame does: it says how high it is. */
const WIDGET = `<!DOCTYPE html><title>Comments</title><p>Comments of <b></b></p><script>
document.querySelector("b").textContent = new URLSearchParams(location.search).get("session") ?? "nobody";
parent.postMessage({ giscus: { resizeHeight: 321 } }, "*");
</script>`;

/** Waline's API, without a comment. */
const EMPTY = JSON.stringify({
  errno: 0,
  data: { page: 1, totalPages: 0, pageSize: 10, count: 0, data: [] },
});

/** A service on another origin, which remembers what was requested. */
async function startService() {
  const paths: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? "";
    paths.push(path);
    const isWidget = path.includes("/widget");
    response.writeHead(200, {
      "content-type": isWidget ? "text/html" : "application/json",
      "access-control-allow-origin": "*",
      "access-control-allow-headers": "*",
    });
    response.end(isWidget ? WIDGET : EMPTY);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, paths, server };
}

const place = scratch();
let service: Awaited<ReturnType<typeof startService>>;
let giscus: StaticServer;
let waline: StaticServer;
let browser: Browser;

async function siteWith(name: string, comments: object): Promise<StaticServer> {
  const content = writeContent(join(place.folder, name, "content"), {
    "publication.yaml": `${PUBLICATION}comments: ${JSON.stringify(comments)}\n`,
    "articles/one.md": article(),
    "articles/closed.md": article({ title: "Closed", comments: "closed" }),
  });
  const output = join(place.folder, name, "_site");
  build(content, output);
  return serveStatic(output);
}

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), sharedBrowser()]);
  const { url } = service;
  const own = { repo: "a/b", repoId: "R_1", category: "C", categoryId: "D_1" };
  giscus = await siteWith("giscus", { provider: "giscus", url, ...own });
  waline = await siteWith("waline", { provider: "waline", url });
});
afterAll(async () => {
  await closePages(browser);
  await Promise.all([giscus.close(), waline.close()]);
  service.server.close();
  place.remove();
});

async function open(url: string) {
  service.paths.length = 0;
  const page = await browser.newPage();
  const violations: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
  });
  await page.goto(url, { waitUntil: "networkidle" });
  return { page, violations };
}

test("nothing is requested from the service until the reader opens its comments", async () => {
  const { page, violations } = await open(`${giscus.url}2026/03/one/`);
  await page.locator("summary", { hasText: "Show comments" }).scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  expect(service.paths).toEqual([]);
  await page.getByText("Show comments").click();
  await expect.poll(() => service.paths.length).toBe(1);
  const asked = new URL(service.paths[0] ?? "", service.url).searchParams;
  expect(asked.get("term")).toBe("2026/03/one/");
  const frame = page.locator("iframe");
  await expect.poll(() => frame.evaluate((own) => own.clientHeight)).toBe(321);
  expect(violations).toEqual([]);
  await page.close();
});

test("a reader who comes back from signing in gets a session that the address no longer has", async () => {
  const { page } = await open(`${giscus.url}2026/03/one/?giscus=SESSION`);
  expect(page.url()).toBe(`${giscus.url}2026/03/one/`);
  await expect.poll(() => service.paths.join()).toContain("session=SESSION");
  await page.close();
});

test("a page without a conversation may not show the frame", async () => {
  const { page, violations } = await open(`${giscus.url}2026/03/closed/`);
  expect(await page.locator("iframe").count()).toBe(0);
  await page.evaluate((src) => {
    document.body.append(Object.assign(document.createElement("iframe"), { src }));
  }, `${service.url}/widget`);
  await expect.poll(() => violations.join()).toContain("frame-src");
  expect(service.paths).toEqual([]);
  await page.close();
});

test("Waline's client runs in its frame, and reaches its server alone", async () => {
  const { page, violations } = await open(`${waline.url}2026/03/one/`);
  const origins = new Set<string>();
  page.on("request", (request) => origins.add(new URL(request.url()).origin));
  expect(service.paths).toEqual([]);
  await page.getByText("Show comments").click();
  const client = page.frameLocator("iframe").locator(".wl-editor");
  await client.waitFor();
  await expect.poll(() => service.paths.join()).toContain("path=%2F2026%2F03%2Fone%2F");
  expect([...origins].sort()).toEqual([new URL(waline.url).origin, service.url].sort());
  expect(violations).toEqual([]);
  const frame = page.locator("iframe");
  const height = await page
    .frameLocator("iframe")
    .locator("html")
    .evaluate((own: HTMLElement) => own.offsetHeight);
  await expect.poll(() => frame.evaluate((own) => own.clientHeight)).toBe(height);
  await page.close();
});
