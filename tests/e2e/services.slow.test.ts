import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePages, sharedBrowser } from "../kit/browser/launch-browser.ts";
import { build } from "../kit/builds/command.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";
import { type StaticServer, serveStatic } from "../kit/servers/static-server.ts";

/** A service on another origin, which remembers its requests. Its script sends one, as those of counters do. */
interface Stub {
  url: string;
  requests: { method: string; path: string; body: string }[];
  server: Server;
}

const SCRIPT = `navigator.sendBeacon(new URL("/beacon", document.currentScript?.src ?? location), JSON.stringify({
  queue: window._paq,
}));`;

async function startStub(): Promise<Stub> {
  const requests: Stub["requests"] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    const path = request.url ?? "";
    requests.push({ method: request.method ?? "", path, body });
    const isScript = path.endsWith(".js");
    response.writeHead(200, { "content-type": isScript ? "text/javascript" : "text/plain" });
    response.end(isScript ? SCRIPT : "subscribed");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests, server };
}

const place = scratch();
let letters: Stub;
let stats: Stub;
let site: StaticServer;
let browser: Browser;

beforeAll(async () => {
  [letters, stats, browser] = await Promise.all([startStub(), startStub(), sharedBrowser()]);
  const content = writeContent(join(place.folder, "content"), {
    "publication.yaml": `${PUBLICATION}newsletter:
  action: ${letters.url}/subscribe
  field: EMAIL
  trap: b_1
  hidden: { list: "morning & evening" }
  places: [front, page]
analytics:
  - { provider: matomo, url: "${stats.url}", site: 7 }
  - { provider: pixel, url: "${stats.url}/pixel?p={path}" }
`,
    "articles/one.md": article(),
  });
  const output = join(place.folder, "_site");
  build(content, output);
  site = await serveStatic(output);
});
afterAll(async () => {
  await closePages(browser);
  await site.close();
  letters.server.close();
  stats.server.close();
  place.remove();
});

/** Opens a page, and collects what violates its policy and the origins of what it requests. */
async function open(path: string) {
  const page = await browser.newPage();
  const violations: string[] = [];
  const origins = new Set<string>();
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
  });
  page.on("request", (request) => origins.add(new URL(request.url()).origin));
  await page.goto(site.url + path, { waitUntil: "networkidle" });
  return { page, violations, origins };
}

const subscribe = async (page: Page) => {
  await page.getByLabel("Email address").fill("reader@example.org");
  await page.getByRole("button", { name: "Subscribe" }).click();
};

test("a visit is counted by script and pixel, without a violation of the policy or a cookie", async () => {
  const { page, violations, origins } = await open("");
  expect(violations).toEqual([]);
  expect([...origins].sort()).toEqual([new URL(site.url).origin, stats.url].sort());
  const sent = stats.requests.map(({ method, path }) => `${method} ${path}`);
  expect(sent).toEqual(
    expect.arrayContaining(["GET /matomo.js", "POST /beacon", "GET /pixel?p=%2F"]),
  );
  const beacon = stats.requests.find(({ path }) => path === "/beacon");
  expect(JSON.parse(beacon?.body ?? "{}").queue).toEqual(
    expect.arrayContaining([["disableCookies"], ["setTrackerUrl", `${stats.url}/matomo.php`]]),
  );
  expect(await page.context().cookies()).toEqual([]);
  expect(letters.requests).toEqual([]);
  await page.close();
});

test("the form sends the address to its service alone, with its hidden fields", async () => {
  const { page, violations } = await open("newsletter/");
  const before = stats.requests.length;
  await subscribe(page);
  await page.waitForURL(`${letters.url}/subscribe`);
  expect(violations).toEqual([]);
  const [sent] = letters.requests;
  expect(sent?.method).toBe("POST");
  expect(Object.fromEntries(new URLSearchParams(sent?.body))).toEqual({
    EMAIL: "reader@example.org",
    list: "morning & evening",
    b_1: "",
  });
  expect(JSON.stringify(stats.requests.slice(before))).not.toContain("reader");
  await page.close();
});

test("a form that something turned to another host sends nothing", async () => {
  const { page, violations } = await open("");
  const before = stats.requests.length;
  await page.getByLabel("Email address").fill("reader@example.org");
  await page.locator("form.newsletter-form").evaluate((form: HTMLFormElement, url) => {
    form.action = url;
    form.requestSubmit();
  }, `${stats.url}/stolen`);
  await expect.poll(() => violations.join()).toContain("form-action");
  expect(stats.requests.slice(before)).toEqual([]);
  await page.close();
});

test("an invalid address is refused before it is sent", async () => {
  const { page } = await open("newsletter/");
  const before = letters.requests.length;
  await page.getByLabel("Email address").fill("reader");
  await page.getByRole("button", { name: "Subscribe" }).click();
  expect(await page.locator("input[type=email]:invalid").count()).toBe(1);
  expect(letters.requests.length).toBe(before);
  await page.close();
});

test("the keyboard reaches the field and the button, and not the field for robots", async () => {
  const { page } = await open("newsletter/");
  await page.getByLabel("Email address").focus();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Subscribe");
  await page.close();
});
