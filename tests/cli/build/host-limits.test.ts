import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hostWarnings, siteOnHost } from "../../../src/cli/build/host-limits.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { PUBLICATION, writeContent } from "../../kit/publications/publication-files.ts";

const place = useScratch();
const SMALL = { files: 100, bytes: 1_000_000, largest: { path: "a.jpg", size: 9_000 } };

test("a site far below every host's limits gets no report", () => {
  expect(hostWarnings({ ...SMALL, files: 11_999, bytes: 199_999_999 }, {})).toEqual([]);
});

test("from four fifths of a limit on, the site's host is named", () => {
  expect(hostWarnings({ ...SMALL, bytes: 800_000_000 }, { host: "github" })).toEqual([
    "warning: The site has 800 MB, and GitHub Pages allows 1,000 MB",
  ]);
});

test("beyond it, that it takes no more", () => {
  expect(hostWarnings({ ...SMALL, files: 20_001 }, { host: "cloudflare" })).toEqual([
    "warning: The site has 20,001 files, and Cloudflare Pages allows at most 20,000 files",
  ]);
});

test("other hosts' limits don't matter if the host is known, and all of them do if it is not", () => {
  const large = { ...SMALL, files: 16_000 };
  expect(hostWarnings(large, { host: "nginx" })).toEqual([]);
  expect(
    hostWarnings(large, {}).map((line) => line.replace(/.*, and (.*) allows.*/, "$1")),
  ).toEqual(["Cloudflare Pages", "Cloudflare Workers", "Vercel", "Azure Static Web Apps"]);
});

test("a file that is too large is named, with control characters made visible", () => {
  const largest = { path: "media/sea\u001b.mp4", size: 30_000_000 };
  expect(hostWarnings({ ...SMALL, largest }, { host: "workers" })).toEqual([
    "warning: The file media/sea\\u001b.mp4 has 30 MB, and Cloudflare Workers allows at most 26 MB",
  ]);
});

test("old addresses of feeds are paths with headers, of which Cloudflare takes a hundred", () => {
  const aliases = Array.from({ length: 99 }, (_, index) => `/feed-${index}/: /`).join(", ");
  const content = join(place.folder, "content");
  writeContent(content, {
    "publication.yaml": `${PUBLICATION}host: cloudflare\nfeedAliases: { ${aliases} }\n`,
  });
  const site = siteOnHost(content, "content", place.folder);
  expect(site).toEqual({ host: "cloudflare", headerRules: 107, headerLine: 0 });
  expect(hostWarnings(SMALL, site)).toEqual([
    "warning: The site has 107 paths with headers, and Cloudflare Pages allows at most 100 paths with headers",
  ]);
});

test("a policy line too long for Cloudflare is reported", () => {
  const content = join(place.folder, "content");
  writeContent(content, { "publication.yaml": `${PUBLICATION}host: workers\n` });
  writeFileSync(
    join(place.folder, "_headers"),
    `/*\n  Content-Security-Policy: ${"x".repeat(1_980)}\n`,
  );
  expect(hostWarnings(SMALL, siteOnHost(content, "content", place.folder))).toEqual([
    "warning: The site has 2,007 characters in one header, and Cloudflare Workers allows at most 2,000 characters in one header",
  ]);
});

test("without settings, nothing is known of the host", () => {
  expect(siteOnHost(join(place.folder, "nowhere"), "nowhere", place.folder)).toEqual({});
});
