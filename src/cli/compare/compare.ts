import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { compareSites } from "../../compare/compare-sites.ts";
import { type Problems, readProblems } from "../../compare/problems.ts";
import { comparisonMarkdown } from "../../compare/report-markdown.ts";
import { comparisonText } from "../../compare/report-text.ts";
import type { ChangedPage, Comparison } from "../../compare/types.ts";
import { print, printJson, report } from "../../terminal.ts";
import { findBrowser } from "./find-browser.ts";
import { readSite } from "./read-site.ts";
import { pictured, type Shots, takenPictures, takePictures } from "./take-pictures.ts";

export interface CompareOptions {
  json?: boolean;
  markdown?: boolean;
  /** The address of the preview. */
  url?: string;
  pathPrefix: string;
  /** The folder to write pictures to. */
  pictures?: string;
  /** False: show the pictures that are in the folder, and open no page. */
  browser: boolean;
  /** Reports of `dateline check --format json` and `dateline build --json`. */
  problems: string[];
}

interface Sites {
  before: string;
  after: string;
}

/** Compares two built sites. Returns the exit status: 1 if one is missing, or no picture could be taken. */
export async function compare(folders: Sites, options: CompareOptions): Promise<number> {
  const sites = { before: resolve(folders.before), after: resolve(folders.after) };
  const [before, after] = [readSite(sites.before), readSite(sites.after)];
  const problems = problemsIn(options.problems);
  if (!before || !after) {
    const missing = after ? "before" : "after";
    const known = {
      ...markdownOptions(sites, options),
      ...(problems && { problems }),
      missing,
    } as const;
    // A comment can say that a site with errors was not built.
    if (options.markdown && options.problems.length > 0)
      return (await print(comparisonMarkdown(undefined, known))) ? 0 : 1;
    report(`error: There is no site in ${before ? folders.after : folders.before}\n`);
    return 1;
  }
  const found = compareSites(before, after);
  if (options.pictures !== undefined && options.browser) {
    const isTaken = await picturesOf(found, sites, { ...options, pictures: options.pictures });
    if (!isTaken) return 1;
  }
  if (options.json) return (await printJson(found, 2)) ? 0 : 1;
  if (!options.markdown) return (await print(comparisonText(found))) ? 0 : 1;
  const text = comparisonMarkdown(found, {
    ...markdownOptions(sites, options),
    ...(problems && { problems }),
  });
  return (await print(text)) ? 0 : 1;
}

/** Reports that are missing or damaged say nothing: a run may have ended before it wrote them. */
function problemsIn(files: readonly string[]): Problems | undefined {
  const texts = files.flatMap((file) => {
    try {
      return [readFileSync(file, "utf8")];
    } catch {
      return [];
    }
  });
  return readProblems(texts);
}

/** Takes pictures, or says why not. */
async function picturesOf(
  { pages }: Comparison,
  sites: Sites,
  { pictures, pathPrefix }: { pictures: string; pathPrefix: string },
): Promise<boolean> {
  const browser = findBrowser(process.env);
  if (browser === undefined) {
    report("error: There is no Chrome or Chromium to take pictures with\n");
    report("help: Install one, or name it in the environment as CHROME_PATH.\n");
    return false;
  }
  const folder = resolve(pictures);
  try {
    await takePictures(pictured(pages), { browser, sites, pathPrefix, folder });
    return true;
  } catch {
    report(`error: ${browser} does not start, so there are no pictures\n`);
    return false;
  }
}

/** Links and pictures have an address only if the preview has one, and the pictures are in it. */
function markdownOptions(
  sites: Sites,
  { url, pictures }: Pick<CompareOptions, "url" | "pictures">,
): { url?: string; pictures?: (page: ChangedPage) => Shots | undefined } {
  if (url === undefined) return {};
  const base = url.replace(/\/*$/, "/");
  const folder = pictures === undefined ? undefined : resolve(pictures);
  if (folder === undefined || !folder.startsWith(`${sites.after}/`)) return { url: base };
  const address = `${base}${folder.slice(sites.after.length + 1)}/`;
  return {
    url: base,
    pictures: (page) => {
      const names = Object.entries(takenPictures(page, folder) ?? {});
      if (names.length === 0) return undefined;
      return Object.fromEntries(names.map(([side, name]) => [side, address + name]));
    },
  };
}
