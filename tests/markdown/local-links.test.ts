import fc from "fast-check";
import { expect, test } from "vitest";
import { absoluteFragments, resolveLocal } from "../../src/markdown/local-links.ts";
import { renderBody } from "../../src/markdown/render.ts";
import { slowdown } from "../kit/measures/slowdown.ts";
import { context } from "./fixtures.ts";

const prefixed = (url: string) => `/paper${url}`;

test("links and pictures of the site get what resolve gives", () => {
  const { body } = renderBody("[a](/a/?b=1&c=2#d) ![e](f.svg) [x](https://x.example/)", context);
  const html = resolveLocal(body.html, prefixed);
  expect(html).toContain('href="/paper/a/?b=1&amp;c=2#d"');
  expect(html).toContain('src="/paper/media/f.svg"');
  expect(html).toContain('href="https://x.example/"');
  expect(html).not.toContain("site:");
});

test("every candidate of a picture's variants gets what resolve gives", () => {
  const { body } = renderBody("![e](quay.jpg)", context);
  const html = resolveLocal(body.html, prefixed);
  expect(html).toContain('src="/paper/assets/pictures/quay-0123456789-1200.jpg"');
  expect(html).toContain(
    "/paper/assets/pictures/quay-0123456789-320.avif 320w, /paper/assets/pictures/quay-0123456789-480.avif 480w, ",
  );
  expect(html).not.toContain("site:");
});

test("what resolve gives cannot leave its attribute", () => {
  expect(resolveLocal('<a href="site:/a">', () => '"><b>')).toBe('<a href="&quot;&gt;&lt;b&gt;">');
});

test("no text can be taken for a link of the site", () => {
  const piece = fc.constantFrom(
    '="site:/x"',
    ' srcset="site:/x 1w, site:/y 2w"',
    "&quot;",
    '"',
    "=",
    "site:/",
    "`",
    "[",
    "](",
    ")",
    "<",
    ">",
    "\n\n",
    "```",
    "    ",
    "'",
    "\\",
    "&#34;",
    "a",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const { body } = renderBody(pieces.join(""), context);
      const urls: string[] = [];
      resolveLocal(body.html, (url) => {
        urls.push(url);
        return url;
      });
      expect(urls).toHaveLength(body.links.length + body.images.length);
    }),
    { numRuns: 1000 },
  );
});

test("fragments lead to the page, whatever its URL holds", () => {
  const html = '<a id="x" href="#source:a">1</a> <a href="/b#c">2</a> href=“#d';
  expect(absoluteFragments(html, "https://x.example/$&/?a&b")).toBe(
    '<a id="x" href="https://x.example/$&amp;/?a&amp;b#source:a">1</a> <a href="/b#c">2</a> href=“#d',
  );
});

test("a body of many links takes as long as its parts together", async () => {
  const work = (size: number) =>
    resolveLocal('<a href="site:/a/">a</a> ="site:'.repeat(size), prefixed);
  expect(await slowdown(work, 50_000)).toBeLessThan(4);
});
