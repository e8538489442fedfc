import { printable } from "../printable.ts";
import type { ChangedPage, Comparison } from "./types.ts";

/** What changed, a page a line. Titles are made harmless to terminals. */
export function comparisonText({ pages, isLookChanged }: Comparison): string {
  if (pages.length === 0 && !isLookChanged) return "Both sites show the same.\n";
  const lines = pages.map(
    ({ state, url, title }) => `${state.padEnd(8)}${printable(url)}  ${printable(title)}`,
  );
  return [...lines, ...lookLine(isLookChanged), "", `${summaryOf(pages)}.`, ""].join("\n");
}

export function summaryOf(pages: readonly ChangedPage[]): string {
  const articles = pages.filter(({ isArticle }) => isArticle);
  const count = (state: ChangedPage["state"]) =>
    articles.filter((page) => page.state === state).length;
  const others = pages.length - articles.length;
  const of = (["new", "changed", "gone"] as const).map((state) => `${count(state)} ${state}`);
  return `Articles: ${of.join(", ")}. Other pages: ${others}`;
}

function lookLine(isLookChanged: boolean): string[] {
  return isLookChanged
    ? ["look    stylesheets or scripts differ: any page may look different"]
    : [];
}
