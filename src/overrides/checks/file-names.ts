import { basename } from "node:path";
import { nearest } from "../../citations/nearest.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import type { LayoutFile } from "../layout-files.ts";

/** Other files that look as if they were meant to replace something. */
const FOREIGN = /\.(?:mjs|cjs|mts|cts|tsx|jsx|njk|liquid|hbs|html?|md|css)$/i;

/** Two files of one name, and files of other kinds that replace nothing. */
export function fileProblems(files: readonly LayoutFile[]): Diagnostic[] {
  return files.flatMap((file) => {
    const twin = files.find(({ name, shown }) => name === file.name && shown < file.shown);
    if (file.name !== undefined) return twin ? [duplicate(file, twin)] : [];
    if (!FOREIGN.test(file.shown) || /\.d\.[cm]?ts$|(?:^|\/)README\.md$/i.test(file.shown))
      return [];
    return [unused(file, "Only .ts and .js files replace layouts and parts", foreignHint(file))];
  });
}

function foreignHint({ shown }: LayoutFile): string {
  if (shown.endsWith(".css"))
    return "Styles are replaced by rules, not by files: write them into content/theme.css.";
  return "Write the layout as a .ts or .js module.";
}

function duplicate(file: LayoutFile, twin: LayoutFile): Diagnostic {
  return {
    ...{ file: file.shown, line: 1, column: 1 },
    severity: "error",
    rule: "override/duplicate",
    message: `${basename(twin.shown)} is beside it, with the same name`,
    hint: "Delete one of them.",
  };
}

/** A module that has no original, and that no other module imports. `layout: NAME` of a standing page uses it too. */
export function unusedProblem(file: LayoutFile, originals: readonly string[]): Diagnostic {
  const name = file.name ?? "";
  const stem = stemOf(name);
  const stems = originals.map(stemOf);
  const near = originals[stems.indexOf(nearest(stem, stems) ?? "")];
  const ending = file.shown.slice(file.shown.lastIndexOf("."));
  const hints = [
    near && `Did you mean layouts/${near}${ending}?`,
    /^[^/]+\.11ty$/.test(name) &&
      `To use it for a standing page, write layout: ${stem} in that page's front matter.`,
  ].filter((hint) => typeof hint === "string");
  const otherwise = "Give it the name of the layout or part that it replaces, or import it.";
  return unused(file, "It replaces nothing, and nothing imports it", hints.join(" ") || otherwise);
}

/** `front` for `front`, `front.11ty` and `parts/front`: a file may be in the wrong folder, or lack an ending. */
function stemOf(name: string): string {
  return basename(name).replace(/\.11ty$/, "");
}

function unused({ shown }: LayoutFile, message: string, hint: string): Diagnostic {
  return {
    ...{ file: shown, line: 1, column: 1 },
    ...{ severity: "warning", rule: "override/unused", message, hint },
  };
}
