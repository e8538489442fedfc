import { expect, test } from "vitest";
import { textOfBody } from "../../../../src/engine/products/search/text.ts";
import { renderBody } from "../../../../src/markdown/render.ts";
import { plainForm } from "../../../../src/markdown/variants.ts";
import { slowdown } from "../../../kit/measures/slowdown.ts";
import { context } from "../../../markdown/fixtures.ts";

test.each([
  ["paragraphs are apart", "<p>One.</p><p>Two.</p>", "One. Two."],
  ["a word that is partly emphasised is one", "<p>un<em>believ</em>able</p>", "unbelievable"],
  ["cells and items are apart", "<tr><td>1</td><td>2</td></tr><li>3</li>", "1 2 3"],
  [
    "numbers of sources are not words",
    '<p>So<sup class="citation">[<a href="#s">1</a>]</sup>.</p>',
    "So.",
  ],
  [
    "neither are those of notes, nor the ways back from them",
    '<p>So<sup class="note-call"><a href="#n">1</a></sup>.</p><p>A note <a href="#r" role="doc-backlink" aria-label="Back">↩ a</a></p>',
    "So. A note",
  ],
  [
    "neither are links that headings have to themselves",
    '<h2>Then</h2><a class="heading-link" href="#t"><span class="visually-hidden">Link to section: Then</span><span aria-hidden="true">#</span></a>',
    "Then",
  ],
  [
    "what is escaped is what an editor wrote",
    "<p>&lt;b&gt; &amp;lt; &#39;&#x27;</p>",
    "<b> &lt; ''",
  ],
  ["no sign of Pagefind's own is left", "<p>a\u200bb</p>", "ab"],
  ["what is not an entity stays", "<p>&bogus; &#0;</p>", "&bogus; &#0;"],
])("%s", (_, html, text) => {
  expect(textOfBody(html)).toBe(text);
});

test.each([
  ["Zeppelin[^1] landed.\n\n[^1]: In Lakehurst.", "Zeppelin landed. In Lakehurst."],
  ["Told [@act] twice [@act, p. 2].", "Told twice."],
  ["## One[^1]\n\nTwo[^1]s\n\n[^1]: Three.", "One Twos Three."],
  ["So *much*[^1]\n\n[^1]:\n    A.\n\n    - item", "So much A. item"],
  ["| A[^1] | B |\n| --- | --- |\n| 1 | 2 |\n\n[^1]: C.", "A B 1 2 C."],
])("of %j as it is rendered, no number, button or way back is a word", (markdown, text) => {
  const { body } = renderBody(markdown, context);
  expect(textOfBody(body.html)).toBe(text);
});

test("of an embed, only what the editor wrote is found", () => {
  const url = "https://youtu.be/M7lc1UVf-VE";
  const { body } = renderBody(`One.\n\n${url}\n\n![A speech](${url} "In full")\n\nTwo.`, context);
  expect(textOfBody(plainForm(body.html))).toBe("One. A speech In full Two.");
});

test("a long text takes as long to read as its parts together", async () => {
  const work = (size: number) => textOfBody("<p>a<b>c</b> &amp; <sup class=citation>".repeat(size));
  expect(await slowdown(work, 40_000)).toBeLessThan(4);
});
