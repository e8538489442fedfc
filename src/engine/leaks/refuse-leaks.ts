import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gunzipSync } from "node:zlib";
import { readText } from "../../content/files/read.ts";
import type { Diagnostic, Place } from "../../diagnostics.ts";
import { outputPath } from "../../pages/urls.ts";
import { BuildError } from "../errors/build-error.ts";
import type { Stage } from "../output/stage.ts";
import type { Plan } from "../plan/plan.ts";
import type { WantedFile } from "../plan/wanted.ts";
import { productOf } from "../products/products.ts";
import { leakPlace } from "./leak-place.ts";
import { type Hidden, leakFinder } from "./leaks.ts";
import type { Secrets } from "./secrets.ts";

/**
 * Throws if a file about to be published names an unpublished article. This is the last check before the output
 * changes, and no setting turns it off. Kept files were checked when they were made, so only newly hidden articles are
 * looked for in them.
 */
export function refuseLeaks(
  { hidden, known, site, folders }: Secrets,
  plan: Plan<WantedFile>,
  stage: Stage,
): void {
  if (hidden.length === 0) return;
  const removed = new Set(plan.remove);
  const fresh = hidden.filter(({ url }) => !known.has(url) || removed.has(outputPath(url)));
  const found = [
    ...leaksIn(plan.render, { hidden, site }, stage.folder),
    ...(fresh.length > 0 ? leaksIn(plan.keep, { hidden: fresh, site }, stage.output) : []),
  ];
  if (found.length === 0) return;
  throw new BuildError("The site would reveal unpublished articles", "Nothing was written.", {
    diagnostics: diagnosticsOf(found, { folders, site }),
  });
}

interface Leak {
  page: WantedFile;
  leak: Hidden;
}

function leaksIn(
  pages: readonly WantedFile[],
  { hidden, site }: Pick<Secrets, "hidden" | "site">,
  folder: string,
): Leak[] {
  const find = leakFinder(hidden, site);
  return pages
    .filter(isText)
    .flatMap((page) => [...find(textOf(join(folder, page.path)))].map((leak) => ({ page, leak })));
}

/** A search index that is not made yet has neither an outline nor an asset. */
function isText({ outline, asset }: WantedFile): boolean {
  return outline !== undefined || (asset !== undefined && !productOf(asset).isBinary);
}

/** The bytes as latin1; search index files are gunzipped. */
function textOf(file: string): string {
  const bytes = readFileSync(file);
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (packed ? gunzipSync(bytes) : bytes).toString("latin1");
}

/** Lists repeat what articles say: if a content file names the article, report only that file. */
function diagnosticsOf(found: readonly Leak[], sources: Sources): Diagnostic[] {
  const reports = new Map<string, Diagnostic>();
  const explained = new Set(found.flatMap(({ page, leak }) => (page.outline?.file ? leak : [])));
  for (const { page, leak } of found) {
    const source = page.outline?.file;
    if (!source && explained.has(leak)) continue;
    const file = source ?? page.path;
    reports.set(
      `${file} ${leak.url}`,
      namedUnpublished(file, leak, source === undefined ? undefined : sources),
    );
  }
  return [...reports.values()];
}

/** For the place in a content file. */
type Sources = Pick<Secrets, "folders" | "site">;

/**
 * Reports that a file names an unpublished article. Without `sources`, it is a file of the site, which has no places.
 */
export function namedUnpublished(
  file: string,
  leak: Hidden,
  sources: Sources | undefined,
): Diagnostic {
  return { file, ...placeOf(file, leak, sources), ...explanationOf(leak) };
}

function placeOf(source: string, { url }: Hidden, sources: Sources | undefined) {
  if (sources === undefined) return { line: 1, column: 1 };
  const { folders, site } = sources;
  const path = relative(folders.contentShown, source);
  const root = { folder: folders.content, shown: folders.contentShown };
  return leakPlace(readText({ path }, root).source?.text ?? "", url, site);
}

function explanationOf({ url, file: hidden }: Hidden): Omit<Diagnostic, keyof Place> {
  return {
    severity: "error",
    rule: "unpublished/named",
    message: `This names ${url}, which is not published: ${hidden}`,
    hint: "Remove the URL, or link to the article's file, as in [text](name.md): that link is plain text until the article is published.",
  };
}
