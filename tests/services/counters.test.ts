import { describe, expect, test } from "vitest";
import { parseSettings } from "../../src/content/settings/settings.ts";
import { sourceOf } from "../content/sources.ts";
import { PUBLICATION } from "../kit/publications/publication-files.ts";

const parse = (fields: unknown) =>
  parseSettings(
    sourceOf(`${PUBLICATION}analytics: ${JSON.stringify(fields)}\n`, "publication.yaml"),
  );
const counter = (fields: object) => {
  const { value, diagnostics } = parse(fields);
  expect(diagnostics).toEqual([]);
  return value?.analytics?.[0];
};
const hints = (fields: unknown) =>
  parse(fields).diagnostics.map(({ message, hint }) => `${message} ${hint}`);

describe("each service has the tags that it documents, and opens no other host", () => {
  test("GoatCounter, with a script that can't change", () => {
    const own = counter({ provider: "goatcounter", code: "my-paper" });
    expect(own?.scripts).toEqual([
      {
        src: "https://gc.zgo.at/count.v5.js",
        integrity: expect.stringMatching(/^sha384-/),
        data: { goatcounter: "https://my-paper.goatcounter.com/count" },
      },
    ]);
    expect(own?.needs).toEqual({
      "script-src": ["https://gc.zgo.at"],
      "connect-src": ["https://my-paper.goatcounter.com"],
      "img-src": ["https://my-paper.goatcounter.com"],
    });
    expect(own?.service.hosts).toEqual(["gc.zgo.at", "my-paper.goatcounter.com"]);
  });

  test("one's own GoatCounter is the only host", () => {
    const own = counter({ provider: "goatcounter", url: "https://stats.test/" });
    expect(own?.scripts[0]).toEqual({
      src: "https://stats.test/count.js",
      data: { goatcounter: "https://stats.test/count" },
    });
    expect(own?.service.hosts).toEqual(["stats.test"]);
  });

  test("Plausible, by its script or by the site's name", () => {
    const script = "https://plausible.io/js/pa-abc.js";
    expect(counter({ provider: "plausible", script })?.scripts).toEqual([
      { src: { setup: "plausible" }, data: {} },
      { src: script, data: {} },
    ]);
    const own = counter({ provider: "plausible", domain: "news.test", url: "https://p.test" });
    expect(own?.scripts).toEqual([
      { src: "https://p.test/js/script.js", data: { domain: "news.test" } },
    ]);
    expect(own?.needs).toEqual({
      "script-src": ["https://p.test"],
      "connect-src": ["https://p.test"],
    });
  });

  test("Umami keeps no id in the browser", () => {
    const own = counter({ provider: "umami", website: "94db-1c" });
    expect(own?.scripts[0]).toMatchObject({
      src: "https://cloud.umami.is/script.js",
      data: { "website-id": "94db-1c", "identity-stitching": "false", "do-not-track": "true" },
    });
    expect(own?.needs["connect-src"]).toEqual(["https://gateway.umami.is"]);
    const data = counter({ provider: "umami", website: "a", url: "https://u.test/" })?.scripts[0];
    expect(data?.data["host-url"]).toBe("https://u.test");
  });

  test("Matomo is set up before its script runs", () => {
    const own = counter({ provider: "matomo", url: "https://m.test/matomo/", site: 3 });
    expect(own?.scripts).toEqual([
      { src: { setup: "matomo" }, data: { url: "https://m.test/matomo/matomo.php", site: "3" } },
      { src: "https://m.test/matomo/matomo.js", data: {} },
    ]);
  });

  test("Cloudflare has its token as JSON", () => {
    const own = counter({ provider: "cloudflare", token: "0a1b" });
    expect(own?.scripts[0]?.data).toEqual({ "cf-beacon": '{"token":"0a1b"}' });
    expect(own?.needs["connect-src"]).toEqual(["https://cloudflareinsights.com"]);
  });

  test("a pixel needs no script, and promises nothing about cookies", () => {
    const own = counter({ provider: "pixel", url: "https://px.test/p?u={path}" });
    expect(own).toEqual({
      service: { name: "px.test", hosts: ["px.test"] },
      scripts: [],
      pixel: "https://px.test/p?u={path}",
      needs: { "img-src": ["https://px.test"] },
    });
  });
});

test("several services count side by side", () => {
  const { value } = parse([
    { provider: "goatcounter", code: "a" },
    { provider: "matomo", url: "https://m.test", site: 1 },
  ]);
  expect(value?.analytics?.map(({ service }) => service.name)).toEqual(["GoatCounter", "Matomo"]);
});

test.each([
  [{ provider: "gaotcounter", code: "a" }, "Did you mean `goatcounter`?"],
  [{ provider: "goatcounter" }, "needs either a `code` or a `url`"],
  [{ provider: "goatcounter", code: "a", url: "https://a.test" }, "needs either"],
  [{ provider: "goatcounter", cod: "a" }, "Did you mean `code`?"],
  [{ provider: "plausible" }, "needs either a `script` or a `domain`"],
  [
    { provider: "matomo", url: "https://m.test", site: "one" },
    "`analytics.site`: should be a number",
  ],
  [{ provider: "umami", website: 'a" onload="x' }, "is not an id of this service"],
  [{ provider: "cloudflare", token: "<script>" }, "is not an id of this service"],
  [
    { provider: "pixel", url: "javascript:alert(1)" },
    "`analytics.url`: a page must not link to a `javascript:`",
  ],
  [{ provider: "matomo", url: "http://m.test", site: 1 }, "Write https: https://m.test"],
  [
    [
      { provider: "goatcounter", code: "a" },
      { provider: "matomo", cite: 1 },
    ],
    "Did you mean `site`?",
  ],
])("%j is reported with what to write", (fields, said) => {
  expect(hints(fields).join("\n")).toContain(said);
});

test.each(["https://*", "https://*.a.test", "https://a;b.test", "https://a,b"])(
  "no policy can be opened by %s",
  (url) => {
    for (const fields of [
      { provider: "pixel", url },
      { provider: "umami", website: "a", url },
      { provider: "plausible", script: `${url}/a.js` },
    ])
      expect(parse(fields).value, JSON.stringify(fields)).toBeUndefined();
  },
);
