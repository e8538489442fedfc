import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  COMMANDS,
  citation,
  embed,
  link,
  picture,
  type Selected,
  type TextChange,
} from "../../../../src/desk/browser/toolbar/commands.ts";

/** A text in which `[[` and `]]` are around what is selected; one `|` is the place of the cursor. */
function selected(text: string): Selected {
  const [before = "", inner = "", after = ""] = text.includes("|")
    ? [text.split("|")[0] ?? "", "", text.split("|")[1] ?? ""]
    : text.split(/\[\[|\]\]/);
  const start = before.length;
  return { text: before + inner + after, start, end: start + inner.length };
}

/** The text after a change, with the new selection written in the same way. */
function changed({ text: old }: Selected, { start, end, text, select }: TextChange): string {
  const made = old.slice(0, start) + text + old.slice(end);
  if (select.start === select.end)
    return `${made.slice(0, select.start)}|${made.slice(select.end)}`;
  return `${made.slice(0, select.start)}[[${made.slice(select.start, select.end)}]]${made.slice(select.end)}`;
}

describe("a button of the toolbar", () => {
  test.each([
    ["bold", "A [[word]] here", "A **[[word]]** here"],
    ["bold", "A **[[word]]** here", "A [[word]] here"],
    ["bold", "A |", "A **[[text]]**"],
    ["bold", "A[[ word ]]here", "A **[[word]]** here"],
    ["italic", "[[word]]", "*[[word]]*"],
    ["heading", "One.\n\nTw|o.", "One.\n\n## Two.|"],
    ["heading", "## Tw|o", "Two|"],
    ["list", "[[a\nb]]", "- a\n- b|"],
    ["list", "Text.\n[[a\nb]]", "Text.\n\n- a\n- b|"],
    ["quotation", "[[a\n\nb]]", "> a\n> \n> b|"],
    ["callout", "No|te", "> [!NOTE]\n> Note|"],
  ] as const)("%s turns %j into %j", (name, before, expected) => {
    const from = selected(before);
    expect(changed(from, COMMANDS[name](from, "text"))).toBe(expected);
  });

  test.each([
    ["It opened|.", "census", "It opened [@census]|."],
    ["It opened |", "census", "It opened [@census]|"],
    ["|", "census 2026", "[@{census 2026}]|"],
  ])("citation turns %j with %s into %j", (before, key, expected) => {
    const from = selected(before);
    expect(changed(from, citation(from, key))).toBe(expected);
  });

  test.each([
    ["See [[the report]].", "https://a.example/", "See [the report](https://a.example/)|."],
    ["See |", " https://a.example/ ", "See [[[text]]](https://a.example/)"],
    ["See [[it]]", "a.example/b", "See [it](https://a.example/b)|"],
    ["See [[it]]", "/about/", "See [it](/about/)|"],
    ["See [[it]]", "welcome.md", "See [it](welcome.md)|"],
    ["See [[it]]", "mailto:a@b.example", "See [it](mailto:a@b.example)|"],
    ["See [[it]]", "https://a.example/b (1)", "See [it](https://a.example/b%20%281%29)|"],
  ])("link turns %j with %j into %j", (before, address, expected) => {
    const from = selected(before);
    expect(changed(from, link(from, address, "text"))).toBe(expected);
  });

  test.each([
    ["One.|", "One.\n\nhttps://video.example/1|"],
    ["One.|Two.", "One.\n\nhttps://video.example/1|\n\nTwo."],
  ])("embed turns %j into %j", (before, expected) => {
    const from = selected(before);
    expect(changed(from, embed(from, "video.example/1"))).toBe(expected);
  });

  it.each([
    ["what it shows", "A bridge", "![A bridge](/media/a%20bridge%20%281%29.jpg)"],
    [
      "brackets in that",
      "A [new] bridge",
      "![A \\[new\\] bridge](/media/a%20bridge%20%281%29.jpg)",
    ],
    ["lines in that", " A\nbridge ", "![A bridge](/media/a%20bridge%20%281%29.jpg)"],
    ["a mark of decoration without that", " ", '![""](/media/a%20bridge%20%281%29.jpg)'],
  ])("writes a picture whose address can't end early, with %s", (_, shows, expected) => {
    const from = selected("One.\n|Two.");
    const change = picture(from, "/media/a bridge (1).jpg", shows);
    expect(changed(from, change)).toBe(`One.\n\n${expected}|\n\nTwo.`);
  });

  it("keeps everything that is not selected, and selects a part of the text", () => {
    const names = fc.constantFrom(...(Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]));
    const texts = fc.string({ unit: fc.constantFrom("a", " ", "\n", "*", "#", "-", ">") });
    fc.assert(
      fc.property(names, texts, fc.nat(), fc.nat(), (name, text, one, other) => {
        const [start = 0, end = 0] = [one, other]
          .map((each) => each % (text.length + 1))
          .toSorted((a, b) => a - b);
        const change = COMMANDS[name]({ text, start, end }, "text");
        const made = text.slice(0, change.start) + change.text + text.slice(change.end);
        const isInserted = change.start === change.end;
        expect(isInserted || (change.start <= start && change.end >= end)).toBe(true);
        expect(change.select.start).toBeLessThanOrEqual(change.select.end);
        expect(change.select.end).toBeLessThanOrEqual(made.length);
        const letters = (value: string) => value.replaceAll(/[^a]/g, "").length;
        const added = /\[!NOTE\]|text/g;
        expect(letters(made.replaceAll(added, ""))).toBe(letters(text));
      }),
    );
  });
});
