import { printable } from "../../printable.ts";
import type { StarterTexts } from "../../starter/texts/types.ts";
import type { FilePlan } from "./plan-files.ts";

interface ReportOptions {
  words: StarterTexts["report"];
  version: string;
  starts: boolean;
  lacks?: { path: string; line: string } | undefined;
}

/**
 * What was written and left, and the commands that come next. `shown` is the folder as the user named it;
 * `starts` is whether its `package.json` has the program and its scripts; `lacks` is a line that its settings should have.
 */
export function reportText(
  shown: string,
  { write, kept }: Pick<FilePlan, "write" | "kept">,
  { words, version, starts, lacks }: ReportOptions,
): string {
  const list = (heading: string, paths: readonly string[]) =>
    paths.length === 0 ? [] : [`${heading}:`, ...paths.map((path) => `  ${path}`), ""];
  const lines = [
    ...(write.length === 0 ? [words.nothing, ""] : []),
    ...list(
      words.wrote,
      write.map(({ path }) => path),
    ),
    ...list(words.left, kept),
    ...(lacks ? [words.host.replace("{file}", lacks.path), `  ${lacks.line}`, ""] : []),
    words.next,
    ...(shown === "." ? [] : [`  cd ${quoted(shown)}`]),
    ...(starts
      ? ["  npm install", "  npm start"]
      : [`  npm install --save-exact dateline-news@${version}`, "  npx dateline serve"]),
  ];
  return `${lines.join("\n")}\n`;
}

/** A path as a shell reads it. */
function quoted(path: string): string {
  const plain = printable(path);
  return /^[\w./~-]+$/.test(plain) ? plain : `"${plain.replace(/["\\$`]/g, "\\$&")}"`;
}
