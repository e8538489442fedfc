import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { blobSeal, readSealed, rowSeal, writeSealed } from "../../../src/engine/store/sealed.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();
const BYTES = Buffer.from("the bytes of a picture");

test("what was kept is given back, byte for byte", () => {
  const file = join(place.folder, "deep/below/a.png");
  writeSealed(file, BYTES);
  expect(readSealed(file)).toEqual(BYTES);
});

test("what is not there, empty, cut short anywhere, zeroed or altered is not", () => {
  const file = join(place.folder, "a.png");
  expect(readSealed(file)).toBeUndefined();
  writeSealed(file, BYTES);
  const whole = readFileSync(file);
  for (let length = whole.length - 1; length >= 0; length -= 1) {
    truncateSync(file, length);
    expect(readSealed(file), `${length} bytes`).toBeUndefined();
  }
  for (let place = 0; place < whole.length; place += 1) {
    const altered = Buffer.from(whole);
    altered[place] = 255 - (altered[place] ?? 0);
    writeFileSync(file, altered);
    expect(readSealed(file), `another byte at ${place}`).toBeUndefined();
  }
  writeFileSync(file, Buffer.alloc(whole.length));
  expect(readSealed(file)).toBeUndefined();
});

test("a seal of nothing is not a picture", () => {
  const file = join(place.folder, "a.png");
  writeSealed(file, new Uint8Array());
  expect(readSealed(file)).toBeUndefined();
});

test("under another name it is not what was kept there", () => {
  writeSealed(join(place.folder, "a.png"), BYTES);
  copyFileSync(join(place.folder, "a.png"), join(place.folder, "b.png"));
  expect(readSealed(join(place.folder, "b.png"))).toBeUndefined();
  writeSealed(join(place.folder, "c/files.json"), BYTES, "c");
  expect(readSealed(join(place.folder, "c/files.json"), "c")).toEqual(BYTES);
  expect(readSealed(join(place.folder, "c/files.json"), "d")).toBeUndefined();
  expect(readSealed(join(place.folder, "c/files.json"))).toBeUndefined();
});

test("a folder, a link and a path through a file are not files", () => {
  writeSealed(join(place.folder, "a.png"), BYTES);
  mkdirSync(join(place.folder, "folder"));
  symlinkSync(join(place.folder, "a.png"), join(place.folder, "link"));
  for (const name of ["folder", "link", "a.png/below"])
    expect(readSealed(join(place.folder, name), "a.png"), name).toBeUndefined();
});

test("seals of rows distinguish all fields, whatever they hold", () => {
  const seals = [
    rowSeal(["a", "b", 1], "text"),
    rowSeal(["a", "b", 1], "Text"),
    rowSeal(["ab", "", 1], "text"),
    rowSeal(["a", "b", "1"], "text"),
    rowSeal(["a", "b"], "1text"),
    rowSeal(["a", "b", 1, "t"], "ext"),
    rowSeal(["a", 'b",1', 1], "text"),
  ];
  expect(new Set(seals).size).toBe(seals.length);
  const [one, two] = [Buffer.from("one"), Buffer.from("two")];
  const ofBlobs = [
    blobSeal(["a"], one, two),
    blobSeal(["a"], two, one),
    blobSeal(["a"], Buffer.concat([one, two]), Buffer.alloc(0)),
    blobSeal(["a"], Buffer.concat([one, two])),
  ];
  expect(new Set(ofBlobs).size).toBe(ofBlobs.length);
});
