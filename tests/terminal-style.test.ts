import { describe, expect, test } from "vitest";
import { isScreen, styleFor } from "../src/terminal-style.ts";

const SCREEN = { isTTY: true, columns: 60 };

describe("reports are in colour on a terminal", () => {
  test("that says nothing else", () => {
    expect(styleFor(SCREEN, { TERM: "xterm", NO_COLOR: "" })).toEqual({ color: true, columns: 60 });
  });
  test.each([
    ["with NO_COLOR", SCREEN, { NO_COLOR: "1" }],
    ["that knows no escape codes", SCREEN, { TERM: "dumb" }],
    ["and in no file or pipe", {}, {}],
  ])("but not %s", (_, stream, env) => {
    expect(styleFor(stream, env).color).toBe(false);
  });
});

test("lines of a file or pipe have any length", () => {
  expect(styleFor({ columns: 60 }, {})).toEqual({ color: false });
});

test("NO_COLOR does not stop a line of progress, and a dumb terminal does", () => {
  expect(isScreen(SCREEN, { NO_COLOR: "1" })).toBe(true);
  expect(isScreen(SCREEN, { TERM: "dumb" })).toBe(false);
});
