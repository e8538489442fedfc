import { printable } from "../../printable.ts";
import type { StarterTexts } from "../../starter/texts/types.ts";
import type { FilePlan } from "./plan-files.ts";

/** What was written and left, and the commands that come next. `shown` is the folder as the user named it. */
export function reportText(
  shown: string,
  { write, kept }: Pick<FilePlan, "write" | "kept">,
  { words, version }: { words: StarterTexts["report"]; version: string },
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
    words.next,
    ...(shown === "." ? [] : [`  cd ${quoted(shown)}`]),
    // A package.json that was there may have neither the program nor its scripts.
    ...(kept.includes("package.json")
      ? [`  npm install --save-exact dateline-news@${version}`, "  npx dateline serve"]
      : ["  npm install", "  npm start"]),
  ];
  return `${lines.join("\n")}\n`;
}

/** A path as a shell reads it. */
function quoted(path: string): string {
  const plain = printable(path);
  return /^[\w./~-]+$/.test(plain) ? plain : `"${plain.replace(/["\\$`]/g, "\\$&")}"`;
}
