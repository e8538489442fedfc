import { join } from "node:path";
import { editFile } from "../../content/files/edit-file.ts";
import { type ContentRoot, scanContent } from "../../content/files/scan.ts";
import type { PlacedRename } from "../../content/renames/rewrite-renamed.ts";
import { type Diagnostic, formatReport, hasErrors } from "../../diagnostics.ts";
import { print, report, terminalStyle } from "../../terminal.ts";
import { kindOf, type UpgradedText, upgradeText } from "./upgrade-text.ts";

/**
 * Gives keys in all content files their new names, and says what was renamed. `dryRun` writes nothing. Returns the exit
 * status: 1 if something has to be renamed by hand.
 */
export async function upgrade(root: ContentRoot, { dryRun = false } = {}): Promise<number> {
  const { articles, texts, diagnostics } = scanContent(root);
  const problems: Diagnostic[] = diagnostics.filter(({ rule }) => rule === "file/no-content");
  const lines: string[] = [];
  const left: string[] = [];
  for (const facts of [...texts, ...articles]) {
    const kind = kindOf(facts.path);
    if (!kind) continue;
    const file = join(root.shown, facts.path);
    let made: UpgradedText | undefined;
    const result = editFile(facts, root, (text) => {
      made = upgradeText(text, { file, kind });
      return dryRun ? { text } : made;
    });
    if (typeof result === "string") left.push(`${file}: ${result}`);
    if (!made) continue;
    problems.push(...made.diagnostics);
    lines.push(...made.made.map((each) => `${placeOf(file, each)}: ${namesOf(each)}`));
    left.push(...made.left.map((each) => `${placeOf(file, each)}: ${byHand(each)}`));
  }
  report(formatReport(problems, terminalStyle()));
  if (left.length > 0) report(`${left.join("\n")}\n`);
  const isWhole = !hasErrors(problems) && left.length === 0;
  const end = summary(lines.length, { dryRun, isWhole });
  const isPrinted = await print(`${[...lines, end].join("\n")}\n`);
  return isWhole && isPrinted ? 0 : 1;
}

function placeOf(file: string, { line }: PlacedRename): string {
  return `${file}:${line}`;
}

function namesOf({ rename: { from, to } }: PlacedRename): string {
  return `${from} → ${to}`;
}

function byHand({ rename: { from, to } }: PlacedRename): string {
  return `\`${from}\` is now called \`${to}\`: rename it by hand, and keep one of the two.`;
}

function summary(
  count: number,
  { dryRun, isWhole }: { dryRun: boolean; isWhole: boolean },
): string {
  if (count === 0 && !isWhole) return "Nothing was renamed.";
  if (count === 0) return "Nothing to rename: your content is up to date with this version.";
  const keys = `${count} ${count === 1 ? "key" : "keys"}`;
  return dryRun ? `${keys} would be renamed. Nothing was written.` : `${keys} renamed.`;
}
