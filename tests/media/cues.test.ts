import { expect, test } from "vitest";
import { wordsOfCaptions } from "../../src/media/cues.ts";

const vtt = (...cues: string[]): string =>
  [
    "WEBVTT - A title",
    "STYLE\n::cue { color: red }",
    "NOTE By hand",
    ...cues.map((cue, index) => `${index}\n00:0${index}.000 --> 00:0${index}.900 line:0\n${cue}`),
  ].join("\n\n");

test("captions become sentences, without times, styles, notes and tags", () => {
  expect(wordsOfCaptions(vtt("The <i>ship</i> left", "at <c.loud>dawn</c> &amp; sank."))).toEqual([
    "The ship left at dawn & sank.",
  ]);
});

test("a paragraph begins with each speaker", () => {
  expect(wordsOfCaptions(vtt("<v Ann Lee>Why?", "<v Ann Lee>Who?", "<v.loud Bo>Nobody."))).toEqual([
    "Ann Lee: Why? Who?",
    "Bo: Nobody.",
  ]);
});

test("a line that captions repeat while they roll up is kept once", () => {
  expect(wordsOfCaptions(vtt("One.", "One.", "Two."))).toEqual(["One. Two."]);
});

test("long speech is cut after a sentence", () => {
  const words = "A sentence of some length that goes on. ";
  const found = wordsOfCaptions(vtt(words.repeat(12), "Next."));
  expect(found).toHaveLength(2);
  expect(found[1]).toBe("Next.");
});

test("a file without captions gives nothing", () => {
  expect(wordsOfCaptions("")).toEqual([]);
  expect(wordsOfCaptions("WEBVTT\n\nNOTE only a note")).toEqual([]);
});
