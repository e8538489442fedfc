import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileBytes } from "../../../src/content/files/file-bytes.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();
const at = (name: string) => join(place.folder, name);

test("a file gives its bytes, up to the limit", () => {
  writeFileSync(at("a"), "12345");
  expect(fileBytes(at("a"), 5)).toEqual({ bytes: Buffer.from("12345") });
  expect(fileBytes(at("a"), 4)).toEqual({ tooLarge: 5 });
  writeFileSync(at("empty"), "");
  expect(fileBytes(at("empty"), 4)).toEqual({ bytes: Buffer.alloc(0) });
});

test("a file that is larger than any memory is not read", () => {
  writeFileSync(at("large"), "");
  truncateSync(at("large"), 2 ** 40);
  expect(fileBytes(at("large"), 2_000_000)).toEqual({ tooLarge: 2 ** 40 });
});

test("what went is gone, and so is what became a folder, or is below what became a file", () => {
  mkdirSync(at("folder"));
  writeFileSync(at("file"), "");
  for (const name of ["none", "no/folder", "folder", "file/below"])
    expect(fileBytes(at(name), 9), name).toEqual({ absent: "gone" });
});

test("a link, wherever it leads, and a device are not files", () => {
  writeFileSync(at("file"), "secret");
  symlinkSync(at("file"), at("link"));
  symlinkSync(at("loop"), at("loop"));
  symlinkSync(at("nothing"), at("dangling"));
  symlinkSync("/etc", at("folder"));
  for (const name of ["link", "loop", "dangling", "folder", "../../dev/null"])
    expect(fileBytes(at(name), 9), name).toEqual({ absent: "not a file" });
  expect(fileBytes("/dev/zero", 9)).toEqual({ absent: "not a file" });
});

test("a pipe that nobody writes to is not waited for", () => {
  execFileSync("mkfifo", [at("pipe")]);
  expect(fileBytes(at("pipe"), 9)).toEqual({ absent: "not a file" });
});

test("nor is a socket opened", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(at("socket"), resolve));
  expect(fileBytes(at("socket"), 9)).toEqual({ absent: "not a file" });
  server.close();
});

test("what is wrong with the machine is thrown", () => {
  expect(() => fileBytes(at("x".repeat(300)), 9)).toThrow("ENAMETOOLONG");
});
