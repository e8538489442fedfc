import type { ArticleFacts } from "../content/types.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { factsOf } from "./kinds.ts";
import { redirectsOf } from "./redirects.ts";
import { outputPath } from "./urls.ts";

/** Anything that occupies a place in the output: a page, a picture, or a file of the build. */
export interface Claim {
  kind: string;
  url: string;
  /** The content file it comes from, if any. */
  file?: string;
  /** The line in that file that determines the URL. */
  line?: number;
}

/**
 * The URLs that articles will occupy once public, so that a collision is reported when it is written and not on the day
 * it happens.
 */
export function claimsOf(articles: readonly ArticleFacts[]): Claim[] {
  const own = articles.map(({ url, file, lines }) => ({
    kind: "article",
    url,
    file,
    line: lines.url,
  }));
  return [...own, ...redirectClaims(articles)];
}

/** The URLs of articles' aliases, which some hosts need no page for. */
export function redirectClaims(articles: readonly ArticleFacts[]): Claim[] {
  return redirectsOf(articles).map(({ from, file, line }) => ({
    ...{ kind: "redirect", url: from, file, line },
  }));
}

/**
 * Reports pages that would share a file on some disk. Paths are compared in lower case and in one Unicode form, because
 * some file systems ignore both differences. A page also collides if it is a file where another needs a folder.
 */
export function collisions(claims: readonly Claim[], settingsFile: string): Diagnostic[] {
  const owners = new Map<string, Claim>();
  const folders = new Map<string, Claim>();
  const found: Diagnostic[] = [];
  for (const claim of claims) {
    const path = foldPath(outputPath(withPlainQuery(claim.url)));
    const other = owners.get(path) ?? folders.get(path);
    if (other && !isReported(claim, other)) found.push(collision(claim, other, settingsFile));
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

/** A slash in a query is in no folder. */
function withPlainQuery(url: string): string {
  return url.replace(/\?.*/s, (query) => query.replaceAll("/", "%2F"));
}

/** Nearly all paths consist of these characters, which folding leaves unchanged. */
const FOLDED = /^[a-z0-9/._-]*$/;

function foldPath(path: string): string {
  if (FOLDED.test(path)) return path;
  // Upper case first, because Greek sigma has two lower-case forms.
  return path.toUpperCase().toLowerCase().normalize("NFC");
}

/** Companion files of colliding articles collide too; only the articles are reported. */
function isReported(claim: Claim, other: Claim): boolean {
  return claim.kind === other.kind && factsOf(claim.kind)?.isBeside === true;
}

function collision(claim: Claim, other: Claim, settingsFile: string): Diagnostic {
  const [culprit, rival] = claim.file ? [claim, other] : [other, claim];
  return {
    file: culprit.file ?? settingsFile,
    line: culprit.line ?? 1,
    column: 1,
    severity: "error",
    rule: "url/collision",
    message: `Two pages have the URL ${claim.url}: ${nameOf(culprit)} and ${rival.file ?? nameOf(rival)}`,
    hint: hintFor(culprit),
  };
}

function hintFor({ kind, file }: Claim): string {
  if (!file) return "Give the section a different id.";
  if (kind === "redirect" || kind === "feed" || kind === "gone")
    return "Delete this alias: a page already has this URL.";
  if (kind === "article")
    return "Give one of them a different `slug`, as in `slug: harbour-opens-2026`.";
  return "Rename this file.";
}

function nameOf({ file, kind }: Claim): string {
  return file ? "this" : `the site's own ${kind} page`;
}
