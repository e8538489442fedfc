import type { ShownTable } from "../../data/shown-table.ts";
import type { Html } from "../../html.ts";
import type { BodyContext } from "../context.ts";
import type { Problem, RenderState } from "../state.ts";
import type { FencePlace } from "./fence-types.ts";

/** A file of data that readers download. */
export interface DataFile {
  /** Root-relative. Its name is a hash of the text, so that equal data are one file. */
  url: string;
  text: string;
}

/** What a kind of fence makes of its fields. */
export interface Block {
  title: string;
  subtitle?: string | undefined;
  /** Between title and notes on the page. */
  page: Html;
  /** The same for readers without this site's CSS. */
  plain: Html;
  /** The data, for the text as Markdown. */
  table?: ShownTable | undefined;
  /** What it shows, in words, for the text as Markdown. */
  text?: string | undefined;
  notes?: string | undefined;
  /** Keys of sources. */
  source?: readonly string[] | undefined;
  file?: DataFile | undefined;
  /** The file of `media/` that it shows, which is then published. */
  media?: string | undefined;
}

/** What a kind of fence is made with, besides its fields. */
export interface BlockContext {
  context: BodyContext;
  words: RenderState["words"];
  /** Counts the blocks of a text from 1, for ids. */
  number: number;
  place: FencePlace;
  /** Reports a problem at a place in the block's YAML. */
  report: (place: ReturnType<FencePlace>, problem: Problem) => void;
}

/** Undefined if there are problems, which it has reported. */
export type MakeBlock<Fields> = (fields: Fields, context: BlockContext) => Block | undefined;
