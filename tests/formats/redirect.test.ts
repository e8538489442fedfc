import { HtmlValidate } from "html-validate";
import { parse } from "parse5";
import { expect, test } from "vitest";
import { redirect } from "../../src/formats/redirect.ts";
import { HOME, samplePage, sampleSite } from "./sample.ts";

function written(to: string, title = "How the tide is measured"): string {
  return String(redirect(samplePage("redirect", "/old/", { to, title }), sampleSite()));
}

test("it leads on at once, within the site it is read on", () => {
  expect(written("/2026/03/tide/")).toContain(
    '<meta http-equiv="refresh" content="0; url=/paper/2026/03/tide/">',
  );
});

test("it names the true address, asks not to be listed, and shows a link", () => {
  const page = written("/2026/03/tide/");
  expect(page).toContain(`<link rel="canonical" href="${HOME}2026/03/tide/">`);
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).toContain(`<a href="/paper/2026/03/tide/">${HOME}2026/03/tide/</a>`);
});

test("neither title nor address can break out of their places", () => {
  const page = written(`/"><script>alert(1)</script>/`, "</title><script>alert(2)</script>");
  expect(page).not.toContain("<script");
  expect(JSON.stringify(parse(page), ["nodeName", "childNodes"])).not.toContain('"script"');
});

test("it is valid HTML", async () => {
  const validator = new HtmlValidate({ extends: ["html-validate:recommended"] });
  const report = await validator.validateString(written("/2026/03/港/"));
  const messages = report.results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  // The doctype is written as everybody writes it.
  expect(messages.filter((rule) => rule !== "doctype-style")).toEqual([]);
});
