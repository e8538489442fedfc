import fc from "fast-check";
import { expect, test } from "vitest";
import { letterUrl } from "../../src/pages/letter.ts";
import { hostileText } from "../formats/hostile.ts";
import { HOME } from "../formats/sample.ts";

const letter = {
  editor: "editor@gazette.example",
  question: "What did we miss?",
  title: "Tides & time",
  url: `${HOME}2026/03/tide/`,
};

test("the letter goes to the editor, with subject, question, title and address filled in", () => {
  const url = new URL(letterUrl(letter));
  expect(url.protocol).toBe("mailto:");
  expect(url.pathname).toBe("editor@gazette.example");
  expect(url.searchParams.get("subject")).toBe("Re: Tides & time");
  expect(url.searchParams.get("body")).toBe(
    `What did we miss?\r\n\r\n\r\n\r\nTides & time\r\n${HOME}2026/03/tide/\r\n`,
  );
});

test("no title and no question adds a field, a line to the subject or an unencoded mark", () => {
  fc.assert(
    fc.property(hostileText, hostileText, (title, question) => {
      const url = letterUrl({ ...letter, title, question });
      expect(url).toMatch(/^mailto:[\w.@]+\?subject=[\w.!~*'()%-]*&body=[\w.!~*'()%-]*$/);
      expect(new URL(url).searchParams.get("subject")).not.toMatch(/\p{Cc}/u);
    }),
  );
});
