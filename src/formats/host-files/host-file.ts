import { FEED_FORMATS, FEEDS, type FeedFormat } from "../../feed-formats.ts";
import type { Rule } from "../../pages/redirect-rules.ts";
import { href } from "../../pages/urls.ts";
import { type Header, IMMUTABLE, UNLISTED } from "../security-headers.ts";

/** What a host's files are made from. */
export interface HostFileOptions {
  headers: readonly Header[];
  /** Folders whose files never change. */
  unchanging: readonly string[];
  /** Folders that no search engine should list. */
  unlisted?: readonly string[];
  /** `/` or `/project/`. */
  pathPrefix: string;
  /** Feeds whose URLs do not show their type; root-relative. */
  feeds?: readonly { url: string; format: FeedFormat }[];
  /** Old URLs. */
  rules?: readonly Rule[];
}

export type HostFileWriter = (options: HostFileOptions) => string;

/** A folder with a header that only its files have. */
export interface FolderHeader {
  /** With the path prefix. */
  path: string;
  header: Header;
}

/** The headers of single folders. */
export function folderHeaders({
  unchanging,
  unlisted = [],
  pathPrefix,
}: Pick<HostFileOptions, "unchanging" | "unlisted" | "pathPrefix">): FolderHeader[] {
  const having = (header: Header) => (folder: string) => ({
    path: below(pathPrefix, folder),
    header,
  });
  return [...unchanging.map(having(IMMUTABLE)), ...unlisted.map(having(UNLISTED))];
}

/** What hosts call a feed by default, XML or JSON, is not what it is. */
export function feedType(format: FeedFormat): Header {
  return { name: "Content-Type", value: `${FEEDS[format].type}; charset=utf-8` };
}

/** The name and the type of the feeds in each folder. */
export const FEED_FILES: readonly { file: string; type: Header }[] = FEED_FORMATS.map((format) => ({
  file: FEEDS[format].file,
  type: feedType(format),
}));

/** A header as Firebase and Vercel write it. */
export function keyed({ name, value }: Header) {
  return { key: name, value };
}

/** A folder of the site on its host. */
export function below(pathPrefix: string, folder: string): string {
  return pathPrefix.replace(/\/$/, "") + folder;
}

/** Where a rule leads, in ASCII, with the path prefix if it is a page of the site. */
export function targetOf(to: string, site: Pick<HostFileOptions, "pathPrefix">): string {
  // Hosts read a dollar sign as a variable.
  return href(to, site).replaceAll("$", "%24");
}

/** A JSON file, indented for those who read it. */
export function jsonFile(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
