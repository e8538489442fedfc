import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Format } from "../formats/format.ts";
import { story } from "./corpus.ts";
import type { Corpus } from "./types.ts";

/** Writes a corpus into `folder` in an engine's format. The articles are made one by one: any number fits in memory. */
export function writeCorpus(folder: string, corpus: Corpus, format: Format): void {
  const known = new Set<string>();
  const write = (path: string, text: string) => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!known.has(parent)) mkdirSync(parent, { recursive: true });
    known.add(parent);
    writeFileSync(file, text);
  };
  for (const [path, text] of Object.entries(format.others(corpus))) write(path, text);
  for (let index = 0; index < corpus.articles; index++) {
    const each = story(corpus, index);
    write(format.path(each), format.text(each));
  }
}
