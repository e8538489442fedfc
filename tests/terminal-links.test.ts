import { expect, test } from "vitest";
import { knowsLinks } from "../src/terminal-links.ts";

test.each([
  [{ TERM_PROGRAM: "vscode" }, true],
  [{ TERM_PROGRAM: "Apple_Terminal" }, false],
  [{ VTE_VERSION: "7600" }, true],
  [{ VTE_VERSION: "4900" }, false],
  [{ WT_SESSION: "a" }, true],
  [{ KITTY_WINDOW_ID: "1" }, true],
  [{ TERM_PROGRAM: "vscode", CI: "true" }, false],
  [{}, false],
])("with the environment %j, reports have links: %s", (env, has) => {
  expect(knowsLinks(env)).toBe(has);
});
