import { expect, test } from "vitest";
import { counterPixels, counterScripts } from "../../../layouts/parts/counters.ts";
import type { Counter } from "../../../src/content/services.ts";
import { sampleMeta } from "../../formats/sample.ts";
import { elementsOf } from "../../kit/readers/elements.ts";
import { fullSite } from "../sample.ts";

const counter = (changes: Partial<Counter>): Counter => ({
  service: { name: "Stats", hosts: ["stats.example"] },
  scripts: [],
  needs: {},
  ...changes,
});

const attributesOf = (markup: string) =>
  elementsOf(markup)
    .filter(({ tagName }) => /script|img/.test(tagName))
    .map(({ tagName, attrs }) => [
      tagName,
      Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
    ]);

test("scripts are deferred, in order, with their settings as data attributes", () => {
  const scripts: Counter["scripts"] = [
    { src: { setup: "matomo" }, data: { url: 'https://stats.example/"onload="alert(1)' } },
    { src: "https://stats.example/a.js", data: {}, integrity: "sha384-abc" },
    { src: "javascript:alert(1)", data: {} },
  ];
  const site = fullSite({
    counters: [counter({ scripts })],
    setupScripts: { matomo: "/assets/matomo.0.js" },
  });
  expect(attributesOf(String(counterScripts(site)))).toEqual([
    [
      "script",
      {
        defer: "",
        src: "/paper/assets/matomo.0.js",
        "data-url": 'https://stats.example/"onload="alert(1)',
      },
    ],
    [
      "script",
      {
        defer: "",
        src: "https://stats.example/a.js",
        crossorigin: "anonymous",
        integrity: "sha384-abc",
      },
    ],
  ]);
});

test("a pixel names the page, with the folder that the site is in", () => {
  const pixel = "https://stats.example/count?p={path}&a=1";
  const site = fullSite({ counters: [counter({ pixel }), counter({})] });
  const [image, ...others] = attributesOf(
    String(counterPixels(sampleMeta({ url: "/2026/é&b/" }), site)),
  );
  expect(others).toEqual([]);
  expect(image).toEqual([
    "img",
    expect.objectContaining({
      src: "https://stats.example/count?p=%2Fpaper%2F2026%2F%25C3%25A9%26b%2F&a=1",
      alt: "",
    }),
  ]);
});

test("without services, pages have no script and no pixel", () => {
  const site = fullSite({ counters: [] });
  expect(String(counterScripts(site)) + String(counterPixels(sampleMeta(), site))).toBe("");
});
