import { expect, test, vi } from "vitest";
import { draftsSwitch } from "../../../src/cli/serve/drafts-switch.ts";

const LOCAL = { host: "localhost", allowed: [] };

test("a switch builds the site once, and says what is shown only when that is built", () => {
  const build = vi.fn();
  const own = draftsSwitch(true, LOCAL, build);
  expect(own.show(false)).toBe(true);
  expect(own.show(false)).toBe(true);
  expect(build).toHaveBeenCalledTimes(1);
  expect([own.wanted(), own.state().shown]).toEqual([false, true]);
  own.isBuilt(false);
  expect(own.state().shown).toBe(false);
});

test.each([
  ["localhost", [], false, true],
  ["127.0.0.1", [], false, true],
  ["0.0.0.0", [], false, false],
  ["localhost", ["preview.example"], false, false],
  ["0.0.0.0", [], true, true],
  ["localhost", ["preview.example"], true, true],
])(
  "on %s, reachable as %j, started with drafts: %s, it may switch: %s",
  (host, allowed, drafts, may) => {
    const build = vi.fn();
    const own = draftsSwitch(drafts, { host, allowed }, build);
    expect(own.state().canSwitch).toBe(may);
    expect(own.show(!drafts)).toBe(may);
    expect(build).toHaveBeenCalledTimes(may ? 1 : 0);
  },
);
