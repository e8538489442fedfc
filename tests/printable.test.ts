import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { printable, printableJson, printableLines, printableUrl } from "../src/printable.ts";

/** Characters that readers can't see, and what is shown instead. */
const UNSEEN: [string, string, string][] = [
  ["a bell", "\u0007", "\\u0007"],
  ["an escape", "\u001b[31m", "\\u001b[31m"],
  ["a carriage return", "\r", "\\u000d"],
  ["a line feed", "\n", "\\u000a"],
  ["delete", "\u007f", "\\u007f"],
  ["the next line of C1", "\u0085", "\\u0085"],
  ["the control sequence of C1", "\u009b31m", "\\u009b31m"],
  ["half a character", "\ud83d", "\\ud83d"],
  ["a line separator", "\u2028", "\\u2028"],
  ["a paragraph separator", "\u2029", "\\u2029"],
  ["a left-to-right mark", "\u200e", "\\u200e"],
  ["a right-to-left mark", "\u200f", "\\u200f"],
  ["an Arabic letter mark", "\u061c", "\\u061c"],
  ["an override", "\u202e", "\\u202e"],
  ["an isolate", "\u2066", "\\u2066"],
  ["a zero-width space", "\u200b", "\\u200b"],
  ["a joiner between Latin letters", "\u200d", "\\u200d"],
  ["a non-joiner between Latin letters", "\u200c", "\\u200c"],
  ["a word joiner", "\u2060", "\\u2060"],
  ["an invisible plus", "\u2064", "\\u2064"],
  ["a byte order mark", "\ufeff", "\\ufeff"],
  ["a soft hyphen", "\u00ad", "\\u00ad"],
  ["a grapheme joiner", "\u034f", "\\u034f"],
  ["a Hangul filler", "\u3164", "\\u3164"],
  ["another Hangul filler", "\uffa0", "\\uffa0"],
  ["blank braille", "\u2800", "\\u2800"],
  ["an annotation", "\ufff9", "\\ufff9"],
  ["a tag", "\u{e0041}", "\\u{e0041}"],
  ["the end of tags", "\u{e007f}", "\\u{e007f}"],
  ["a variant of nothing", "\ufe0f", "\\ufe0f"],
  ["a late variant of nothing", "\u{e0100}", "\\u{e0100}"],
  ["a sign for private use", "\ue000", "\\ue000"],
  ["no character", "\uffff", "\\uffff"],
];

test.each(UNSEEN)("%s is shown by its number", (_, sign, shown) => {
  expect(printable(`a${sign}b`)).toBe(`a${shown}b`);
  if (sign !== "\n") expect(printableLines(`a${sign}b`)).toBe(`a${shown}b`);
  const json = printableJson({ text: `a${sign}b` });
  expect(JSON.parse(json)).toEqual({ text: `a${sign}b` });
  expect(printable(json)).toBe(json);
});

test("what is written with joiners and variants is shown as it is written", () => {
  const words = readFileSync(join(import.meta.dirname, "fixtures/printable.txt"), "utf8");
  for (const word of words.trim().split("\n")) expect(printable(word)).toBe(word);
  expect(printableLines(words)).toBe(words);
});

test("one variant of a sign is seen, and a second is not", () => {
  expect(printable("❤\ufe0f\ufe0f\ufe0f")).toBe("❤\ufe0f\\ufe0f\\ufe0f");
  expect(printable("葛\u{e0100}\u{e0101}")).toBe("葛\u{e0100}\\u{e0101}");
  expect(printable("1\ufe0f")).toBe("1\\ufe0f");
});

test("tabs are spaces", () => {
  expect([printable("a\tb"), printableLines("a\tb\n")]).toEqual(["a b", "a b\n"]);
});

