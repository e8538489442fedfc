import { expect, test } from "vitest";
import { parseSettings } from "../../../src/content/settings/settings.ts";
import { PUBLICATION } from "../../kit/publications/publication-files.ts";

const parse = (lines: string) =>
  parseSettings({
    path: "publication.yaml",
    file: "content/publication.yaml",
    text: PUBLICATION + lines,
  });

const FIRST = PUBLICATION.split("\n").length;

test("old addresses are one list, each with its line; what is gone leads nowhere", () => {
  const { value, diagnostics } = parse(
    "redirects:\n  /about-us/: /about/\n  /?cat=3: https://other.example/\ngone:\n  - /libel/\n",
  );
  expect(diagnostics).toEqual([]);
  const file = "content/publication.yaml";
  expect(value?.oldAddresses).toEqual([
    { from: "/about-us/", to: "/about/", file, line: FIRST + 1 },
    { from: "/?cat=3", to: "https://other.example/", file, line: FIRST + 2 },
    { from: "/libel/", file, line: FIRST + 4 },
  ]);
});

test("without them, the settings have none", () => {
  expect(parse("").value).not.toHaveProperty("oldAddresses");
});

test.each([
  ["redirects: { about: /about/ }", "“about” is not a valid alias", "as in /about."],
  ["redirects: { /a%20b/: /about/ }", "is not a valid alias", "as in /a b/."],
  ["redirects: { /a/: about }", "“about” is neither a page of this site nor", "as in /about/"],
  ["redirects: { /a/: //evil.example/ }", "is neither a page", "https://"],
  ["gone: [/a*/]", "is not a URL of this site", "/2025/03/the-old-name/"],
])("%s is refused, with what to write", (lines, message, hint) => {
  const [problem] = parse(`${lines}\n`).diagnostics;
  expect(problem?.message).toContain(message);
  expect(problem?.hint).toContain(hint);
  expect(problem?.line).toBe(FIRST);
});

test("more redirects than a site can need are refused", () => {
  const lines = Array.from({ length: 5_001 }, (_, index) => `  /old/${index}/: /\n`).join("");
  expect(parse(`redirects:\n${lines}`).diagnostics[0]).toMatchObject({ rule: "field/too-many" });
});

test("an unknown host is refused, and a near one named", () => {
  const [problem] = parse("host: netlfy\n").diagnostics;
  expect(problem?.hint).toContain("netlify");
});
