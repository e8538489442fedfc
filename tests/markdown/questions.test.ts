import { expect, test } from "vitest";
import { show } from "./fixtures.ts";

test.each([
  ["de", "F: Warum?\nA: Darum."],
  ["es", "P: ¿Por qué?\n\nR: Porque sí."],
  ["fr", "**Q :** Pourquoi ?\n\n**R :** Parce que."],
  ["ar", "س: لماذا؟\nج: لأن."],
  ["zh", "问：为什么？\n答：因为。"],
  ["ja", "問：なぜですか。\n\n答：だからです。"],
  ["ja", "Q: なぜですか。\n\nA: だからです。"],
])("in %s, a question and its answer are marked: %j", (language, text) => {
  expect(show(text, { language })).toMatch(
    /^<p class="question">.*<\/p>\n<p class="answer">.*<\/p>\n$/s,
  );
});
