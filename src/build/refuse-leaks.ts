import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Diagnostic } from "../diagnostics.ts";
import type { Site } from "../pages/types.ts";
import { outputPath } from "../pages/urls.ts";
import { BuildError } from "./build-error.ts";
import { type Hidden, leakFinder } from "./leaks.ts";
import type { Plan } from "./plan.ts";
import type { Stage } from "./stage.ts";
import type { WantedFile } from "./wanted.ts";

/** What must not be told, and the site that must not tell it. */
export interface Secrets {
  hidden: readonly Hidden[];
  site: Pick<Site, "origin" | "pathPrefix">;
}

/**
 * Throws where a file that is about to be published names an article that is not: the last check before the output
 * changes, and no setting turns it off. Of what stays as it is, pages are looked through for articles that go.
 */
export function refuseLeaks({ hidden, site }: Secrets, plan: Plan<WantedFile>, stage: Stage): void {
  if (hidden.length === 0) return;
  const removed = new Set(plan.remove);
  const going = hidden.filter(({ url }) => removed.has(outputPath(url)));
  const found = [
    ...leaksIn(plan.render, { hidden, site }, stage.folder),
    ...(going.length > 0 ? leaksIn(plan.keep, { hidden: going, site }, stage.output) : []),
  ];
  if (found.length === 0) return;
  throw new BuildError(
    "The site would tell of articles that are not published",
    "Nothing was written.",
    { diagnostics: diagnosticsOf(found) },
  );
}

interface Leak {
  page: WantedFile;
  leak: Hidden;
}

function leaksIn(pages: readonly WantedFile[], { hidden, site }: Secrets, folder: string): Leak[] {
  const find = leakFinder(hidden, site);
  return pages
    .filter(isText)
    .flatMap((page) => [...find(textOf(join(folder, page.path)))].map((leak) => ({ page, leak })));
}

/** Pictures hold no urls but those of drawings. */
function isText({ asset, path }: WantedFile): boolean {
  return !asset || asset.index === true || path.endsWith(".svg");
}

/** The bytes as latin1; files of a search index are packed. */
function textOf(file: string): string {
  const bytes = readFileSync(file);
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (packed ? gunzipSync(bytes) : bytes).toString("latin1");
}

/** Lists repeat what articles say: where a file of the content is known that says it, only that one is told. */
function diagnosticsOf(found: readonly Leak[]): Diagnostic[] {
  const told = new Map<string, Diagnostic>();
  const explained = new Set(found.flatMap(({ page, leak }) => (page.outline?.file ? leak : [])));
  for (const { page, leak } of found) {
    const source = page.outline?.file;
    if (!source && explained.has(leak)) continue;
    const file = source ?? page.path;
    told.set(`${file} ${leak.url}`, diagnosticOf(file, leak));
  }
  return [...told.values()];
}

function diagnosticOf(file: string, { url, file: hidden }: Hidden): Diagnostic {
  return {
    file,
    line: 1,
    column: 1,
    severity: "error",
    rule: "unpublished/named",
    message: `This names ${url}, which is not published: ${hidden}`,
    hint: "Take the address out. A link to the article's file, as in [text](name.md), is text as long as the article is not published.",
  };
}
