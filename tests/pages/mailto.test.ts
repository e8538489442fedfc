import { expect, test } from "vitest";
import { encodeText, mailto } from "../../src/pages/mailto.ts";

test("every kind of line break in the body is a CRLF", () => {
  expect(mailto({ subject: "s", body: "a\nb\r\nc\rd" })).toBe(
    "mailto:?subject=s&body=a%0D%0Ab%0D%0Ac%0D%0Ad",
  );
});

test("a line break in the subject cannot begin another header", () => {
  expect(mailto({ subject: "a\r\nBcc: x@y.example\u0000z", body: "" })).toBe(
    "mailto:?subject=a%20Bcc%3A%20x%40y.example%20z&body=",
  );
});

test("an address keeps its last @ and nothing else that could end it", () => {
  expect(mailto({ to: "a?b&c@d.example", subject: "s", body: "b" })).toBe(
    "mailto:a%3Fb%26c@d.example?subject=s&body=b",
  );
  expect(mailto({ to: '"a@b"@c.example', subject: "s", body: "b" })).toContain(
    "mailto:%22a%40b%22@c.example?",
  );
});

test("a lone surrogate does not throw", () => {
  expect(encodeText("\ud800")).toBe("%EF%BF%BD");
});
