import type { Diagnostic } from "../diagnostics.ts";
import type { Page } from "./types.ts";
import { outputPath } from "./urls.ts";

/**
 * Two pages that would be one file on some disk: compared without case and in one Unicode form, since some file
 * systems know neither. A page that is a file where another needs a folder collides too.
 */
export function collisions(pages: readonly Page[], settingsFile: string): Diagnostic[] {
  const owners = new Map<string, Page>();
  const folders = new Map<string, Page>();
  const found: Diagnostic[] = [];
  for (const page of pages) {
    const path = foldPath(outputPath(page.url));
    const other = owners.get(path) ?? folders.get(path);
    if (other) found.push(collision(page, other, settingsFile));
    else owners.set(path, page);
    for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1)) {
      const folder = path.slice(0, slash);
      const file = owners.get(folder);
      if (file) found.push(collision(page, file, settingsFile));
      else folders.set(folder, page);
    }
  }
  return found;
}

function foldPath(path: string): string {
  return path.normalize("NFC").toLowerCase().normalize("NFC");
}

function collision(page: Page, other: Page, settingsFile: string): Diagnostic {
  const culprit = page.file ?? other.file ?? settingsFile;
  const rival = page.file
    ? (other.file ?? `the site's own ${other.kind} page`)
    : `the site's own ${page.kind} page`;
  return {
    file: culprit,
    line: 1,
    column: 1,
    severity: "error",
    rule: "url/collision",
    message: `two pages claim ${page.url}: this and ${rival}`,
    hint: "Rename one of the files, or give one a `slug` of its own; an alias may not be a page's url.",
  };
}
