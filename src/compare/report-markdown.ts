import { escaped, plainUrl } from "../text/markdown-escapes.ts";
import type { Problems } from "./problems.ts";
import { problemsPart, short } from "./problems-markdown.ts";
import { aroundOf, notesOf, summaryOf } from "./report-text.ts";
import type { ChangedPage, Comparison } from "./types.ts";

export interface MarkdownOptions {
  /** The address of the preview, with a slash at its end; without it, pages are named and not linked. */
  url?: string;
  /** Addresses of the pictures of a page, if it has some. */
  pictures?: (page: ChangedPage) => { before?: string; after?: string } | undefined;
  /** What a check of the change found. */
  problems?: Problems;
  /** Which site is missing, if one is: that of the change has errors, or that of main. */
  missing?: "before" | "after";
}

/** What fits a reviewer's screen; the rest is folded away. */
const MOST_ROWS = 30;
/** GitHub refuses comments of more than 65,536 characters. The workflow adds a line. */
const MOST_CHARACTERS = 60_000;

/** A comment on a pull request: what a change does to the site, with links and pictures; or why there is nothing to show. */
export function comparisonMarkdown(
  compared: Comparison | undefined,
  options: MarkdownOptions,
): string {
  const { url, problems, missing } = options;
  const isLinked = url !== undefined && missing !== "after";
  const parts = [
    isLinked ? `**[${TITLE}](<${plainUrl(url)}>)**` : `**${TITLE}**`,
    compared
      ? [`${summaryOf(compared.pages)}.`, ...aroundOf(compared)].join("\n")
      : REASONS[missing ?? "after"],
    ...problemsPart(problems),
    ...(compared ? pageParts(compared, options) : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

const REASONS = {
  before: "The site without this change can't be built, so nothing is compared.",
  after: "The site can't be built.",
};

const TITLE = "Preview of this change";

function pageParts({ pages }: Comparison, options: MarkdownOptions): string[] {
  const texts = pages.filter(({ sort }) => sort !== "list");
  const lists = pages.filter(({ sort }) => sort === "list");
  const table = tableOf(texts.slice(0, MOST_ROWS), options);
  const budget = (MOST_CHARACTERS - table.length) / 2;
  return [
    table,
    folded("more", texts.slice(MOST_ROWS), { ...options, budget }),
    folded("lists", lists, { ...options, budget }),
  ].filter((part) => part !== "");
}

function tableOf(pages: readonly ChangedPage[], options: MarkdownOptions): string {
  if (pages.length === 0) return "";
  const { pictures = () => undefined } = options;
  const hasPictures = pages.some((page) => pictures(page) !== undefined);
  const heads = ["Page", "", ...(hasPictures ? ["Before", "After"] : [])];
  const rows = pages.map((page) => {
    const own = pictures(page);
    const shots = hasPictures ? [picture(own?.before), picture(own?.after)] : [];
    return [linked(page, options), state(page), ...shots];
  });
  return [heads, heads.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** Pages that reviewers unfold, as many as there is room for. */
function folded(
  name: string,
  pages: readonly ChangedPage[],
  { budget, ...options }: MarkdownOptions & { budget: number },
): string {
  if (pages.length === 0) return "";
  const lines: string[] = [];
  let size = 0;
  for (const page of pages) {
    const line = `- ${state(page)}: ${linked(page, options)}`;
    size += line.length + 1;
    if (size > budget) break;
    lines.push(line);
  }
  const left = pages.length - lines.length;
  const rest = left > 0 ? [`- and ${left.toLocaleString("en")} more`] : [];
  const summary = `<summary>${pages.length.toLocaleString("en")} ${name}</summary>`;
  return ["<details>", summary, "", ...lines, ...rest, "", "</details>"].join("\n");
}

function state(page: ChangedPage): string {
  const notes = notesOf(page);
  return notes === "" ? page.state : `${page.state} (${escaped(short(notes))})`;
}

function linked({ state: is, url: path, title }: ChangedPage, { url }: MarkdownOptions): string {
  const name = escaped(short(title === "" ? path : title));
  const address = url === undefined ? "" : plainUrl(`${url}${path.slice(1)}`);
  return address === "" || address.length > 500 || is === "gone" ? name : `[${name}](<${address}>)`;
}

function picture(address: string | undefined): string {
  if (address === undefined) return "";
  const url = plainUrl(address);
  return `<a href="${url}"><img src="${url}" width="320" alt=""></a>`;
}
