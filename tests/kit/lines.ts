import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./site.ts";

/**
 * The entries of a fixture of `tests/fixtures/vocabulary/`, a line each: what is written, ` => `, and what comes of it.
 * A line that begins with `# ` is for people. `\u00a0` and the like are written by their numbers, as they are not seen.
 */
export function linesOf(name: string): [written: string, meant: string][] {
  const text = readFileSync(join(ROOT, "tests/fixtures/vocabulary", `${name}.txt`), "utf8");
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("# "));
  return lines.map((line) => {
    const [written = "", ...meant] = line.split(" => ");
    if (meant.length === 0) throw new Error(`${name}.txt has a line without =>: ${line}`);
    return [written, seen(meant.join(" => "))];
  });
}

/** The same where several things stand for one, or come of it, with ` | ` between them. */
export function listsOf(name: string): [written: string, all: string[]][] {
  return linesOf(name).map(([written, meant]) => [written, meant.split(" | ")]);
}

function seen(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
