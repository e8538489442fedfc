import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./site.ts";

/** The texts of `tests/fixtures/markdown/hidden.txt`: what no page shows of them is SECRET. */
export function hiddenTexts(): { name: string; text: string }[] {
  const file = readFileSync(join(ROOT, "tests/fixtures/markdown/hidden.txt"), "utf8");
  const parts = file.split(/^\.\n/m);
  return parts.flatMap((text, index) => {
    const name = parts[index - 1]?.trim().split("\n").at(-1);
    return index % 2 === 1 && name ? [{ name, text }] : [];
  });
}
