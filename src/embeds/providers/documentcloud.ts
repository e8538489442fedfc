import { oembed } from "../described.ts";
import { pathMatch } from "../path.ts";
import { WIDGET } from "../rights.ts";
import type { Provider } from "../types.ts";

const FRAMES = "https://embed.documentcloud.org";
const DOCUMENT = /^\/documents\/(\d{3,12}(?:-[\w-]{1,200})?)(?:\.html)?$/;
/** The page that the document opens at. */
const PAGE = /^#document\/p(\d{1,5})(?:\/.*)?$/;

/** https://www.documentcloud.org/help/api/#oembed */
export const documentcloud: Provider = {
  name: "DocumentCloud",
  hosts: ["documentcloud.org", "embed.documentcloud.org"],
  origins: [FRAMES],
  kind: "document",
  shape: "page",
  ...WIDGET,
  shows: "a public document",
  forms: [
    "https://www.documentcloud.org/documents/20059068-the-mueller-report/",
    "https://www.documentcloud.org/documents/20059068-the-mueller-report/#document/p12",
    "https://www.documentcloud.org/documents/282753-lefler-thesis.html",
  ],
  described: oembed("https://api.www.documentcloud.org/api/oembed/?format=json&url="),
  read: (url) => {
    const [id] = pathMatch(url, DOCUMENT) ?? [];
    if (id === undefined) return undefined;
    const [, page] = PAGE.exec(url.hash) ?? [];
    const at = page === undefined ? "" : `#document/p${page}`;
    return {
      url: `https://www.documentcloud.org/documents/${id}/${at}`,
      frame: `${FRAMES}/documents/${id}/?embed=1${at}`,
    };
  },
};
