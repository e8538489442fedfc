import vm from "node:vm";
import { describe, expect, test } from "vitest";
import { policyOfAll } from "../../src/formats/content-policy.ts";
import { hostFile } from "../../src/formats/host-files/writers.ts";
import { securityHeaders } from "../../src/formats/security-headers.ts";
import type { HostFileFormat } from "../../src/hosts/host.ts";
import type { Rule } from "../../src/pages/redirect-rules.ts";

const OPTIONS = {
  headers: securityHeaders(policyOfAll()),
  unchanging: ["/assets/"],
  pathPrefix: "/",
};

const RULES: Rule[] = [
  { from: "/2019/03/café/", to: "/2019/03/coffee/" },
  { from: "/a,b (c)!/", to: "/ab/" },
  { from: "/story.php", to: "/2009/ümlaut/" },
  { from: "/?p=123&x=%C3%A9", to: "/2026/03/tide/" },
  { from: "/away/", to: "https://other.example/$1?a={b}" },
  { from: "/libel/" },
];

const write = (
  format: HostFileFormat,
  options: Partial<typeof OPTIONS> & { rules?: Rule[]; unlisted?: string[] } = {},
) => hostFile(format, { ...OPTIONS, rules: RULES, ...options });

describe("_redirects", () => {
  test("has a rule a line, decoded unless a space would end it, and forces those with a query", () => {
    expect(write("redirects").split("\n")).toEqual([
      "/2019/03/café/ /2019/03/coffee/ 301",
      "/a,b%20(c)!/ /ab/ 301",
      "/story.php /2009/%C3%BCmlaut/ 301",
      "/ p=123 x=%C3%A9 /2026/03/tide/ 301!",
      "/away/ https://other.example/%241?a={b} 301",
      "",
    ]);
  });

  test("has the path prefix on both sides", () => {
    const rules = [{ from: "/old/", to: "/new/" }];
    expect(write("redirects", { pathPrefix: "/paper/", rules })).toBe(
      "/paper/old/ /paper/new/ 301\n",
    );
  });
});

test.each(["headers", "vercel", "azure", "firebase"] as const)(
  "%s keeps the desk out of search engines, below the path prefix",
  (format) => {
    expect(write(format)).not.toContain("noindex");
    const text = write(format, { unlisted: ["/admin/"], pathPrefix: "/paper/" });
    expect(text).toContain("/paper/admin/");
    expect(text.match(/noindex/g)).toHaveLength(1);
  },
);

describe("vercel.json", () => {
  const { headers, redirects } = JSON.parse(write("vercel"));

  test("escapes what would be a pattern, and compares queries decoded", () => {
    expect(redirects).toEqual([
      { source: "/2019/03/caf%C3%A9/", destination: "/2019/03/coffee/", statusCode: 301 },
      { source: "/a,b%20\\(c\\)\\!/", destination: "/ab/", statusCode: 301 },
      { source: "/story\\.php", destination: "/2009/%C3%BCmlaut/", statusCode: 301 },
      {
        source: "/",
        has: [
          { type: "query", key: "p", value: "123" },
          { type: "query", key: "x", value: "é" },
        ],
        destination: "/2026/03/tide/",
        statusCode: 301,
      },
      { source: "/away/", destination: "https://other.example/%241?a={b}", statusCode: 301 },
    ]);
  });

  test("sends every header, and keeps what never changes", () => {
    expect(headers[0].headers).toHaveLength(OPTIONS.headers.length);
    expect(headers[1]).toEqual({
      source: "/assets/(.*)",
      headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
    });
  });
});

test("staticwebapp.config.json redirects, and says what is gone", () => {
  const { routes, globalHeaders, mimeTypes, responseOverrides } = JSON.parse(write("azure"));
  expect(routes.slice(4, 6)).toEqual([
    { route: "/2019/03/caf%C3%A9/", redirect: "/2019/03/coffee/", statusCode: 301 },
    { route: "/a,b%20(c)!/", redirect: "/ab/", statusCode: 301 },
  ]);
  expect(routes.at(-1)).toEqual({ route: "/libel/", statusCode: 410 });
  expect(Object.keys(globalHeaders)).toContain("Content-Security-Policy");
  expect(mimeTypes[".md"]).toBe("text/markdown; charset=utf-8");
  expect(mimeTypes[".html"]).toBe("text/html; charset=utf-8");
  expect(responseOverrides).toEqual({ "404": { rewrite: "/404.html" } });
});

test("firebase.json compares whole paths, encoded or not", () => {
  const { hosting } = JSON.parse(write("firebase"));
  expect(hosting.public).toBe(".");
  const [cafe, brackets] = hosting.redirects.map(
    ({ regex }: { regex: string }) => new RegExp(regex),
  );
  for (const path of ["/2019/03/café/", "/2019/03/caf%C3%A9/"]) expect(cafe.test(path)).toBe(true);
  expect(cafe.test("/2019/03/café/x")).toBe(false);
  expect(brackets.test("/a,b (c)!/")).toBe(true);
  expect(hosting.redirects).toHaveLength(5);
});

