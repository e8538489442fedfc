import { expect, test, vi } from "vitest";
import type { Corner, Reported } from "../../src/serve/corner/corner.ts";
import type { CornerSource, Viewer } from "../../src/serve/corner/routes.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { attribute, elementsOf } from "../kit/readers/elements.ts";
import { useLiveServer } from "../kit/servers/live-server.ts";
import { rawGet, sendRaw } from "../kit/servers/raw-http.ts";

const start = useLiveServer(useScratch());

const HOSTILE = [
  "</template></dateline-corner><script>alert(1)</script>",
  `"><img src=x onerror=alert(1)>`,
  "<!--<script>",
  "\u202e\u0000\u001b[2J",
  "&lt;script&gt;",
];

function corner(text: string): Corner {
  const problem: Reported = {
    ...{ file: `content/${text}.md`, line: 1, column: 1, severity: "error" },
    ...{ rule: "field/unknown", message: text, hint: text, excerpt: { text, column: 2 } },
  };
  return {
    trouble: { here: [problem], elsewhere: 1, message: text, state: "Until then.", report: "1" },
    drafts: { shown: true, canSwitch: true },
    article: { warnings: 1, details: "/.dateline/article/one/" },
    warnings: 1,
  };
}

function source(text: string, options: Partial<CornerSource> = {}): CornerSource {
  const { trouble, ...own } = corner(text);
  return {
    corner: () => ({ ...own, ...(trouble && { trouble }) }),
    problems: () => ({
      ...{ errors: trouble?.here ?? [], warnings: trouble?.here ?? [], message: text },
      ...{ state: "As of 12:00.", pageOf: () => "/one/", home: "/" },
    }),
    article: () => ({
      ...{ title: text, language: "en", words: 1, minutes: 1, warnings: trouble?.here ?? [] },
      sources: { count: 1, uncited: 1, dead: 1 },
      card: { image: { url: "/a.png", alt: text }, title: text, description: text, host: text },
      search: { title: text, description: text, address: text },
      feed: { publication: text, title: text, summary: text, day: text },
    }),
    showDrafts: () => true,
    ...options,
  };
}

const PAGE = "<!DOCTYPE html><html><head><title>A</title></head><body><p>Text</p></body></html>";

test.each(HOSTILE)("no problem, name or title brings markup into a page: %j", async (text) => {
  const server = await start({ "index.html": PAGE }, { corner: source(text) });
  for (const path of ["", ".dateline/problems", ".dateline/article/one/"]) {
    const page = await (await fetch(server.url + path)).text();
    // As a browser that knows no declarative shadow trees would read it.
    const elements = elementsOf(page.replace(/<template shadowrootmode="open">/, ""));
    const scripts = elements.filter(({ tagName }) => tagName === "script");
    expect(scripts.every((each) => /^\/\.dateline\//.test(attribute(each, "src") ?? ""))).toBe(
      true,
    );
    const pictures = elements.filter(({ tagName }) => tagName === "img");
    expect(
      pictures.map((each) => attribute(each, "src")).filter((src) => src !== "/a.png"),
    ).toEqual([]);
    const handlers = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => /^on/.test(name)));
    expect(handlers).toEqual([]);
    // Titles are cleaned when articles are read.
    if (!path.includes("article")) expect(page).not.toContain("\u001b");
  }
});

type Headers = Record<string, string>;

