import { writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { useScratch } from "../../kit/disk/scratch.ts";
import { writeContent } from "../../kit/publications/publication-files.ts";
import { headersAt, parseHeaders } from "./headers.ts";
import { type Host, openHost } from "./host.ts";

const HEADERS = `/*
  X-Frame-Options: DENY
  Cache-Control: no-cache

/assets/*
  Cache-Control: public, max-age=31536000, immutable
`;
const TEXT = "<!doctype html><p>A page.".repeat(50);

const place = useScratch();
let host: Host;
beforeEach(async () => {
  writeContent(place.folder, {
    _headers: HEADERS,
    "news/index.html": TEXT,
    "404.html": "not here",
    "assets/site.css": "p { color: red }",
  });
  writeFileSync(join(place.folder, "assets/one.webp"), TEXT);
  host = await openHost(place.folder);
});
afterEach(() => host.close());

/** As it travels: `fetch` would unpack it. */
function get(
  path: string,
  encodings = "",
): Promise<{ status: number; encoding: string; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const headers = { "accept-encoding": encodings };
    request(host.url + path, { headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      const { statusCode: status = 0, headers: told } = response;
      resolve({ status, encoding: told["content-encoding"] ?? "", body: Buffer.concat(chunks) });
    })
      .on("error", reject)
      .end();
  });
}

test("texts travel packed in the best way that is asked for, and plain where none is", async () => {
  const best = await get("news/", "gzip, deflate, br");
  expect(best.encoding).toBe("br");
  expect(brotliDecompressSync(best.body).toString()).toBe(TEXT);
  const good = await get("news/", "gzip;q=0.8");
  expect(good.encoding).toBe("gzip");
  expect(gunzipSync(good.body).toString()).toBe(TEXT);
  const plain = await get("news/");
  expect([plain.encoding, plain.body.toString()]).toEqual(["", TEXT]);
});

test("a picture is not packed a second time", async () => {
  expect((await get("assets/one.webp", "br")).encoding).toBe("");
});

test("what is not there is answered with the site's own page for it", async () => {
  const { status, body } = await get("nothing/");
  expect([status, body.toString()]).toEqual([404, "not here"]);
});

test("each path is sent the headers that the site's file gives it, the later ones last", () => {
  const rules = parseHeaders(HEADERS);
  expect(headersAt("/news/", rules)).toEqual({
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-cache",
  });
  expect(headersAt("/assets/site.css", rules)).toEqual({
    "X-Frame-Options": "DENY",
    "Cache-Control": "public, max-age=31536000, immutable",
  });
  expect(() => parseHeaders("/one\n  A: b\n")).toThrow("/one");
});

test("the headers of the file are those of the answer", async () => {
  const answer = await fetch(`${host.url}assets/site.css`);
  expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(answer.headers.get("x-frame-options")).toBe("DENY");
  expect(answer.headers.get("content-type")).toBe("text/css; charset=utf-8");
});
