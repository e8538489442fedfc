import { expect, test } from "vitest";
import {
  type FileRow,
  fileRowOf,
  fileSeal,
  textSeal,
} from "../../../src/engine/store/store-rows.ts";

const OWNER = { name: "a.db", context: "1" };
const ROW: FileRow = { path: "a.md", size: 1, modified: 2.5, hash: "h", known: "{}" };
const bytes = (text: string) => new TextEncoder().encode(text);

test.each(Object.keys(ROW))("a file's row with another %s is not what was written", (column) => {
  const seal = fileSeal(OWNER, ROW);
  expect(fileRowOf(OWNER, { ...ROW, seal })).toEqual(ROW);
  for (const other of ["", "7", 7])
    expect(() => fileRowOf(OWNER, { ...ROW, [column]: other, seal })).toThrow("damaged");
});

test.each(Object.keys(OWNER))("nor is that of another %s", (part) => {
  const row = { ...ROW, seal: fileSeal(OWNER, ROW) };
  expect(() => fileRowOf({ ...OWNER, [part]: "2" }, row)).toThrow("damaged");
});

test("the seal of a text tells its store, its article, its state and both of its parts", () => {
  const key = { path: "a.md", stamp: "s" };
  const text = { details: bytes("{}"), html: bytes("<p>") };
  const seals = [
    textSeal("a.db", key, text),
    textSeal("b.db", key, text),
    textSeal("a.db", { ...key, path: "b.md" }, text),
    textSeal("a.db", { ...key, stamp: "t" }, text),
    textSeal("a.db", key, { ...text, details: bytes("[]") }),
    textSeal("a.db", key, { ...text, html: bytes("<b>") }),
    textSeal("a.db", key, { details: bytes("{}<"), html: bytes("p>") }),
  ];
  expect(new Set(seals).size).toBe(seals.length);
  expect(textSeal("a.db", { ...key }, { ...text })).toBe(seals[0]);
});