test("firebase.json leads to decoded addresses: the host encodes them", () => {
  const { hosting } = JSON.parse(write("firebase"));
  expect(hosting.redirects[2].destination).toBe("/2009/ümlaut/");
});

describe("feeds", () => {
  const feeds = [
    { url: "/feed/", format: "rss" },
    { url: "/old/rss.xml", format: "rss" },
  ] as const;
  const at = (paths: string[]) => paths.map((path) => `/paper${path}`);
  const CURRENT = at(["/rss.xml", "/world/rss.xml", "/ar/world/rss.xml"]);
  const NO_FEED = at(["/rss.xml/", "/xrss.xml", "/world/", "/rss-xml"]);

  test("in _headers have their type, once each", () => {
    const text = hostFile("headers", { ...OPTIONS, pathPrefix: "/paper/", feeds });
    const paths = text.split("\n").filter((line) => line.startsWith("/"));
    expect(paths.filter((path) => /rss|feed\/$/.test(path))).toEqual(
      at(["/rss.xml", "/*/rss.xml", "/feed/"]),
    );
    expect(text.match(/application\/rss\+xml; charset=utf-8/g)).toHaveLength(3);
  });

  test("in firebase.json have their type", () => {
    const { hosting } = JSON.parse(
      hostFile("firebase", { ...OPTIONS, pathPrefix: "/paper/", feeds }),
    );
    const rss = new RegExp(hosting.headers[2].regex);
    expect(CURRENT.every((path) => rss.test(path))).toBe(true);
    expect(NO_FEED.some((path) => rss.test(path))).toBe(false);
  });

  test("in vercel.json have their type", () => {
    const { headers } = JSON.parse(
      hostFile("vercel", { ...OPTIONS, pathPrefix: "/paper/", feeds }),
    );
    expect(headers.slice(2).map(({ source }: { source: string }) => source)).toEqual([
      "/paper/:folder*/rss\\.xml",
      "/paper/:folder*/atom\\.xml",
      "/paper/:folder*/feed\\.json",
      "/paper/feed/",
      "/paper/old/rss\\.xml",
    ]);
  });
});

describe("CloudFront's function", () => {
  interface Answer {
    statusCode?: number;
    uri?: string;
    headers?: { location: { value: string } };
  }
  const ask = (url: string, pathPrefix = "/"): Answer => {
    const code = write("cloudfront", { pathPrefix });
    const { pathname, searchParams } = new URL(url, "https://x.example");
    const querystring = Object.fromEntries(
      [...searchParams].map(([name]) => [
        name,
        { value: new RegExp(`[?&]${name}=([^&]*)`).exec(url)?.[1] ?? "" },
      ]),
    );
    const event = { request: { uri: pathname, querystring } };
    return vm.runInNewContext(`${code}; handler(event)`, { event });
  };
  const place = (url: string) => ask(url).headers?.location.value;

  test("redirects old addresses however they are encoded, with or without a slash", () => {
    for (const url of ["/2019/03/caf%C3%A9/", "/2019/03/caf%c3%a9"])
      expect(place(url)).toBe("/2019/03/coffee/");
    expect(place("/a,b%20(c)!/")).toBe("/ab/");
    expect(place("/story.php")).toBe("/2009/%C3%BCmlaut/");
  });

  test("keeps queries, and tells addresses apart by them", () => {
    expect(place("/story.php?utm=1")).toBe("/2009/%C3%BCmlaut/?utm=1");
    expect(place("/?p=123&x=%C3%A9")).toBe("/2026/03/tide/");
    expect(ask("/?p=124").uri).toBe("/index.html");
  });

  test("answers for folders, and leaves files alone", () => {
    expect(ask("/2026/03/tide/").uri).toBe("/2026/03/tide/index.html");
    expect(place("/2026/03/tide?a=1")).toBe("/2026/03/tide/?a=1");
    expect(ask("/rss.xml").uri).toBe("/rss.xml");
    expect(ask("/%E0%A4/").uri).toBe("/%E0%A4/index.html");
  });

  test("says what is gone, and takes no name of JavaScript for an address", () => {
    expect(ask("/libel/").statusCode).toBe(410);
    expect(ask("/constructor/").uri).toBe("/constructor/index.html");
    expect(ask("/__proto__/").uri).toBe("/__proto__/index.html");
  });

  test("knows the path prefix", () => {
    expect(ask("/paper/story.php", "/paper/").headers?.location.value).toBe(
      "/paper/2009/%C3%BCmlaut/",
    );
  });
});

test("servers' maps have decoded old addresses, and encoded new ones", () => {
  expect(write("nginx-map").split("\n").slice(0, 2)).toEqual([
    '"/2019/03/café/" "/2019/03/coffee/";',
    '"/a,b (c)!/" "/ab/";',
  ]);
  expect(write("nginx-map")).toContain('"/libel/" "gone";\n');
  expect(write("caddy-map", { pathPrefix: "/paper/" })).toContain(
    '"/paper/story.php" "/paper/2009/%C3%BCmlaut/"\n',
  );
});

test("without old addresses, a file of redirects is empty", () => {
  for (const format of ["redirects", "nginx-map", "caddy-map"] as const)
    expect(write(format, { rules: [] })).toBe("");
});
