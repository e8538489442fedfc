import { describe, expect, test } from "vitest";
import { show, testFixtures } from "./fixtures.ts";

testFixtures("markdown/text");
testFixtures("markdown/typography");

describe("quotation marks are those of the body's language", () => {
  test.for([
    ["en", "<p>“A ‘b’ c”</p>"],
    ["en-GB", "<p>“A ‘b’ c”</p>"],
    ["de", "<p>„A ‚b‘ c“</p>"],
    ["de-CH", "<p>«A ‹b› c»</p>"],
    ["fr", "<p>«\u202fA “b” c\u202f»</p>"],
    ["sv", "<p>”A ’b’ c”</p>"],
    ["ru", "<p>«A „b“ c»</p>"],
    ["ja", "<p>「A 『b』 c」</p>"],
    ["zh", "<p>“A ‘b’ c”</p>"],
    ["zh-Hant-HK", "<p>「A 『b』 c」</p>"],
    ["tlh", "<p>“A ‘b’ c”</p>"],
  ])("%s", ([language = "", html]) => {
    expect(show(`"A 'b' c"`, { language }).trimEnd()).toBe(html);
  });
});

test("an apostrophe replaces letters left out before a word, and quotations keep their marks", () => {
  expect(show("'Tis of the '90s: rock 'n' roll, and 'em.")).toContain(
    "’Tis of the ’90s: rock ’n’ roll, and ’em.",
  );
  expect(show("'95 of them' and 'emery' and '901', 5'10 tall")).toContain(
    "‘95 of them’ and ‘emery’ and ‘901’, 5′10 tall",
  );
});

test("the address of an automatic link keeps its dashes", () => {
  expect(show("<https://x.example/a--b...c>")).toContain(">https://x.example/a--b...c</a>");
});