async function post(path: string, headers: Headers, options: Partial<CornerSource> = {}) {
  const showDrafts = vi.fn(options.showDrafts ?? (() => true));
  const server = await start({ "index.html": PAGE }, { corner: source("a", { showDrafts }) });
  const lines = Object.entries({ Host: "localhost", ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const text = rawGet(path, lines).replace(/^GET/, "POST");
  const { statuses, text: answer } = await sendRaw(server.port, text);
  return { status: statuses[0], answer, asked: showDrafts.mock.calls.flat() };
}

const OWN = {
  Origin: "http://localhost",
  "Sec-Fetch-Site": "same-origin",
  "Sec-Fetch-Mode": "navigate",
};

test("a form of the server's own page shows or hides drafts, and leads back to its page", async () => {
  const shown = await post("/.dateline/drafts/show", {
    ...OWN,
    Referer: "http://localhost/world/",
  });
  expect(shown).toMatchObject({ status: 303, asked: [true] });
  expect(shown.answer).toMatch(/^Location: \/world\/\r$/m);
  expect(await post("/.dateline/drafts/hide", OWN)).toMatchObject({ status: 303, asked: [false] });
});

test.each<[string, Headers]>([
  ["another site's form", { Origin: "https://evil.example" }],
  ["another program of this machine", { Origin: "http://localhost:3000" }],
  ["a sandboxed frame", { Origin: "null" }],
  ["a program that names no origin", {}],
  ["a site that forges the origin of a page", { ...OWN, "Sec-Fetch-Site": "cross-site" }],
  ["a neighbour", { ...OWN, "Sec-Fetch-Site": "same-site" }],
  ["two origins", { Origin: "http://localhost, https://evil.example" }],
  ["a domain that points at this machine", { Host: "evil.example", Origin: "http://evil.example" }],
])("%s can't switch drafts", async (_, headers) => {
  const { status, asked } = await post("/.dateline/drafts/show", headers);
  expect(status).toBeGreaterThanOrEqual(403);
  expect(status).toBeLessThan(406);
  expect(asked).toEqual([]);
});

test.each([
  "/",
  "/.dateline/drafts",
  "/.dateline/drafts/show/x",
  "/.dateline/problems",
  "/.dateline/drafts/delete",
])("nothing else can be posted to: %s", async (path) => {
  expect(await post(path, OWN)).toMatchObject({ status: 405, asked: [] });
});

test("a link can't switch drafts", async () => {
  const showDrafts = vi.fn(() => true);
  const server = await start({ "index.html": PAGE }, { corner: source("a", { showDrafts }) });
  const response = await fetch(`${server.url}.dateline/drafts/show`);
  expect(response.status).toBe(404);
  expect(showDrafts).not.toHaveBeenCalled();
});

test("a server that may not show drafts refuses to", async () => {
  const { status } = await post("/.dateline/drafts/show", OWN, { showDrafts: () => false });
  expect(status).toBe(405);
});

test.each([
  "http://localhost//evil.example/",
  "https://evil.example//evil.example",
  "javascript:alert(1)",
  "http://localhost/\\evil.example",
  "",
])("a form never leads to another site: %j", async (referer) => {
  const { answer } = await post("/.dateline/drafts/show", {
    ...OWN,
    ...(referer && { Referer: referer }),
  });
  expect(/^Location: (.*)\r$/m.exec(answer)?.[1]).toMatch(/^\/(?![/\\])/);
});

test("only a browser on this machine, under this machine's name, counts as local", async () => {
  const viewers: Viewer[] = [];
  const own = source("a", {
    corner: (_, viewer) => {
      viewers.push(viewer);
      return undefined;
    },
  });
  const server = await start({ "index.html": PAGE }, { corner: own, allowed: ["preview.example"] });
  for (const host of ["localhost", "127.0.0.1", "[::1]", "preview.example"])
    await sendRaw(server.port, rawGet("/", [`Host: ${host}`]));
  expect(viewers.map(({ isLocal }) => isLocal)).toEqual([true, true, true, false]);
});

test.each([
  "/.dateline/article/%2e%2e/%2e%2e/etc/passwd",
  "/.dateline/%2e%2e/.cache/a",
  "/.dateline/article/%00",
])("no path leaves the server's own pages: %s", async (path) => {
  const server = await start({ "index.html": PAGE }, { corner: source("a") });
  expect((await sendRaw(server.port, rawGet(path))).statuses).toEqual([400]);
});

test("a frame in a page gets no corner", async () => {
  const server = await start({ "index.html": PAGE }, { corner: source("a") });
  const framed = await fetch(server.url, { headers: { "Sec-Fetch-Dest": "iframe" } });
  expect(await framed.text()).not.toContain("dateline-corner>");
});
