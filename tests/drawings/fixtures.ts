import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../kit/disk/project-root.ts";

export interface DrawingFixture {
  title: string;
  svg: string;
  /** What is told of it, or what is published in its place. */
  expected: string;
}

/**
 * The drawings of a file of fixtures: each under a line that begins with `===` and says what it shows, with what comes of
 * it under a line that begins with `---`.
 */
export function drawings(name: string): DrawingFixture[] {
  const text = readFileSync(join(ROOT, "tests/fixtures/drawings", name), "utf8");
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [title = ""] = part.split("\n", 1);
      const [svg = "", expected = ""] = part.slice(title.length + 1).split(/^--- \w+\n/m);
      return { title, svg, expected };
    });
}
