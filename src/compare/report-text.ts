import { printable } from "../printable.ts";
import type { ChangedPage, Comparison, PageSort, PageState } from "./types.ts";

const STATES: readonly PageState[] = ["new", "moved", "changed", "gone"];

/** What changed, a page a line. Titles are made harmless to terminals. */
export function comparisonText(compared: Comparison): string {
  const { pages } = compared;
  const lines = pages.map((page) => {
    const notes = notesOf(page);
    const said = notes === "" ? "" : ` (${printable(notes)})`;
    return `${page.state.padEnd(8)}${printable(page.url)}  ${printable(page.title)}${said}`;
  });
  const around = aroundOf(compared);
  if (pages.length === 0 && around.length === 0) return "Both sites show the same.\n";
  return [...lines, ...(lines.length > 0 ? [""] : []), `${summaryOf(pages)}.`, ...around, ""].join(
    "\n",
  );
}

/** Counts pages by what they are and what happened to them. */
export function summaryOf(pages: readonly ChangedPage[]): string {
  const said = (["article", "page", "front", "list"] as const)
    .map((sort) => countsOf(pages, sort))
    .filter(Boolean);
  return said.length === 0 ? "No article, page or list changes" : said.join(". ");
}

const NAMES = { article: "Articles", page: "Pages", front: "Front", list: "Lists" };

function countsOf(pages: readonly ChangedPage[], sort: PageSort): string {
  const own = pages.filter((page) => page.sort === sort);
  const parts = STATES.flatMap((state) => {
    const count = own.filter((page) => page.state === state).length;
    return count > 0 ? [`${count} ${state}`] : [];
  });
  return parts.length > 0 ? `${NAMES[sort]}: ${parts.join(", ")}` : "";
}

/** What a reviewer should know of a page besides that it differs. */
export function notesOf({ label, differs, from, isLost, state }: ChangedPage): string {
  return [
    label,
    differs === "pictures" && "only pictures",
    differs === "markup" && "only links or markup",
    from !== undefined && `from ${from}`,
    isLost && (state === "gone" ? "its address leads nowhere" : "the old address leads nowhere"),
  ]
    .filter(Boolean)
    .join(", ");
}

/** A sentence for each part around the content that differs, however many pages have it. */
export function aroundOf({ around, isLookChanged }: Comparison): string[] {
  const { related, frame, metadata } = around;
  return [
    isLookChanged && "Stylesheets or scripts differ: any page may look different.",
    frame > 0 && `Masthead or foot differ on ${more(frame)}.`,
    related > 0 && `Lists of related articles differ on ${more(related)}.`,
    metadata > 0 && `What search engines and social networks read differs on ${more(metadata)}.`,
  ].filter((line) => line !== false);
}

function more(count: number): string {
  return `${count.toLocaleString("en")} other ${count === 1 ? "page" : "pages"}`;
}
