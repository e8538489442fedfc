import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { unwrapWoff } from "../../src/cards/unwrap-woff.ts";
import { ROOT } from "../kit/disk/project-root.ts";

const FILES = join(ROOT, "node_modules/@fontsource/noto-serif-hebrew/files");

/** https://learn.microsoft.com/typography/opentype/spec/otff#calculating-checksums */
function checksum(table: Buffer): number {
  const padded = Buffer.concat([table], Math.ceil(table.length / 4) * 4);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

test("every table of the font is where its directory says, and is what it was", () => {
  const [name = ""] = readdirSync(FILES).filter((file) => file.endsWith("700-normal.woff"));
  const font = unwrapWoff(readFileSync(join(FILES, name)));
  const count = font.readUInt16BE(4);
  expect(font.readUInt32BE(0)).toBe(0x00010000);
  expect(count).toBeGreaterThan(8);
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + 16 * index;
    const tag = font.toString("latin1", entry, entry + 4);
    const offset = font.readUInt32BE(entry + 8);
    const table = font.subarray(offset, offset + font.readUInt32BE(entry + 12));
    expect(offset % 4, tag).toBe(0);
    // The head's own checksum is of the whole font, and part of the table.
    if (tag !== "head") expect(checksum(table), tag).toBe(font.readUInt32BE(entry + 4));
  }
});

test("what is not a WOFF file is refused", () => {
  expect(() => unwrapWoff(Buffer.from("wOF2 and so on"))).toThrow("not a WOFF file");
});
