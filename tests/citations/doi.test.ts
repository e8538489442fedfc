import { expect, test } from "vitest";
import { doiOf, doiUrl } from "../../src/citations/doi.ts";
import { linesOf } from "../kit/fixtures/vocabulary-lines.ts";

test("a DOI becomes an address, however it is written", () => {
  expect(doiUrl("10.1000/182")).toBe("https://doi.org/10.1000/182");
  expect(doiUrl("doi: 10.1000/182")).toBe("https://doi.org/10.1000/182");
  expect(doiUrl("https://doi.org/10.1000/a<b?c#d")).toBe("https://doi.org/10.1000/a%3Cb%3Fc%23d");
});

test.each(linesOf("dois"))("of %s the DOI itself is taken", (written, doi) => {
  expect(doiOf(written)).toBe(doi);
  expect(doiOf(doi)).toBe(doi);
});
