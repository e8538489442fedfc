import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../kit/disk/project-root.ts";

export interface DrawingFixture {
  title: string;
  svg: string;
  /** The problems reported, or the drawing published in its place. */
  expected: string;
}

/**
 * The drawings in a fixture file: each follows a line that begins with `===` and says what it shows; the expected
 * result follows a line that begins with `---`.
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
