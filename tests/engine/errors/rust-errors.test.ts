import { expect, test } from "vitest";
import { systemCodeIn } from "../../../src/engine/errors/rust-errors.ts";

test.each([
  ["Too many open files (os error 24)", "EMFILE"],
  ['on an `Err` value: Os { code: 28, kind: StorageFull, message: "No space" }', "ENOSPC"],
  ["Os { code: 100000 }", undefined],
  ["error 24", undefined],
])("%j is read as %s", (text, code) => {
  expect(systemCodeIn(text)).toBe(code);
});