/** Lines that a CI runner would act on, and how they are shown. */
const COMMANDS: [string, string][] = [
  ["::error::x", "\\u003a:error::x"],
  ["  ::add-mask::x", "  \\u003a:add-mask::x"],
  ["\t::set-output name=a::x", " \\u003a:set-output name=a::x"],
  ["\u00a0\u3000::stop-commands::x", "\u00a0\u3000\\u003a:stop-commands::x"],
  [":::error::x", "\\u003a::error::x"],
  ["##[error]x", "\\u0023#[error]x"],
  ["a ##[command]x", "a \\u0023#[command]x"],
  ["###[group]x", "#\\u0023#[group]x"],
  ["a ##vso[task.setvariable variable=a]x", "a \\u0023#vso[task.setvariable variable=a]x"],
  ["##teamcity[message text='x']", "\\u0023#teamcity[message text='x']"],
  ["a\r::error::x", "a\\u000d::error::x"],
  ["\u001b[0Ksection_start:1:a\r\u001b[0K", "\\u001b[0Ksection_start:1:a\\u000d\\u001b[0K"],
  ["travis_fold:start:a\r\u001b[0K", "travis_fold:start:a\\u000d\\u001b[0K"],
  ["\u2028::error::x", "\\u2028::error::x"],
  ["\ufeff::error::x", "\\ufeff::error::x"],
  ["\u200b::error::x", "\\u200b::error::x"],
];

test.each(COMMANDS)("%j is not a command for a runner", (line, shown) => {
  for (const [before, after] of [
    ["", ""],
    ["x\n", "\nx"],
    ["\n\n", "\n"],
  ]) {
    expect(printableLines(before + line + after)).toBe(before + shown + after);
  }
});

test.each(["a::b", "## Heading [x]", "a #1 [b]", "- ::x", "#[x]"])(
  "%j is shown as it is",
  (line) => {
    expect(printableLines(`${line}\n`)).toBe(`${line}\n`);
  },
);

test("a report's links reach a terminal alone", () => {
  const text = "\u001b]8;;zed://file/a.md:1:2\u001b\\a.md:1:2\u001b]8;;\u001b\\ error\n";
  expect(printableLines(text, { styled: true })).toBe(text);
  expect(printableLines(text)).not.toContain("\u001b");
});

test("a report's own styles reach a terminal alone, and hide no command", () => {
  const text = "\u001b[1m\u001b[31m::error::x\u001b[39m\u001b[22m\n";
  expect(printableLines(text, { styled: true })).toBe(text.replace("::e", "\\u003a:e"));
  expect(printableLines(text)).not.toContain("\u001b");
  for (const other of [
    "\u001b[2J",
    "\u001b]0;x",
    "\u001b[8m",
    "\r\u001b[K",
    "\u009b1m",
    "\u001b[1;31m",
    "\u001b]8;;javascript:alert(1)\u001b\\",
    "\u001b]8;;https://evil.example/\u001b\\",
    "\u001b]8;;zed://file/a b\u001b\\",
  ]) {
    expect(printableLines(other, { styled: true })).not.toContain(other);
  }
});

test("JSON is what it was, whatever it holds, and holds no command", () => {
  const part = fc.oneof(
    fc.string({ unit: "binary", maxLength: 3 }),
    fc.constantFrom("##[", "##vso[", "\\", '"', "\n::", "#", "["),
  );
  const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, fc.constantFrom(undefined, 2), (value, indent) => {
      const json = printableJson({ [value]: [value] }, indent);
      expect(JSON.parse(json)).toEqual({ [value]: [value] });
      expect(printableLines(json)).toBe(json);
      expect(json).not.toMatch(/##\w*\[/);
    }),
  );
});

test("a URL leads where it led", () => {
  const url = "https://a.example/\u202e/\u{e0041}?a=b##[error]";
  expect(printableUrl(url)).toBe("https://a.example/%E2%80%AE/%F3%A0%81%81?a=b#%23[error]");
  expect(printableUrl("https://münchen.example/ü?a=b#c")).toBe("https://münchen.example/ü?a=b#c");
});
