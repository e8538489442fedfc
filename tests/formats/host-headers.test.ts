import { expect, test } from "vitest";
import type { PageNeeds } from "../../src/content/services.ts";
import { policyOfAll } from "../../src/formats/content-policy.ts";
import { headersFile } from "../../src/formats/host-files/headers-file.ts";
import { HEADER_FORMATS, headersFor } from "../../src/formats/host-headers.ts";
import { securityHeaders } from "../../src/formats/security-headers.ts";

const headers = securityHeaders(policyOfAll());
const hosted = { headers, unchanging: ["/assets/"], pathPrefix: "/" };

test.each(HEADER_FORMATS)("%s receives every header with its value", (host) => {
  const text = headersFor(host, hosted);
  for (const { name, value } of headers) {
    // CloudFront has a switch for two of them, and takes the age of another as a number.
    if (host === "cloudfront" && /^X-|^Strict/.test(name)) continue;
    if (host !== "cloudfront") expect(text).toContain(name);
    expect(text).toContain(value);
  }
});

test("no header has a line, a quotation mark or a backslash in it: every form can hold it", () => {
  for (const { name, value } of headers) {
    expect(name).toMatch(/^[A-Za-z-]+$/);
    expect(value).toMatch(/^[^\n\r"\\]+$/);
  }
});

test("a file of headers names the paths they are for, below the path prefix", () => {
  const lines = headersFile({ ...hosted, pathPrefix: "/paper/" }).split("\n");
  expect(lines.filter((line) => line !== "" && !line.startsWith("  "))).toEqual([
    "/paper/*",
    "/paper/assets/*",
    ...["rss.xml", "atom.xml", "feed.json"].flatMap((file) => [
      `/paper/${file}`,
      `/paper/*/${file}`,
    ]),
  ]);
});

test.each(["netlify", "nginx", "caddy"] as const)(
  "for %s, the desk's folder asks to be left out of search engines, and no other page does",
  (host) => {
    expect(headersFor(host, hosted)).not.toContain("X-Robots-Tag");
    const text = headersFor(host, { ...hosted, unlisted: ["/admin/"], pathPrefix: "/paper/" });
    expect(text).toContain("/paper/admin/");
    expect(text).toMatch(/noindex/);
    expect(text.match(/noindex/g)).toHaveLength(1);
  },
);

test("nginx sends a header of a folder only there, and those of the site everywhere", () => {
  const text = headersFor("nginx", { ...hosted, unlisted: ["/admin/"] });
  expect(text).toContain(
    'set $x_robots_tag "";\nif ($uri ~ "^/assets/") {\n  set $cache_control "public, max-age=31536000, immutable";\n}\nif ($uri ~ "^/admin/") {\n  set $x_robots_tag "noindex";\n}\nadd_header Cache-Control $cache_control;\nadd_header X-Robots-Tag $x_robots_tag;\n',
  );
});

test("what never changes may be kept, and nothing else", () => {
  const file = headersFile(hosted);
  expect(file).toMatch(/\/assets\/\*\n {2}Cache-Control: public, max-age=31536000, immutable\n\n/);
  expect(file.match(/Cache-Control/g)).toHaveLength(1);
});

test("CloudFront's configuration is JSON that names no header twice", () => {
  const config = JSON.parse(headersFor("cloudfront", hosted));
  const items: { Header: string }[] = config.CustomHeadersConfig.Items;
  expect(config.CustomHeadersConfig.Quantity).toBe(items.length);
  expect(items.map(({ Header: name }) => name)).toEqual([
    "Permissions-Policy",
    "Cross-Origin-Opener-Policy",
  ]);
  expect(config.SecurityHeadersConfig.StrictTransportSecurity.AccessControlMaxAgeSec).toBe(
    31536000,
  );
});

test("the site can't be framed, sniffed at, or asked for without encryption", () => {
  const value = (name: string) => headers.find((header) => header.name === name)?.value;
  expect(value("Content-Security-Policy")).toContain("frame-ancestors 'none'");
  expect(value("X-Content-Type-Options")).toBe("nosniff");
  expect(value("Strict-Transport-Security")).toBe("max-age=31536000");
  expect(value("Cross-Origin-Opener-Policy")).toBe("same-origin");
  expect(value("Permissions-Policy")).toContain("geolocation=()");
});

test.each([
  ["nginx", 'location ~ \\.md$ {\n  types {}\n  default_type "text/markdown; charset=utf-8";\n}\n'],
  [
    "nginx",
    'location ~ \\.bib$ {\n  types {}\n  default_type "application/x-bibtex; charset=utf-8";\n}\n',
  ],
  [
    "nginx",
    'location ~ \\.ris$ {\n  types {}\n  default_type "application/x-research-info-systems; charset=utf-8";\n}\n',
  ],
  ["nginx", "\ncharset utf-8;\n"],
  [
    "nginx",
    'location ~ /rss\\.xml$ {\n  types {}\n  default_type "application/rss+xml; charset=utf-8";\n}\n',
  ],
  [
    "caddy",
    '@feed-json path */feed.json\nheader @feed-json Content-Type "application/feed+json; charset=utf-8"\n',
  ],
  ["caddy", '@md path *.md\nheader @md Content-Type "text/markdown; charset=utf-8"\n'],
  ["caddy", '@vtt path *.vtt\nheader @vtt Content-Type "text/vtt; charset=utf-8"\n'],
  ["caddy", '@opus path *.opus\nheader @opus Content-Type "audio/ogg"\n'],
  ["caddy", '@bib path *.bib\nheader @bib Content-Type "application/x-bibtex; charset=utf-8"\n'],
  [
    "caddy",
    '@ris path *.ris\nheader @ris Content-Type "application/x-research-info-systems; charset=utf-8"\n',
  ],
] as const)("%s sends texts as UTF-8: %s", (host, line) => {
  expect(headersFor(host, hosted)).toContain(line);
});

test("a file of headers tells the type of feeds whose addresses do not", () => {
  const feeds = [
    { url: "/feed/", format: "rss" },
    { url: "/my feed/atom/", format: "atom" },
    { url: "/all.json", format: "json" },
  ] as const;
  expect(headersFile({ ...hosted, pathPrefix: "/paper/", feeds })).toMatch(
    /\n\/paper\/feed\/\n {2}Content-Type: application\/rss\+xml; charset=utf-8\n\n\/paper\/my%20feed\/atom\/\n {2}Content-Type: application\/atom\+xml; charset=utf-8\n\n\/paper\/all\.json\n {2}Content-Type: application\/feed\+json; charset=utf-8\n$/,
  );
});

test("no site may frame a page, but this one if a page of it frames another", () => {
  const sent = (needs: PageNeeds, name: string) =>
    securityHeaders(policyOfAll([], needs)).find((each) => each.name === name)?.value ?? "";
  const elsewhere = { "frame-src": ["https://giscus.test"] };
  expect(sent(elsewhere, "X-Frame-Options")).toBe("DENY");
  expect(sent(elsewhere, "Content-Security-Policy")).toContain("frame-ancestors 'none'");
  const here = { "frame-src": ["'self'"] };
  expect(sent(here, "X-Frame-Options")).toBe("SAMEORIGIN");
  expect(sent(here, "Content-Security-Policy")).toContain("frame-ancestors 'self'");
});
