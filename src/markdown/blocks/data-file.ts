import { hash } from "node:crypto";
import { csvOf } from "../../data/write-csv.ts";
import { type Html, html } from "../../html.ts";
import { fill } from "../fill.ts";
import { LOCAL } from "../local-links.ts";
import { slugify } from "../slug.ts";
import type { Block, BlockContext } from "./block.ts";
import type { BlockData } from "./data-of-fields.ts";

/** Where a site has the files of data that its pages offer for download. */
const FOLDER = "/assets/data/";
const HASH_CHARACTERS = 16;

/** The data of a block for download: the file that the editor named, or one that the build writes. */
export function download(
  { media, table }: Pick<BlockData, "media" | "table">,
  title: string,
  { words }: Pick<BlockContext, "words">,
): { link: Html } & Pick<Block, "file" | "media"> {
  const label = fill(words.blocks.download, { kind: "CSV" });
  if (media) return { link: mediaLink(media.url, label), media: media.url };
  const text = csvOf(table);
  const url = `${FOLDER}${hash("sha256", text).slice(0, HASH_CHARACTERS)}.csv`;
  const link = html`<a href="${LOCAL}${url}" download="${slugify(title) || "data"}.csv">${label}</a>`;
  return { link, file: { url, text } };
}

/** A link to a file of `media/`, by its decoded URL. */
export function mediaLink(url: string, label: string): Html {
  return html`<a href="${LOCAL}${encodeURI(url)}" download>${label}</a>`;
}
