import { hash } from "node:crypto";
import { type Html, html } from "../../html.ts";
import { LOCAL } from "../local-links.ts";
import { slugify } from "../slug.ts";
import type { DataFile } from "./block.ts";

/** Where a site has the files of data that its pages offer for download. */
const FOLDER = "/assets/data/";
const HASH_CHARACTERS = 16;

export function dataFile(text: string): DataFile {
  return { url: `${FOLDER}${hash("sha256", text).slice(0, HASH_CHARACTERS)}.csv`, text };
}

/** The file is saved by the block's title. */
export function downloadLink({ url }: DataFile, title: string, words: string): Html {
  return html`<a href="${LOCAL}${url}" download="${slugify(title) || "data"}.csv">${words}</a>`;
}
