import type { Callout, QuotedBlock } from "../vocabularies.ts";
import type { TextWords } from "../words/types.ts";
import type { BlockSheet } from "./uses.ts";

/** How a block that begins like `> [!NOTE]` is marked up. */
export interface CalloutShape {
  /** The stylesheet that draws it. */
  sheet: BlockSheet;
  open: string;
  close: string;
  /** Of the words on its first line; without it, they become its first paragraph. */
  title?: TitleShape;
}

interface TitleShape {
  tag: "p" | "summary";
  class?: string;
  /** The title of a block that has none; absent if it then shows none. */
  usual?: (words: TextWords) => string;
}

/** The role is `note`, since an `aside` would be a landmark, and several of one name get in the way. */
function box(name: Callout): CalloutShape {
  return {
    sheet: "boxes",
    open: `<div class="callout callout-${name}" role="note">`,
    close: "</div>",
    title: { tag: "p", class: "callout-title", usual: ({ callouts }) => callouts[name] },
  };
}

/** Every block, by the word in brackets. */
const SHAPES: Readonly<Record<QuotedBlock, CalloutShape>> = {
  note: box("note"),
  tip: box("tip"),
  important: box("important"),
  warning: box("warning"),
  caution: box("caution"),
  fact: box("fact"),
  // Words from the article itself, set large beside it.
  quote: { sheet: "boxes", open: '<blockquote class="pull-quote">', close: "</blockquote>" },
  more: {
    sheet: "texts",
    open: '<details class="more">',
    close: "</details>",
    title: { tag: "summary", usual: (words) => words.more },
  },
  timeline: {
    sheet: "texts",
    open: '<div class="timeline">',
    close: "</div>",
    title: { tag: "p", class: "timeline-title" },
  },
  small: { sheet: "texts", open: '<div class="small-print">', close: "</div>" },
};

const BY_NAME: ReadonlyMap<string, CalloutShape> = new Map(Object.entries(SHAPES));

/** The shape of a parsed block, by the word in its brackets in small letters. */
export function shapeOf(name: string): CalloutShape {
  const shape = BY_NAME.get(name);
  if (!shape) throw new Error(`no block is written as [!${name}]`);
  return shape;
}
