import { expect, test } from "vitest";
import { show, testFixtures } from "./fixtures.ts";

testFixtures("markdown/callouts");
testFixtures("markdown/blocks");

test("a callout has its title in the language of the body", () => {
  expect(show("> [!WARNING]\n> 地震です。", { language: "ja" })).toContain(
    '<p class="callout-title">警告</p>',
  );
});

test("links of a sponsored article are marked as paid for, but those within the site are not", () => {
  const text = "[A](https://a.example) [B](/b/)";
  expect(show(text, { sponsored: true })).toContain('rel="external noopener sponsored"');
  expect(show(text, { sponsored: true }).match(/sponsored/g)).toHaveLength(1);
  expect(show(text)).not.toContain("sponsored");
});
