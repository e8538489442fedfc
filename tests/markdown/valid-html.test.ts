import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { resolveLocal } from "../../src/markdown/local-links.ts";
import { renderBody } from "../../src/markdown/render.ts";
import { pageForm, plainForm } from "../../src/markdown/variants.ts";
import { htmlProblems } from "../kit/readers/html-validate.ts";
import { context, readFixtures } from "./fixtures.ts";

const folder = new URL("../fixtures/", import.meta.url);
const bodies = globSync("{citations,markdown}/*.txt", { cwd: folder })
  .flatMap((path) => readFixtures(readFileSync(new URL(path, folder), "utf8")))
  .map(({ name, input }) => ({ name, ...renderBody(input, context) }))
  .filter(({ diagnostics }) => !diagnostics.some(({ severity }) => severity === "error"));

/** The entries that the layout makes of a body's sources, so that no link is broken. */
function page(
  { html, citations }: (typeof bodies)[number]["body"],
  form: (html: string) => string,
): string {
  const entries = citations.map(({ id }) => `<li id="${id}">Source</li>`).join("");
  return `<!DOCTYPE html><html lang="en"><head><title>Title</title></head><body><main><h1>Title</h1>
${resolveLocal(form(html), (url) => url)}<ol>${entries}</ol></main></body></html>`;
}

test.for(bodies)("valid HTML: $name", ({ body, name }) => {
  for (const form of [pageForm, plainForm])
    expect(htmlProblems(page(body, form), name)).toEqual([]);
});
