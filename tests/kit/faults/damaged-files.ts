import { execFileSync } from "node:child_process";
import {
  lstatSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { removeAll } from "../../../src/engine/disk/remove-all.ts";

/** Damages a file. `other` is a different file of its kind or cache. */
export type Damage = (file: string, other: string) => void;

/** The bytes with one bit flipped. The bit within its byte depends on the place. */
export function flipBit(bytes: Buffer, place: number): Buffer {
  const turned = Buffer.from(bytes);
  turned[place] = (turned[place] ?? 0) ^ (1 << (place % 8));
  return turned;
}

function rewritten(change: (bytes: Buffer) => Uint8Array): Damage {
  return (file) => writeFileSync(file, change(readFileSync(file)));
}

function replaced(put: (file: string, other: string) => void): Damage {
  return (file, other) => {
    removeAll(file);
    put(file, other);
  };
}

/** Damage as by power cuts, interrupted copies, bad disks and people. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  "is gone": replaced(() => {}),
  "is empty": (file) => truncateSync(file),
  "lost its last byte": (file) => truncateSync(file, Math.max(0, lstatSync(file).size - 1)),
  "is cut in half": (file) => truncateSync(file, Math.floor(lstatSync(file).size / 2)),
  "is all zeros": rewritten((bytes) => Buffer.alloc(bytes.length)),
  "has zeros in its second half": rewritten((bytes) => bytes.fill(0, bytes.length / 2)),
  "has bytes behind its end": rewritten((bytes) => Buffer.concat([bytes, Buffer.alloc(4096, 65)])),
  "has a wrong bit in the middle": rewritten((bytes) => flipBit(bytes, bytes.length >> 1)),
  "has a wrong bit at its end": rewritten((bytes) => flipBit(bytes, bytes.length - 1)),
  "is a text": (file) => writeFileSync(file, "<html>a page of a proxy</html>".repeat(200)),
  "is another file of the cache": (file, other) => writeFileSync(file, readFileSync(other)),
  "is an empty folder": replaced((file) => mkdirSync(file)),
  "is a folder with files": replaced((file) => {
    mkdirSync(`${file}/deep`, { recursive: true });
    writeFileSync(`${file}/deep/file`, "text");
  }),
  "is a link to another file": replaced((file, other) => symlinkSync(other, file)),
  "is a link without a valid Location": replaced((file) => symlinkSync(`${file}-nothing`, file)),
  "is a link to itself": replaced((file) => symlinkSync(file, file)),
  "is a pipe": replaced((file) => execFileSync("mkfifo", [file])),
};
