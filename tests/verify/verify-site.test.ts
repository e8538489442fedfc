import { expect, test } from "vitest";
import type { Answer, Expected, Served } from "../../src/verify/types.ts";
import { verifySite } from "../../src/verify/verify-site.ts";
import { answered } from "../web/answers.ts";

const NOW = Date.parse("2026-03-10T12:00:00Z");
const ORIGIN = "https://news.test";
const DAY = 86_400_000;

const EXPECTED: Expected = {
  origin: ORIGIN,
  front: { url: "/", title: "The Test Post" },
  newest: [{ url: "/2026/03/one/", title: "Fish & chips" }],
  feeds: [
    { url: "/rss.xml", format: "rss" },
    { url: "/feed.json", format: "json" },
  ],
  hasFeedTypes: true,
  sitemap: "/sitemap.xml",
  robots: "/robots.txt",
  redirects: [
    { from: "/old/", to: "/2026/03/one/" },
    { from: "/older/", to: "/2026/03/one/" },
  ],
  gone: ["/libel/"],
  unpublished: ["/2026/04/secret/"],
  missing: "/no-such-page/",
  headers: [{ name: "X-Frame-Options", value: "DENY" }],
};

const page = (title: string): Served => ({
  status: 200,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "x-frame-options": "DENY",
    date: new Date(NOW).toUTCString(),
  },
  certificateEnds: NOW + 60 * DAY,
  text: `<title>${title}</title>`,
});
const file = (type: string, text: string): Served => ({
  status: 200,
  headers: { "content-type": type },
  text,
});
const redirect = (location: string): Served => ({ status: 301, location, headers: {}, text: "" });

const GOOD: Record<string, Answer> = {
  [`${ORIGIN}/`]: page("The Test Post"),
  "http://news.test/": redirect(`${ORIGIN}/`),
  [`${ORIGIN}/2026/03/one/`]: page("Fish &amp; chips | The Test Post"),
  [`${ORIGIN}/rss.xml`]: file("application/rss+xml", `<link>${ORIGIN}/2026/03/one/</link>`),
  [`${ORIGIN}/feed.json`]: file("application/feed+json", '{"url":"/2026/03/one/"}'),
  [`${ORIGIN}/sitemap.xml`]: file("application/xml", "<urlset></urlset>"),
  [`${ORIGIN}/robots.txt`]: file("text/plain", "User-agent: *\nAllow: /\n"),
  [`${ORIGIN}/old/`]: redirect("/2026/03/one/"),
  [`${ORIGIN}/older/`]: file(
    "text/html",
    '<meta http-equiv="refresh" content="0; url=/2026/03/one/">',
  ),
};

async function found(changes: Record<string, Answer> = {}, expected = EXPECTED) {
  const asked: string[] = [];
  const findings = await verifySite(expected, {
    now: NOW,
    fetch: async ({ href }) => {
      asked.push(href);
      return answered(
        changes[href] ??
          GOOD[href] ?? {
            status: 404,
            headers: {},
            text: "<title>Not found – The Test Post</title>",
          },
      );
    },
  });
  return {
    asked,
    told: findings.map((each) => `${each.severity} ${each.subject} ${each.message}`),
  };
}

test("nothing is found at a site that is as it should be, and each URL is asked for once", async () => {
  const { asked, told } = await found();
  expect(told).toEqual([]);
  expect(new Set(asked).size).toBe(asked.length);
});

