import { spawn } from "node:child_process";
import { lstatSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChangedPage } from "../../compare/types.ts";
import { startStillServer } from "../../serve/still-server.ts";

export interface PictureOptions {
  browser: string;
  /** Folders of both sites. */
  sites: { before: string; after: string };
  pathPrefix: string;
  /** Where to write. */
  folder: string;
}

export type Pictures = ReadonlyMap<ChangedPage, { before?: string; after?: string }>;

const SIZE = "1280,1600";
/** In milliseconds, for one picture. */
const TIMEOUT = 30_000;

/**
 * Takes pictures of pages in both sites, one after the other, and names them in the order of the pages. If the browser
 * fails, a picture that is there already is used: a workflow with secrets must not open what a stranger wrote.
 */
export async function takePictures(
  pages: readonly ChangedPage[],
  { browser, sites, pathPrefix, folder }: PictureOptions,
): Promise<Pictures> {
  mkdirSync(folder, { recursive: true });
  const found = new Map<ChangedPage, { before?: string; after?: string }>();
  for (const side of ["before", "after"] as const) {
    const server = await startStillServer(sites[side], pathPrefix);
    const origin = `http://localhost:${server.port}${pathPrefix}`;
    for (const [index, page] of pages.entries()) {
      if (page.state === (side === "before" ? "new" : "gone")) continue;
      const name = `${index + 1}-${side}.png`;
      const file = join(folder, name);
      const isTaken = await takePicture(browser, origin + page.url.slice(1), file);
      if (isTaken || isPicture(file)) found.set(page, { ...found.get(page), [side]: name });
    }
    server.close();
  }
  return found;
}

function isPicture(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

async function takePicture(browser: string, url: string, file: string): Promise<boolean> {
  const profile = mkdtempSync(join(tmpdir(), "dateline-browser-"));
  const child = spawn(
    browser,
    [
      "--headless",
      "--disable-gpu",
      "--hide-scrollbars",
      "--no-first-run",
      // CI runs as root, and shows only the site that it has just built.
      "--no-sandbox",
      `--user-data-dir=${profile}`,
      `--window-size=${SIZE}`,
      `--screenshot=${file}`,
      url,
    ],
    { stdio: "ignore", timeout: TIMEOUT },
  );
  const status = await new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  return status === 0;
}
