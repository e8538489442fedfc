import { knownSources } from "../markdown/known-sources.ts";
import type { WriteContext } from "../markdown/write/context.ts";
import { escapeLines } from "../markdown/write/line-starts.ts";
import { escapeText } from "../markdown/write/text-escapes.ts";
import type { Described } from "./types.ts";

/** A source as front matter declares it. */
export interface SavedSource {
  id: string;
  type: string;
  title: string;
  author: string;
  publisher: string;
  url: string;
  date?: string;
  accessed: string;
}

/** Where a post is: its address without trackers, and the site's name. */
export interface Place {
  url: string;
  site: string;
}

const MAX_TITLE_CHARACTERS = 80;

/** The line that embeds a video or the like, with its title and its author as credit. */
export function embedLine({ title, text, author }: Described, { url }: Place): string {
  const words = title ?? firstWords(text ?? "");
  const credit = author === "" ? "" : ` "| ${escaped(author).replaceAll('"', "")}"`;
  return words === "" && credit === "" ? url : `![${escaped(words)}](${url}${credit})`;
}

/** A post as a block quote that cites its source. */
export function quoteOf({ text = "", author }: Described, key: string): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) =>
    paragraph
      .split("\n")
      .map((line) => escapeLines(escaped(line)))
      .join("\\\n"),
  );
  const last = `— ${escaped(author)} [@${key}]`;
  return [...paragraphs, last]
    .flatMap((paragraph, index) => [...(index > 0 ? [""] : []), ...paragraph.split("\n")])
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}

/** The source of a post. `today` is a day such as 2026-03-01. */
export function sourceOf(
  { text = "", author, day }: Described,
  { url, site }: Place,
  today: string,
): SavedSource {
  return {
    id: keyOf(author, day ?? today),
    type: "post",
    title: firstWords(text) || url,
    author,
    publisher: site,
    url,
    ...(day && { date: day }),
    accessed: today,
  };
}

/** A key of the author's handle or name, and the day: `jane-2026-03-01`. */
function keyOf(author: string, day: string): string {
  const [, handle] = /@([^@\s()]+)[^()]*\)?$/.exec(author) ?? [];
  const name = (handle ?? author)
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase()
    .slice(0, 40)
    .replace(/-+$/, "");
  return `${name || "post"}-${day}`;
}

/** The beginning of a text, up to a word's end. */
function firstWords(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= MAX_TITLE_CHARACTERS) return line;
  const cut = line.slice(0, MAX_TITLE_CHARACTERS + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 20)).toWellFormed()} …`;
}

/** Escapes what has a meaning in any article. */
const CONTEXT: WriteContext = {
  ...{ keys: knownSources({ references: [] }).keys, language: "en", maths: true },
  ...{ depth: 0, abbreviations: new Map(), inLink: true },
};

/** Text that means itself in any article: no markup, no citation, no link. Quotation marks are typeset with the rest. */
function escaped(text: string): string {
  return escapeText(text, CONTEXT)
    .replace(/\\(["'])/g, "$1")
    .replaceAll("@", "\\@");
}
