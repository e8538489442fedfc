import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { useScratch } from "../kit/disk/scratch.ts";
import { useLiveServer } from "../kit/servers/live-server.ts";

const place = useScratch();
const start = useLiveServer(place);

const PAGE =
  '<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="script-src \'none\'"></head><body>&lt;/head></body></html>';

/** A file, and the expected media type. */
const TYPES: [string, string][] = [
  ["a.html", "text/html; charset=utf-8"],
  ["a.htm", "text/html; charset=utf-8"],
  ["a.css", "text/css; charset=utf-8"],
  ["a.js", "text/javascript; charset=utf-8"],
  ["a.md", "text/markdown; charset=utf-8"],
  ["a.bib", "application/x-bibtex; charset=utf-8"],
  ["a.ris", "application/x-research-info-systems; charset=utf-8"],
  ["a.json", "application/json; charset=utf-8"],
  ["a.xml", "application/xml; charset=utf-8"],
  ["a.txt", "text/plain; charset=utf-8"],
  ["a.svg", "image/svg+xml"],
  ["a.png", "image/png"],
  ["a.jpg", "image/jpeg"],
  ["a.webp", "image/webp"],
  ["a.avif", "image/avif"],
  ["a.ico", "image/vnd.microsoft.icon"],
  ["a.wasm", "application/wasm"],
  ["a.pf_index", "application/octet-stream"],
  ["_headers", "application/octet-stream"],
];

test("each file is sent as what it is, with the encoding of its text, and kept nowhere", async () => {
  const { url } = await start(Object.fromEntries(TYPES.map(([path]) => [path, "é"])));
  for (const [path, type] of TYPES) {
    const { status, headers } = await fetch(url + path);
    expect([status, headers.get("content-type")], path).toEqual([200, type]);
    expect(headers.get("cache-control"), path).toBe("no-store");
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("cross-origin-resource-policy"), path).toBe("same-origin");
    expect([headers.get("etag"), headers.get("last-modified")], path).toEqual([null, null]);
    const head = await fetch(url + path, { method: "HEAD" });
    expect([head.status, await head.text()], path).toEqual([200, ""]);
    expect(head.headers.get("content-length"), path).toBe(headers.get("content-length"));
  }
});

test("a page is sent with the script that loads it again, and a policy that allows it", async () => {
  const { url } = await start({ "index.html": PAGE });
  const response = await fetch(url);
  const text = await response.text();
  expect(text).toMatch(
    /<meta charset="utf-8"><script defer src="\/\.dateline\/live-reload\.js" data-version="\d+"><\/script><\/head>/,
  );
  expect(text).not.toContain("http-equiv");
  expect(response.headers.get("content-security-policy")).toMatch(/script-src 'self'/);
  expect(response.headers.get("content-security-policy")).toMatch(/connect-src 'self'/);
  const script = await fetch(`${url}.dateline/live-reload.js`);
  expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(await script.text()).toContain("EventSource");
  expect(text).not.toContain(place.folder);
});

test("a part of a file can be had, also in the middle, and not beyond its end", async () => {
  const { url } = await start({ "a.mp4": "0123456789" });
  const part = (range: string) => fetch(`${url}a.mp4`, { headers: { range } });
  const middle = await part("bytes=2-4");
  expect([middle.status, await middle.text()]).toEqual([206, "234"]);
  expect(middle.headers.get("content-range")).toBe("bytes 2-4/10");
  const last = await part("bytes=-2");
  expect([last.status, await last.text()]).toEqual([206, "89"]);
  const beyond = await part("bytes=10-");
  expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, "bytes */10"]);
  for (const range of ["bytes=x", "lines=1-2", "bytes=0-1,4-5"]) {
    expect((await part(range)).status, range).toBe(200);
  }
});

test("a folder's address without its slash leads to the folder, and keeps the query", async () => {
  const { url } = await start({ "é/index.html": PAGE, "empty/a.txt": "" });
  const at = async (path: string) => {
    const { status, headers } = await fetch(url + path, { redirect: "manual" });
    return [status, headers.get("location")];
  };
  expect(await at("%C3%A9?q=1")).toEqual([302, "/%C3%A9/?q=1"]);
  expect(await at("%C3%A9/")).toEqual([200, null]);
  expect(await at("empty")).toEqual([404, null]);
  expect(await at("empty/")).toEqual([404, null]);
});