test.each<[string, Record<string, Answer>, string]>([
  ["no host", { [`${ORIGIN}/`]: { code: "ENOTFOUND" } }, "error front No server has this name"],
  [
    "another site",
    { [`${ORIGIN}/`]: page("Welcome to nginx!") },
    "error front The page is titled “Welcome to nginx!”, not “The Test Post”",
  ],
  [
    "an older site",
    { [`${ORIGIN}/2026/03/one/`]: { status: 404, headers: {}, text: "" } },
    "error articles The host answers with status 404",
  ],
  [
    "an article elsewhere",
    { [`${ORIGIN}/2026/03/one/`]: redirect("/login") },
    "error articles The host answers with status 301, and leads to /login",
  ],
  [
    "pages to download",
    { [`${ORIGIN}/2026/03/one/`]: { ...page("Fish &amp; chips"), headers: {} } },
    "error articles The page is sent as no type, not as text/html",
  ],
  [
    "a feed as text",
    { [`${ORIGIN}/rss.xml`]: file("text/plain", "/2026/03/one/") },
    "error feeds The feed is sent as text/plain, not as application/rss+xml",
  ],
  [
    "a feed as XML",
    { [`${ORIGIN}/rss.xml`]: file("text/xml", "/2026/03/one/") },
    "warning feeds The feed is sent as text/xml, not as application/rss+xml",
  ],
  [
    "an old feed",
    { [`${ORIGIN}/feed.json`]: file("application/feed+json", "{}") },
    "error feeds The feed lacks the newest article",
  ],
  [
    "an error page as sitemap",
    { [`${ORIGIN}/sitemap.xml`]: file("text/html", "<h1>Oops</h1>") },
    "error sitemap This is not a sitemap",
  ],
  [
    "search engines kept out",
    { [`${ORIGIN}/robots.txt`]: file("text/plain", "User-agent: *\r\nDisallow: /\r\n") },
    "error sitemap robots.txt keeps search engines from every page",
  ],
  [
    "a redirect to the front",
    { [`${ORIGIN}/old/`]: redirect("/") },
    "error redirects This old address does not lead to /2026/03/one/: it leads to /",
  ],
  [
    "an open draft",
    { [`${ORIGIN}/2026/04/secret/`]: page("Secret") },
    "error unpublished Readers can open an article that is not published",
  ],
  [
    "a draft in a feed",
    { [`${ORIGIN}/rss.xml`]: file("application/rss+xml", "/2026/03/one/ /2026/04/secret/") },
    "error unpublished This names an article that is not published: /2026/04/secret/",
  ],
  [
    "a page for everything",
    { [`${ORIGIN}/no-such-page/`]: page("The Test Post") },
    "error missing A page that does not exist has status 200, not 404",
  ],
  [
    "no redirect to HTTPS",
    { "http://news.test/": page("The Test Post") },
    "warning connection Over plain HTTP, the host does not lead to HTTPS",
  ],
])("%s is found", async (_, changes, expected) => {
  expect((await found(changes)).told).toEqual([expected]);
});

test.each<[string, Record<string, Answer>, string[]]>([
  [
    "that leads on to the article",
    {
      [`${ORIGIN}/old/`]: redirect("/mid"),
      [`${ORIGIN}/mid`]: redirect(`${ORIGIN}/2026/03/one/?p=1`),
    },
    [],
  ],
  [
    "that leads round in a circle",
    { [`${ORIGIN}/old/`]: redirect("/mid"), [`${ORIGIN}/mid`]: redirect("/old/") },
    ["it leads round in a circle"],
  ],
  [
    "that leads to itself",
    { [`${ORIGIN}/old/`]: redirect("/old/") },
    ["it leads round in a circle"],
  ],
  [
    "that is not there",
    { [`${ORIGIN}/old/`]: { status: 404, headers: {}, text: "" } },
    ["it has status 404"],
  ],
  [
    "that leads to another site",
    { [`${ORIGIN}/old/`]: redirect("https://parked.example/?x=1") },
    ["it leads to https://parked.example/?x=1"],
  ],
])("an old address %s", async (_, changes, why) => {
  expect((await found(changes)).told).toEqual(
    why.map((each) => `error redirects This old address does not lead to /2026/03/one/: ${each}`),
  );
});

test("a redirect to another site is compared as a whole, and its page is not asked for", async () => {
  const away = "https://other.example/a.pdf?v=2";
  const expected = { ...EXPECTED, redirects: [{ from: "/away/", to: away }] };
  const { asked, told } = await found({ [`${ORIGIN}/away/`]: redirect(away) }, expected);
  expect(told).toEqual([]);
  expect(asked).not.toContain(away);
  const wrong = redirect("https://other.example/a.pdf");
  expect((await found({ [`${ORIGIN}/away/`]: wrong }, expected)).told).toHaveLength(1);
});

test("a feed at an old address may lead to the one of today", async () => {
  const feeds = [...EXPECTED.feeds, { url: "/feed/", format: "rss", isOld: true } as const];
  const expected = { ...EXPECTED, feeds };
  expect((await found({ [`${ORIGIN}/feed/`]: redirect("/rss.xml") }, expected)).told).toEqual([]);
  expect((await found({ [`${ORIGIN}/feed/`]: redirect("/") }, expected)).told).toEqual([
    "warning feeds The feed is sent as text/html, not as application/rss+xml",
    "error feeds The feed lacks the newest article",
  ]);
});

test("what is gone for good must not be there, and 404 says so too", async () => {
  expect((await found({ [`${ORIGIN}/libel/`]: page("Libel") })).told).toEqual([
    "error redirects Readers can open what is gone for good",
  ]);
  expect(
    (await found({ [`${ORIGIN}/libel/`]: { status: 410, headers: {}, text: "" } })).told,
  ).toEqual([]);
});

test("the host's own error page is a warning", async () => {
  const own = { status: 404, headers: {}, text: "<title>404 Not Found</title>" };
  expect((await found({ [`${ORIGIN}/no-such-page/`]: own })).told).toEqual([
    "warning missing A page that does not exist gets the host's own error page",
  ]);
});

