import { expect, test } from "vitest";
import { show, testFixtures } from "./fixtures.ts";

testFixtures("markdown/callouts");

test("a callout has its title in the language of the body", () => {
  expect(show("> [!WARNING]\n> 地震です。", { language: "ja" })).toContain(
    '<p class="callout-title">警告</p>',
  );
});
