import { expect, test } from "vitest";
import { plainForms, textOfBody } from "../../../src/build/search/text.ts";
import { processorTime } from "../../kit/processor-time.ts";

test.each([
  ["paragraphs are apart", "<p>One.</p><p>Two.</p>", "One. Two."],
  ["a word that is partly emphasised is one", "<p>un<em>believ</em>able</p>", "unbelievable"],
  ["cells and items are apart", "<tr><td>1</td><td>2</td></tr><li>3</li>", "1 2 3"],
  [
    "numbers of sources are no words",
    '<p>So<sup class="citation">[<a href="#s">1</a>]</sup>.</p>',
    "So.",
  ],
  [
    "neither are those of notes, nor the ways back from them",
    '<p>So<sup class="footnote-ref"><a href="#fn1">[1]</a></sup>.</p><p>A note <a href="#r" class="footnote-backref">↩︎</a></p>',
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
  ["what is no entity stays", "<p>&bogus; &#0;</p>", "&bogus; &#0;"],
])("%s", (_, html, text) => {
  expect(textOfBody(html)).toBe(text);
});

test("words with letters that no accent makes are told as they are typed without", () => {
  expect(plainForms("In Łódź and on the Straße, Ærø; Łódź again. Málaga.")).toBe(
    "lódź strasse aero",
  );
  expect(plainForms("Nothing here, café")).toBe("");
});

test("a long text is read in time that grows as it does", () => {
  const time = (size: number) => {
    const html = "<p>a<b>c</b> &amp; <sup class=citation>".repeat(size);
    const started = processorTime();
    textOfBody(html);
    return processorTime() - started;
  };
  time(1_000);
  expect(time(40_000)).toBeLessThan(2_000);
});
