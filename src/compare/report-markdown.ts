import { escaped } from "../text/markdown-escapes.ts";
import { summaryOf } from "./report-text.ts";
import type { ChangedPage, Comparison } from "./types.ts";

export interface MarkdownOptions {
  /** The address of the preview, with a slash at its end; without it, pages are named and not linked. */
  url?: string;
  /** Addresses of the pictures of a page, if it has some. */
  pictures?: (page: ChangedPage) => { before?: string; after?: string } | undefined;
}

/** A comment need not list every list of a large change. */
const MOST = 30;

/** A comment on a pull request: what a change does to the site, with links and pictures. */
export function comparisonMarkdown(
  { pages, isLookChanged }: Comparison,
  { url, pictures = () => undefined }: MarkdownOptions,
): string {
  const shown = pages.slice(0, MOST);
  const left = pages.length - shown.length;
  const hasPictures = shown.some((page) => pictures(page) !== undefined);
  const heads = ["Page", "", ...(hasPictures ? ["Before", "After"] : [])];
  const rows = shown.map((page) => {
    const own = pictures(page);
    return [
      linked(page, url),
      page.state,
      ...(hasPictures ? [picture(own?.before), picture(own?.after)] : []),
    ];
  });
  return [
    url === undefined ? "**Preview of this change**" : `**[Preview of this change](<${url}>)**`,
    "",
    `${pages.length === 0 ? "No page changes" : summaryOf(pages)}.`,
    ...(isLookChanged ? ["Stylesheets or scripts differ: any page may look different."] : []),
    ...(rows.length > 0
      ? ["", ...[heads, heads.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`)]
      : []),
    ...(left > 0 ? ["", `${left} more pages are not shown.`] : []),
    "",
  ].join("\n");
}

function linked({ state, url: path, title }: ChangedPage, url: string | undefined): string {
  const name = escaped(title === "" ? path : title);
  if (url === undefined || state === "gone") return name;
  return `[${name}](<${url}${path.slice(1)}>)`;
}

function picture(address: string | undefined): string {
  return address === undefined
    ? ""
    : `<a href="${address}"><img src="${address}" width="320" alt=""></a>`;
}
