import { expect, test } from "vitest";
import { prompt } from "../../../layouts/parts/prompt.ts";
import type { Prompt } from "../../../src/pages/types.ts";
import { sampleMeta } from "../../formats/sample.ts";
import { attribute, elementsOf, textOf } from "../../kit/readers/elements.ts";
import { fullSite } from "../sample.ts";

const share = [{ title: "Bluesky", url: "https://bsky.app/intent/compose?text=a" }];
const LETTER = "mailto:editor@gazette.example?subject=Re";
const open: Prompt = {
  question: "Who reads your gauge?",
  language: "en-GB",
  comments: "open",
  ways: [{ kind: "letter", url: LETTER }],
};

function render(asked: Prompt | undefined, language = "en-GB") {
  const model = { meta: sampleMeta({ language }), share, ...(asked && { prompt: asked }) };
  const markup = String(prompt(model, fullSite()));
  const elements = elementsOf(markup);
  const texts = (name: string) => elements.filter(({ tagName }) => tagName === name).map(textOf);
  const links = elements.flatMap((element) => attribute(element, "href") ?? []);
  return { markup, texts, links };
}

test("the question is the heading, with a letter to write and links to share", () => {
  const { texts, links } = render(open);
  expect(texts("h2")).toEqual(["Who reads your gauge?"]);
  expect(texts("h3")).toEqual(["Share this article"]);
  expect(links).toEqual([LETTER, share[0]?.url]);
});

test("a question without more is followed by an invitation to write and to share", () => {
  const [first] = render(open).texts("p");
  expect(first).toMatch(/Tell us what you think.*share this article/);
});

test("what the editor wrote behind the question takes the place of the layout's invitation", () => {
  const { texts, markup } = render({ ...open, invitation: "Tell us." });
  expect(texts("p")[0]).toBe("Tell us.");
  expect(markup).not.toContain("Tell us what you think");
});

test("closed comments say so, keep the question, and ask for no letter", () => {
  const { texts, links, markup } = render({ ...open, comments: "closed", ways: [] });
  expect(texts("h2")).toEqual(["Who reads your gauge?"]);
  expect(markup).toContain("Comments on this article are closed.");
  expect(markup).not.toContain("Tell us what you think");
  expect(links).toEqual([share[0]?.url]);
});

test("without an editor's address there is no letter, and nothing speaks of one", () => {
  const { markup, links } = render({ ...open, ways: [] });
  expect(links).toEqual([share[0]?.url]);
  expect(markup).not.toMatch(/letter|closed|comments below/i);
});

test("where comments are off, the article can still be shared", () => {
  const { texts, links } = render(undefined);
  expect(texts("h2")).toEqual(["Share this article"]);
  expect(links).toEqual([share[0]?.url]);
});

test("a question in another language than the article's says which", () => {
  expect(render({ ...open, language: "en-GB" }, "ar").markup).toContain(
    '<h2 id="prompt" lang="en-GB" dir="ltr">',
  );
  expect(render({ ...open, language: "ar" }, "ar").markup).toContain('<h2 id="prompt">');
});