test("what is not there is the site's own page of that, or a sentence", async () => {
  const { url, folder } = await start({ "404.html": PAGE });
  const page = await fetch(`${url}none`);
  expect([page.status, page.headers.get("content-type")]).toEqual([
    404,
    "text/html; charset=utf-8",
  ]);
  expect(await page.text()).toContain("live-reload.js");
  expect((await fetch(`${url}favicon.ico`)).status).toBe(204);
  rmSync(join(folder, "404.html"));
  const sentence = await fetch(`${url}none`);
  expect([sentence.status, await sentence.text()]).toEqual([
    404,
    "There is nothing at this address.\n",
  ]);
  rmSync(folder, { recursive: true });
  expect((await fetch(url)).status).toBe(404);
});

test("a site below a path prefix is there, and its host's root leads to it", async () => {
  const { url, port } = await start({ "a/index.html": PAGE }, { pathPrefix: "/news/" });
  const text = await (await fetch(`${url}a/`)).text();
  expect(text).toContain('src="/news/.dateline/live-reload.js"');
  expect((await fetch(`${url}.dateline/live-reload.js`)).status).toBe(200);
  const root = await fetch(`http://127.0.0.1:${port}/`, { redirect: "manual" });
  expect([root.status, root.headers.get("location")]).toEqual([302, "/news/"]);
  expect((await fetch(`http://127.0.0.1:${port}/a/`)).status).toBe(404);
  const folder = await fetch(`${url}a`, { redirect: "manual" });
  expect(folder.headers.get("location")).toBe("/news/a/");
});

test("a page or picture that is not written yet comes from the build; what fails there, from the disk", async () => {
  const asked: string[] = [];
  const { url } = await start(
    { "old.html": "old", "broken.html": "on the disk", "a.txt": "a" },
    {
      page: async (path) => {
        asked.push(path);
        if (path === "broken.html") throw new Error("the layout is broken");
        if (path === "new/index.html") return { status: 200, body: "new $& text" };
        return path === "wrong.html" ? { status: 500, body: "can't be built" } : undefined;
      },
      picture: async (path) => {
        if (path === "b.png") throw new Error("the picture is broken");
        return path === "a.png" ? new Uint8Array([1, 2]) : undefined;
      },
    },
  );
  const at = async (path: string) => {
    const response = await fetch(url + path);
    return [response.status, (await response.text()).replace(/<script.*/, "")];
  };
  expect(await at("new/")).toEqual([200, "new $& text"]);
  expect(await at("wrong.html")).toEqual([500, "can't be built"]);
  expect(await at("broken.html")).toEqual([200, "on the disk"]);
  expect(await at("old.html")).toEqual([200, "old"]);
  expect(await at("a.txt")).toEqual([200, "a"]);
  expect((await fetch(`${url}a.png`)).headers.get("content-type")).toBe("image/png");
  expect(await at("a.png")).toEqual([200, "\u0001\u0002"]);
  expect((await at("b.png"))[0]).toBe(404);
  expect(asked).not.toContain("a.txt");
});

test("where the site can't be built, every page says so, those that do not exist among them", async () => {
  const { url } = await start(
    { "index.html": PAGE },
    {
      page: async (path) =>
        path.endsWith(".html") ? { status: 500, body: "can't be built" } : undefined,
    },
  );
  for (const path of ["", "none/", "none", "404.html"]) {
    expect((await fetch(url + path)).status, path).toBe(500);
  }
});

test("nothing outside the output is sent, by any way", async () => {
  const { url, folder } = await start({ "index.html": PAGE, ".dateline": "", ".git/config": "" });
  writeFileSync(join(place.folder, "secret.txt"), "secret");
  symlinkSync(join(place.folder, "secret.txt"), join(folder, "link.txt"));
  symlinkSync(place.folder, join(folder, "up"));
  for (const path of ["link.txt", "up/secret.txt", ".dateline", ".git/config", ".Git/config"]) {
    expect((await fetch(url + path)).status, path).toBe(404);
  }
});
