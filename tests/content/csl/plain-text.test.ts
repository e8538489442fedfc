import { expect, test } from "vitest";
import { plainAddress, plainText } from "../../../src/content/csl/plain-text.ts";
import { readSharedSources } from "../../../src/content/sources/shared-sources.ts";
import { linesOf } from "../../kit/fixtures/vocabulary-lines.ts";

test.each(linesOf("plain-text"))("%s is read", (written, text) => {
  expect(plainText(written)).toEqual({ text, unseen: false });
});

test("what nobody sees is taken out, also where a reference stands for it", () => {
  expect(plainText("a\u202eb")).toEqual({ text: "ab", unseen: true });
  expect(plainText("a&#x202e;b")).toEqual({ text: "ab", unseen: true });
});

test("an address has no references but to the sign that separates its parameters", () => {
  expect(plainAddress("https://a.example/?a=1&amp;b=2&#38;c=3&#x26;d=4")).toBe(
    "https://a.example/?a=1&b=2&c=3&d=4",
  );
  expect(plainAddress("https://a.example/?a&copy;b&lt;c")).toBe("https://a.example/?a&copy;b&lt;c");
});

test("titles, names, containers, addresses and DOIs of every kind of file are read so", () => {
  const item = {
    id: "a",
    title: "A &amp; B",
    "container-title": "C &amp; D",
    publisher: "E &amp; F",
    author: [{ family: "M&uuml;ller", given: "J&ouml;rg" }, { literal: "G &amp; H" }],
    URL: "https://a.example/?a=1&amp;b=2",
    DOI: "10.1175/115&lt;1606&gt;2",
  };
  const bib = String.raw`@misc{a, title = {A &amp; B}, journal = {C \&amp; D}, publisher = {E {\&}amp; F},
    author = {M&uuml;ller, J&ouml;rg and {G &amp; H}}, url = {https://a.example/?a=1\&amp;b=2}, doi = {10.1175/115&lt;1606&gt;2}}`;
  const texts = {
    "s.json": JSON.stringify([item]),
    "s.yaml": JSON.stringify([item]),
    "s.bib": bib,
  };
  for (const [path, text] of Object.entries(texts)) {
    const { references, diagnostics } = readSharedSources([{ file: path, path, text }]);
    expect(diagnostics).toEqual([]);
    expect(references).toMatchObject([
      {
        title: "A & B",
        container: "C & D",
        publisher: "E & F",
        authors: ["Jörg Müller", "G & H"],
        url: "https://a.example/?a=1&b=2",
        doi: "10.1175/115<1606>2",
      },
    ]);
  }
});
