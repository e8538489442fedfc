import { expect, test } from "vitest";
import type { OldAddress } from "../../src/content/types.ts";
import { hostFile } from "../../src/formats/host-files/writers.ts";
import type { HostName } from "../../src/hosts/hosts.ts";
import { planRedirects } from "../../src/pages/redirect-plan.ts";
import { sampleArticle } from "../formats/sample.ts";
import { publicationOf, someArticles } from "../kit/publications/in-memory.ts";

const AT = { file: "content/publication.yaml", line: 3 };
const old = (from: string, to?: string): OldAddress => ({ from, ...(to && { to }), ...AT });

function plan(host: HostName, aliases: string[], oldAddresses: OldAddress[] = []) {
  const publication = publicationOf([sampleArticle({ aliases })], { settings: { oldAddresses } });
  const isKnown = (url: string) => ["/", "/about/", "/2026/03/tide/"].includes(url);
  const { rules, pages } = planRedirects(publication, { host, isKnown });
  return {
    rules: rules.map(({ from, to }) => `${from} ${to ?? "gone"}`),
    pages: pages.map(({ url }) => url),
  };
}

test("a host that can't redirect gets pages; what has a query has none", () => {
  const pages = ["/old/", "/old.html"];
  expect(plan("github", [...pages, "/?p=12"])).toEqual({ rules: [], pages });
  expect(plan("none", pages)).toEqual({ rules: [], pages });
});

test("a host that can redirect needs no page", () => {
  expect(plan("cloudflare", ["/old/", "/old.html", "/?p=12"])).toEqual({
    rules: ["/old/ /2026/03/tide/", "/old /2026/03/tide/", "/old.html /2026/03/tide/"],
    pages: [],
  });
});

test("a host that ignores the last slash has one rule, and one that sees queries has them", () => {
  expect(plan("netlify", ["/old/", "/?p=12"]).rules).toEqual([
    "/old/ /2026/03/tide/",
    "/?p=12 /2026/03/tide/",
  ]);
});

test("a host that compares addresses as requested has them as WordPress encodes them too", () => {
  expect(plan("cloudflare", ["/2019/café/", "/a b.html"]).rules).toEqual([
    "/2019/café/ /2026/03/tide/",
    "/2019/caf%c3%a9/ /2026/03/tide/",
    "/2019/café /2026/03/tide/",
    "/2019/caf%c3%a9 /2026/03/tide/",
    "/a b.html /2026/03/tide/",
  ]);
  expect(plan("netlify", ["/2019/café/"]).rules).toEqual(["/2019/café/ /2026/03/tide/"]);
});

test("where a space ends an address, one with a space has a page", () => {
  for (const host of ["netlify", "gitlab"] as const)
    expect(plan(host, ["/With Space/", "/old/"])).toEqual({
      rules: ["/old/ /2026/03/tide/"],
      pages: ["/With Space/"],
    });
});

test("a query that only names nothing is not a rule where names need values", () => {
  expect(plan("netlify", ["/?12", "/what?/x", "/?p=", "/?p=1&q=2"]).rules).toEqual([
    "/?p=1&q=2 /2026/03/tide/",
  ]);
  expect(plan("vercel", ["/?12"]).rules).toEqual(["/?12 /2026/03/tide/"]);
});

test("a page's own address with a query is not a rule: a host that keeps the query would never stop", () => {
  const own = [old("/?page_id=2", "/"), old("/index.html?m=1", "/"), old("/about?x=1", "/about/")];
  for (const host of ["netlify", "vercel", "nginx", "s3"] as const)
    expect(plan(host, ["/2026/03/tide/?print=1"], own)).toEqual({ rules: [], pages: [] });
});

test("only a host that tells capitals apart redirects what differs in capitals alone", () => {
  expect(plan("cloudflare", ["/2026/03/Tide/"])).toEqual({
    rules: ["/2026/03/Tide/ /2026/03/tide/", "/2026/03/Tide /2026/03/tide/"],
    pages: [],
  });
  // nginx's map does not.
  for (const host of ["nginx", "netlify", "github"] as const)
    expect(plan(host, ["/2026/03/Tide/"])).toEqual({ rules: [], pages: [] });
});

test("what is gone for good is said by hosts that can", () => {
  expect(plan("nginx", [], [old("/libel/")]).rules).toEqual(["/libel/ gone", "/libel gone"]);
  expect(plan("netlify", [], [old("/libel/")])).toEqual({ rules: [], pages: [] });
});

test("a chain is followed to its end, and one that leads round or nowhere is left out", () => {
  const addresses = [
    old("/a/", "/b/"),
    old("/b/", "/c"),
    old("/c/", "/old/"),
    old("/round/", "/trip/"),
    old("/trip/", "/round/"),
    old("/lost/", "/nowhere/"),
    old("/away/", "https://other.example/x"),
    old("/start/", "/about"),
  ];
  expect(plan("netlify", ["/old/"], addresses).rules).toEqual([
    "/a/ /2026/03/tide/",
    "/b/ /2026/03/tide/",
    "/c/ /2026/03/tide/",
    "/away/ https://other.example/x",
    "/start/ /about/",
    "/old/ /2026/03/tide/",
  ]);
});

test("beyond what the host takes, the oldest articles' aliases have pages", () => {
  const articles = someArticles(1_100).map((article, index) => ({
    ...article,
    aliases: [`/old/${index}/`],
  }));
  const { rules, pages } = planRedirects(publicationOf(articles), {
    host: "cloudflare",
    isKnown: () => true,
  });
  expect(rules).toHaveLength(2_000);
  expect(pages).toHaveLength(100);
  expect(rules[0]?.from).toBe("/old/0/");
  expect(pages[0]?.url).toBe("/old/1000/");
});

test("a host with a small file takes as many bytes as it has", () => {
  const articles = someArticles(500).map((article, index) => ({
    ...article,
    aliases: [`/a-rather-long-old-address-of-an-article/${index}/`],
  }));
  const { rules, pages } = planRedirects(publicationOf(articles), {
    host: "s3",
    isKnown: () => true,
  });
  const code = hostFile("cloudfront", { headers: [], unchanging: [], pathPrefix: "/", rules });
  // A function may have 10,240 bytes: there is room for some old addresses of feeds.
  expect(Buffer.byteLength(code)).toBeLessThan(9_700);
  expect(rules.length).toBeGreaterThan(50);
  expect(rules.length + pages.length).toBe(500);
  expect(JSON.stringify(rules.map(({ from, to }) => [from, to])).length).toBeLessThan(10_000);
});

test("an article that nobody may know of yet leaves nothing, whoever names it", () => {
  const secret = sampleArticle({ draft: true, url: "/2026/03/secret/", aliases: ["/old-secret/"] });
  const publication = publicationOf([secret], {
    settings: { oldAddresses: [old("/x/", "/2026/03/secret/"), old("/y/", "/old-secret/")] },
  });
  for (const host of ["github", "netlify", "nginx"] as const)
    expect(planRedirects(publication, { host, isKnown: (url) => url === "/" })).toEqual({
      rules: [],
      pages: [],
    });
});