test("robots.txt may refuse single robots", async () => {
  const robots = "User-agent: GPTBot\nUser-agent: Other\nDisallow: /\n\nUser-agent: *\nAllow: /\n";
  expect((await found({ [`${ORIGIN}/robots.txt`]: file("text/plain", robots) })).told).toEqual([]);
  const all = "User-agent: *\nUser-agent: GPTBot\nDisallow: / # all\n";
  expect((await found({ [`${ORIGIN}/robots.txt`]: file("text/plain", all) })).told).toHaveLength(1);
});

test("a page for everything is not taken for an article that leaked", async () => {
  const portal = page("Sign in to the network");
  const everything = new Proxy({}, { get: () => portal }) as Record<string, Answer>;
  const { told } = await found(everything);
  expect(told).toEqual([
    "error front The host sends one page for everything, titled “Sign in to the network”",
  ]);
});

test.each([
  ["CERT_HAS_EXPIRED", "connection", "The certificate has expired"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "connection", "The certificate is for another name"],
  [
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "connection",
    "The server signed the certificate itself, so browsers refuse it",
  ],
  ["ERR_SSL_WRONG_VERSION_NUMBER", "connection", "The server does not encrypt at this port"],
  ["ETIMEDOUT", "front", "The host takes too long to answer"],
  ["ECONNREFUSED", "front", "No server answers at this address"],
  ["EWHATEVER", "front", "The host does not answer (EWHATEVER)"],
])("a host that fails with %s is asked once", async (code, subject, message) => {
  const { asked, told } = await found({ [`${ORIGIN}/`]: { code } });
  expect(told).toEqual([`error ${subject} ${message}`]);
  expect(asked).toEqual([`${ORIGIN}/`]);
});

test("a front page that redirects to itself is reported, and so is an open draft", async () => {
  const { told } = await found({
    [`${ORIGIN}/`]: redirect(`${ORIGIN}/`),
    [`${ORIGIN}/2026/04/secret/`]: page("Secret"),
  });
  expect(told).toEqual([
    "error front The host leads from this page to itself, with status 301",
    "error unpublished Readers can open an article that is not published",
  ]);
});

test("a host that takes no types for feeds is not asked for them", async () => {
  const feed = file("application/xml", "/2026/03/one/");
  const expected = { ...EXPECTED, hasFeedTypes: false };
  expect((await found({ [`${ORIGIN}/rss.xml`]: feed }, expected)).told).toEqual([]);
});

test("a host that keeps failing is left alone, and nothing counts as right that was not asked for", async () => {
  const unpublished = Array.from({ length: 60 }, (_, index) => `/2026/04/secret-${index}/`);
  const failing = Object.fromEntries(
    unpublished.map((url) => [ORIGIN + url, { code: "ETIMEDOUT" }]),
  );
  const { asked, told } = await found(failing, { ...EXPECTED, unpublished });
  expect(asked.length).toBeLessThan(30);
  expect(told.some((each) => each.includes("connection The host takes too long"))).toBe(true);
  expect(told.filter((each) => each.includes("was not asked for"))).toHaveLength(1);
});

test("a host that is slow as a whole is left alone too", async () => {
  const findings = await verifySite(EXPECTED, {
    now: NOW,
    fetch: async ({ href }) => answered(GOOD[href] ?? { status: 404 }),
    isLate: (
      (asked) => () =>
        ++asked > 4
    )(0),
  });
  expect(findings.map(({ message }) => message)).toContain(
    "This and more was not asked for, since the host had failed too often or took too long",
  );
});

test.each<[string, Partial<Served>, string[]]>([
  ["20 days left", { certificateEnds: NOW + 20 * DAY }, []],
  [
    "a week left",
    { certificateEnds: NOW + 7 * DAY },
    ["warning connection The certificate ends in 7 days"],
  ],
  [
    "a day left",
    { certificateEnds: NOW + 1.5 * DAY },
    ["error connection The certificate ends in 1 day"],
  ],
])("a certificate with %s", async (_, own, told) => {
  expect((await found({ [`${ORIGIN}/`]: { ...page("The Test Post"), ...own } })).told).toEqual(
    told,
  );
});

test("missing and different headers, noindex and a wrong clock are found", async () => {
  const front = page("The Test Post");
  const headers = {
    "content-type": "text/html",
    "x-robots-tag": "noindex, nofollow",
    date: new Date(NOW - 3_600_000).toUTCString(),
  };
  expect((await found({ [`${ORIGIN}/`]: { ...front, headers } })).told).toEqual([
    "error sitemap The host tells search engines to leave the site out (X-Robots-Tag: noindex)",
    "warning headers Headers are missing: X-Frame-Options",
    "warning connection The clocks of the host and of this machine differ by 60 minutes",
  ]);
  const other = { ...front.headers, "x-frame-options": "SAMEORIGIN" };
  expect((await found({ [`${ORIGIN}/`]: { ...front, headers: other } })).told).toEqual([
    "warning headers Headers differ from what this version would send: X-Frame-Options",
  ]);
});
