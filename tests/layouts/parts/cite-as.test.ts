import { expect, test } from "vitest";
import { citation, sourceFileLinks } from "../../../layouts/parts/cite-as.ts";
import { sampleReference } from "../../formats/sample.ts";
import { attribute, elementsOf, textOf } from "../../kit/readers/elements.ts";
import { fullModels, fullSite } from "../sample.ts";

const site = fullSite();
const { article: full } = fullModels();
const body = { ...full.article.body, sources: [sampleReference()] };
const model = { ...full, article: { ...full.article, body } };
const folder = `/paper${model.article.url}`;
const without = { ...site, settings: { ...site.settings, citationFiles: false } };
const linksOf = (markup: { toString(): string }, name: "a" | "link") =>
  elementsOf(String(markup))
    .filter(({ tagName }) => tagName === name)
    .map((element) => [attribute(element, "href"), attribute(element, "type")]);
const FILES = [
  [`${folder}citations.json`, "application/vnd.citationstyles.csl+json"],
  [`${folder}citations.bib`, "application/x-bibtex"],
  [`${folder}citations.ris`, "application/x-research-info-systems"],
];

test("the article is cited in four formats, folded up, with the files of its sources below", () => {
  const markup = citation(model, site);
  const elements = elementsOf(String(markup));
  const [details] = elements.filter(({ tagName }) => tagName === "details");
  expect(details && attribute(details, "open")).toBeUndefined();
  const terms = elements.filter(({ tagName }) => tagName === "dt");
  expect(terms.map(textOf)).toEqual(["APA", "MLA", "Chicago", "BibTeX"]);
  const texts = elements.filter(({ tagName }) => tagName === "dd").map(textOf);
  for (const text of texts) expect(text).toContain(model.article.title);
  expect(linksOf(markup, "a")).toEqual(FILES);
});

test("the head names the files", () => {
  expect(linksOf(sourceFileLinks(model.article, site), "link")).toEqual(FILES);
});

test("none is linked if the publication has no such files, or the article no sources", () => {
  expect(linksOf(citation(model, without), "a")).toEqual([]);
  expect(String(sourceFileLinks(model.article, without))).toBe("");
  const bare = { ...model.article, body: { ...model.article.body, sources: [] } };
  expect(linksOf(citation({ ...model, article: bare, citations: [] }, site), "a")).toEqual([]);
  expect(String(sourceFileLinks(bare, site))).toBe("");
});
