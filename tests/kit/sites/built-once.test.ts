import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { useScratch } from "../disk/scratch.ts";
import { builtOnce } from "./built-once.ts";

const place = useScratch();

test("what several ask for is made once", () => {
  let made = 0;
  const ask = () =>
    builtOnce(place.folder, "site", (folder) => {
      made += 1;
      writeFileSync(join(folder, "a.txt"), "A");
    });
  expect([ask(), ask()]).toEqual(Array(2).fill(join(place.folder, "site")));
  expect(made).toBe(1);
  expect(readFileSync(join(ask(), "a.txt"), "utf8")).toBe("A");
});

test("where making it failed, whoever asks later fails at once, for the first one's reason", () => {
  let tried = 0;
  const ask = () =>
    builtOnce(place.folder, "broken", (folder) => {
      tried += 1;
      writeFileSync(join(folder, "a.txt"), "A");
      throw new Error("build failed:\nno such section");
    });
  expect(ask).toThrow(/^build failed:\nno such section$/);
  const later = "the shared site broken can't be built: build failed:\nno such section";
  expect(ask).toThrow(later);
  expect(ask).toThrow(later);
  expect(tried).toBe(1);
  expect(existsSync(join(place.folder, "broken"))).toBe(false);
});
