import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { scanContent } from "../../../src/content/files/scan.ts";
import { measurePictures } from "../../../src/content/pictures/measure-pictures.ts";
import { openStore } from "../../../src/engine/store/store.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();
const svg = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="3"/>`;

let store = openStore(undefined, "content");
beforeEach(() => {
  store = openStore(undefined, "content");
});

function write(name: string, text: string, seconds = 1000): void {
  const path = join(place.folder, "media", name);
  mkdirSync(join(place.folder, "media"), { recursive: true });
  writeFileSync(path, text);
  utimesSync(path, seconds, seconds);
}

function measured({ program = "1", broken = new Map() } = {}) {
  const { images } = scanContent({ folder: place.folder, shown: "content" });
  return measurePictures(place.folder, images, { memory: store.pictures, program, broken });
}
const widths = (options?: Parameters<typeof measured>[0]) =>
  measured(options).map(({ facts }) => ("width" in facts ? facts.width : undefined));

test("a file of the same size and time is not read again, and one of another is", () => {
  write("a.svg", svg(4));
  expect(widths()).toEqual([4]);
  write("a.svg", svg(5));
  expect(widths()).toEqual([4]);
  write("a.svg", svg(5), 1001);
  expect(widths()).toEqual([5]);
  write("a.svg", svg(50), 1001);
  expect(widths()).toEqual([50]);
});

test("another version of the program reads all again, and what is gone is forgotten", () => {
  write("a.svg", svg(4));
  widths();
  write("a.svg", svg(5));
  expect(widths({ program: "2" })).toEqual([5]);
  rmSync(join(place.folder, "media/a.svg"));
  expect(widths({ program: "2" })).toEqual([]);
  write("a.svg", svg(6));
  expect(widths({ program: "2" })).toEqual([6]);
});

test("a file that changed just now is read again by the next build, under whatever time", () => {
  write("a.svg", svg(4), Date.now() / 1000);
  expect(widths()).toEqual([4]);
  const seconds = Date.now() / 1000 - 1;
  write("a.svg", svg(5), seconds);
  expect(widths()).toEqual([5]);
});

test("what could not be decoded is broken, for as long as it has these bytes", () => {
  write("a.svg", svg(4));
  const [own] = measured();
  const problem = { rule: "image/broken", problem: "No.", hint: "Mend it." };
  const broken = new Map([[own?.hash ?? "", problem]]);
  expect(measured({ broken })[0]?.facts).toEqual(problem);
  expect(widths()).toEqual([4]);
  write("a.svg", svg(5), 1001);
  expect(widths({ broken })).toEqual([5]);
});
