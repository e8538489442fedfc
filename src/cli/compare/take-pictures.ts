import { hash } from "node:crypto";
import { lstatSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ChangedPage } from "../../compare/types.ts";
import type { Listening } from "../../serve/listen.ts";
import { startStillServer } from "../../serve/still-server.ts";
import { type Devtools, openDevtools } from "./devtools.ts";
import { type PagePicture, pagePicture } from "./page-picture.ts";

export interface PictureOptions {
  browser: string;
  /** Folders of both sites. */
  sites: { before: string; after: string };
  pathPrefix: string;
  /** Where to write. */
  folder: string;
}

export interface Shots {
  before?: string;
  after?: string;
}

/** Pictures of articles say most. So many are enough for a comment. */
const MOST = 12;

/** The pages that have pictures: the front, then articles and other texts. */
export function pictured(pages: readonly ChangedPage[]): ChangedPage[] {
  const shown = pages.filter(({ sort, state }) => sort !== "list" && state !== "gone");
  const isFront = ({ sort }: ChangedPage) => sort === "front";
  return [...shown.filter(isFront), ...shown.filter((page) => !isFront(page))].slice(0, MOST);
}

/** The file names of a page's pictures follow from its URL, so that another process finds them. */
function namesOf({ url }: ChangedPage): Required<Shots> {
  const name = hash("sha256", url, "hex").slice(0, 16);
  return { before: `${name}-before.webp`, after: `${name}-after.webp` };
}

/** The names of the pictures of a page that are in a folder; undefined if there is none. */
export function takenPictures(page: ChangedPage, folder: string): Shots | undefined {
  const isFile = (name: string) =>
    lstatSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true;
  const found = Object.entries(namesOf(page)).filter(([, name]) => isFile(name));
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/**
 * Takes pictures of pages in both sites, from where they first differ. A page that can't be shown has none. Returns how
 * many pages have pictures.
 */
export async function takePictures(
  pages: readonly ChangedPage[],
  { browser, sites, pathPrefix, folder }: PictureOptions,
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  // First the browser: if it does not start, nothing else is left running.
  const devtools = await openDevtools(browser);
  const servers: Listening[] = [];
  const originOf = async (site: string) => {
    const server = await startStillServer(site, pathPrefix);
    servers.push(server);
    return `http://localhost:${server.port}${pathPrefix}`;
  };
  let taken = 0;
  try {
    const origins = { before: await originOf(sites.before), after: await originOf(sites.after) };
    for (const page of pages) {
      const { state, url, from = url } = page;
      const after = await shot(devtools, origins.after + url.slice(1));
      const before =
        state === "new" ? undefined : await shot(devtools, origins.before + from.slice(1));
      if (after && (await writePictures(page, { before, after }, folder))) taken += 1;
    }
  } finally {
    await devtools.close();
    for (const server of servers) server.close();
  }
  return taken;
}

async function shot({ inPage }: Devtools, url: string): Promise<PagePicture | undefined> {
  return await inPage((send) => pagePicture(send, url)).catch(() => undefined);
}

async function writePictures(
  page: ChangedPage,
  { before, after }: { before: PagePicture | undefined; after: PagePicture },
  folder: string,
): Promise<boolean> {
  const { firstDifference, shownPart } = await import("./difference.ts");
  const row = before ? await firstDifference(before, after) : 0;
  // A page that moved may be the same.
  if (row === undefined && page.state !== "moved") return false;
  const from = row ?? 0;
  const names = namesOf(page);
  writeFileSync(join(folder, names.after), await shownPart(after, from));
  if (before) writeFileSync(join(folder, names.before), await shownPart(before, from));
  return true;
}
