import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { stageWriter } from "../../../src/engine/output/stage-writer.ts";
import { hashOfFile } from "../../../src/engine/output/survey.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();

test("texts of any length and script are on the disk as they are, each with the hash of its bytes", () => {
  const write = stageWriter(place.folder);
  const texts = {
    "a/index.html": "x".repeat(3_000_000),
    "a/b.xml": "Ж漢🙂",
    "c.txt": "",
    "d.txt": "é",
  };
  for (const [path, text] of Object.entries(texts)) {
    const { hash } = write(path, text);
    expect(readFileSync(join(place.folder, path), "utf8")).toBe(text);
    expect(hash).toBe(hashOfFile(join(place.folder, path)));
  }
});
