import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSealed, writeSealed } from "../../src/build/sealed.ts";
import { useScratch } from "../kit/site.ts";

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

test("a seal of nothing is no picture", () => {
  const file = join(place.folder, "a.png");
  writeSealed(file, new Uint8Array());
  expect(readSealed(file)).toBeUndefined();
});
