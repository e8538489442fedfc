import { resolve } from "node:path";
import { compareSites } from "../../compare/compare-sites.ts";
import { comparisonMarkdown } from "../../compare/report-markdown.ts";
import { comparisonText } from "../../compare/report-text.ts";
import { print, printJson, report } from "../../terminal.ts";
import { findBrowser } from "./find-browser.ts";
import { readSite } from "./read-site.ts";
import { type Pictures, takePictures } from "./take-pictures.ts";

export interface CompareOptions {
  json?: boolean;
  markdown?: boolean;
  /** The address of the preview. */
  url?: string;
  pathPrefix: string;
  /** The folder to write pictures to. */
  pictures?: string;
}

/** Pictures of articles say most. So many are enough for a comment. */
const MOST_PICTURES = 12;

/** Compares two built sites. Returns the exit status: 1 if one is missing, or no picture could be taken. */
export async function compare(
  folders: { before: string; after: string },
  { json = false, markdown = false, url, pathPrefix, pictures }: CompareOptions,
): Promise<number> {
  const sites = { before: resolve(folders.before), after: resolve(folders.after) };
  const [before, after] = [readSite(sites.before), readSite(sites.after)];
  if (!before || !after) {
    report(`error: There is no site in ${before ? folders.after : folders.before}\n`);
    return 1;
  }
  const found = compareSites(before, after);
  const browser = pictures === undefined ? undefined : findBrowser(process.env);
  if (pictures !== undefined && browser === undefined) {
    report("error: There is no Chrome or Chromium to take pictures with\n");
    report("help: Install one, or name it in the environment as CHROME_PATH.\n");
    return 1;
  }
  const taken: Pictures =
    pictures === undefined || browser === undefined
      ? new Map()
      : await takePictures(found.pages.slice(0, MOST_PICTURES), {
          browser,
          sites,
          pathPrefix,
          folder: resolve(pictures),
        });
  if (json) return (await printJson(found, 2)) ? 0 : 1;
  if (!markdown) return (await print(comparisonText(found))) ? 0 : 1;
  const base = url === undefined ? undefined : url.replace(/\/*$/, "/");
  const folder = pictures === undefined ? "" : pictureFolder(sites.after, resolve(pictures));
  const text = comparisonMarkdown(found, {
    ...(base !== undefined && { url: base }),
    pictures: (page) => addresses(taken.get(page), base, folder),
  });
  return (await print(text)) ? 0 : 1;
}

/** Where the preview has the pictures; undefined if their folder is not in the site. */
function pictureFolder(site: string, folder: string): string | undefined {
  return folder.startsWith(`${site}/`) ? `${folder.slice(site.length + 1)}/` : undefined;
}

function addresses(
  names: { before?: string; after?: string } | undefined,
  base: string | undefined,
  folder: string | undefined,
): { before?: string; after?: string } | undefined {
  if (names === undefined || base === undefined || folder === undefined) return undefined;
  const entries = Object.entries(names).map(([side, name]) => [side, `${base}${folder}${name}`]);
  return Object.fromEntries(entries);
}
