import { expect, test } from "vitest";
import { renderBody } from "../../src/markdown/render.ts";
import { context } from "./fixtures.ts";

function rendered(text: string, language = "en") {
  const { body, diagnostics } = renderBody(text, {
    ...{ ...context, references: [], writesMarkdown: true, language },
  });
  return {
    ...body,
    problems: diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
  };
}

const captions = (html: string): string[] => html.match(/<figcaption>.*?<\/figcaption>/gs) ?? [];
const figures = (html: string): string[] =>
  html.replaceAll(/ class="shape-16"/g, "").match(/<figure>.*?<\/figure>/gs) ?? [];

test("images on the lines of one paragraph are a gallery, each linked to its largest file", () => {
  const { html, uses, markdown } = rendered('![A](a.jpg "One | Ann")\n![B](b.svg)\n');
  expect(html).toMatch(
    /^<div class="gallery">\n<div class="gallery-row">\n<figure class="shape-16">.*<\/figure>\n<\/div>\n<\/div>\n$/s,
  );
  const [first = "", second = ""] = figures(html);
  expect(first).toMatch(
    /^<figure><a href="site:\/assets\/pictures\/a-0123456789-1440.webp"><picture>/,
  );
  expect(first).toContain("26rem, (min-width: 40rem)");
  expect(first).toContain(
    '</picture></a><figcaption>One <span class="credit">Ann</span></figcaption>',
  );
  expect(second).toMatch(
    /^<figure><a href="site:\/media\/b.svg"><img [^>]*alt="B"[^>]*><\/a><\/figure>$/,
  );
  expect(uses).toEqual({ blocks: ["media"] });
  expect(markdown).toBe(
    '![A](/assets/pictures/a-0123456789-1200.jpg "One | Ann")\n![B](/media/b.svg)\n',
  );
});

test("the first of three is as wide as the text", () => {
  const sizes = [
    ...rendered("![A](a.jpg)\n![B](b.jpg)\n![C](c.jpg)").html.matchAll(
      /webp" [^>]*sizes="\(min-width: 46rem\) ([\d.]+)rem/g,
    ),
  ];
  expect(sizes.map(([, rem]) => rem)).toEqual(["42.5", "26", "26"]);
});

test.each([
  ["an image with words", "![A](a.jpg) words\n![B](b.jpg)"],
  ["one image", "![A](a.jpg)"],
  ["two in one line", "![A](a.jpg) ![B](b.jpg)"],
  ["two paragraphs", "![A](a.jpg)\n\n![B](b.jpg)"],
])("%s is not a gallery", (_, text) => {
  expect(rendered(text).html).not.toContain("gallery");
});

test("a picture with a link keeps it", () => {
  const { html } = rendered("[![A](a.jpg)](https://x.example/)\n![B](b.jpg)");
  expect(figures(html)[0]).toMatch(
    /^<figure><a href="https:\/\/x.example\/" rel="external noopener"><picture>/,
  );
  expect(html).not.toContain('a-0123456789-1440.webp"><picture>');
});

test("before and after are compared, in the language of the text or in English", () => {
  const pair = (one: string, two: string) => `![A](a.jpg "${one}")\n![B](b.jpg "${two} | Ann")`;
  const { html, markdown } = rendered(pair("Vorher: 1990", "After: 2024"), "de");
  expect(html).toContain('<div class="gallery compare">');
  expect(html).toContain("<figcaption><strong>Vorher:</strong> 1990</figcaption>");
  expect(html).toContain(
    '<figcaption><strong>After:</strong> 2024 <span class="credit">Ann</span></figcaption>',
  );
  expect(captions(rendered(markdown ?? "", "de").html)).toEqual(captions(html));
  for (const [one, two] of [
    ["Before: 1", "Later: 2"],
    ["After: 1", "Before: 2"],
    ["1", "2"],
  ] as const)
    expect(rendered(pair(one, two)).html).not.toContain("compare");
});

test("a problem is reported where its picture is", () => {
  expect(rendered("![A](a.jpg)\n![B](lost.svg)\n![](c.jpg)").problems).toEqual([
    "2:1 image/missing",
    "3:1 image/no-alt",
  ]);
});

test("a picture's shape is in twelfths of its height, within bounds", () => {
  const sized = (width: number, height: number) => {
    const resolveImage = () => ({ url: "/media/a.svg", width, height });
    const { body } = renderBody("![A](a.svg)\n![B](b.svg)", {
      ...{ ...context, references: [], resolveImage },
    });
    return /shape-\d+/.exec(body.html)?.[0];
  };
  const sizes = [
    [1600, 900],
    [900, 1600],
    [1, 1],
    [9_000, 10],
    [10, 9_000],
  ] as const;
  expect(sizes.map(([width, height]) => sized(width, height))).toEqual([
    ...["shape-21", "shape-7", "shape-12", "shape-36", "shape-4"],
  ]);
});

test("a gallery can be in a quotation and in a list", () => {
  expect(rendered("> ![A](a.jpg)\n> ![B](b.jpg)").html).toContain(
    '<blockquote>\n<div class="gallery">',
  );
  expect(rendered("- One\n\n  ![A](a.jpg)\n  ![B](b.jpg)\n").html).toContain(
    '<div class="gallery">',
  );
});
