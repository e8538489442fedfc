import type { ArticleFacts } from "../content/types.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { redirectPages } from "./redirects.ts";
import { outputPath } from "./urls.ts";

/** What takes a place in the output: a page, a picture, or what the build keeps for itself. */
export interface Claim {
  kind: string;
  url: string;
  /** The content file it is made from, where there is one. */
  file?: string;
  /** The line of that file that settles the url. */
  line?: number;
}

/** What articles will take once they are public: a collision is told when it is written, not on the day it happens. */
export function claimsOf(articles: readonly ArticleFacts[]): Claim[] {
  const own = articles.map(({ url, file, lines }) => ({
    kind: "article",
    url,
    file,
    line: lines.url,
  }));
  return [...own, ...redirectPages(articles)];
}

/**
 * Two pages that would be one file on some disk: compared without case and in one Unicode form, since some file
 * systems know neither. A page that is a file where another needs a folder collides too.
 */
export function collisions(claims: readonly Claim[], settingsFile: string): Diagnostic[] {
  const owners = new Map<string, Claim>();
  const folders = new Map<string, Claim>();
  const found: Diagnostic[] = [];
  for (const claim of claims) {
    const path = foldPath(outputPath(claim.url));
    const other = owners.get(path) ?? folders.get(path);
    if (other && !isTold(claim, other)) found.push(collision(claim, other, settingsFile));
    else owners.set(path, claim);
    for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1)) {
      const folder = path.slice(0, slash);
      const file = owners.get(folder);
      if (file) found.push(collision(claim, file, settingsFile));
      else folders.set(folder, claim);
    }
  }
  return found;
}

/** Nearly every path is made of these, which are what they fold to. */
const FOLDED = /^[a-z0-9/._-]*$/;

function foldPath(path: string): string {
  if (FOLDED.test(path)) return path;
  // Upper case first: a Greek sigma has two small letters.
  return path.toUpperCase().toLowerCase().normalize("NFC");
}

/** What an article has beside its own page, at an address that follows from it. */
const BESIDE: ReadonlySet<string> = new Set(["lite-article", "markdown", "citations"]);

/** Of two articles with one url, what lies beside them collides too: the articles tell of it. */
function isTold(claim: Claim, other: Claim): boolean {
  return claim.kind === other.kind && BESIDE.has(claim.kind);
}

function collision(claim: Claim, other: Claim, settingsFile: string): Diagnostic {
  const [culprit, rival] = claim.file ? [claim, other] : [other, claim];
  return {
    file: culprit.file ?? settingsFile,
    line: culprit.line ?? 1,
    column: 1,
    severity: "error",
    rule: "url/collision",
    message: `Two pages claim ${claim.url}: ${nameOf(culprit)} and ${rival.file ?? nameOf(rival)}`,
    hint: hintFor(culprit),
  };
}

function hintFor({ kind, file }: Claim): string {
  if (!file) return "Give the section another id.";
  if (kind === "redirect" || kind === "feed") return "Take this alias out: a page stands there.";
  if (kind === "article") return "Give one of the two a `slug` of its own.";
  return "Rename this file.";
}

function nameOf({ file, kind }: Claim): string {
  return file ? "this" : `the site's own ${kind} page`;
}
