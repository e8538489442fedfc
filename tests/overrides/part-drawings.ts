import { join } from "node:path";
import { ROOT } from "../kit/disk/project-root.ts";

/** The folder of the pictures, each with the name of its part. */
export const PICTURES = join(ROOT, "src/handbook/content/media/parts");

/** Where a part is drawn on the site that `parts-pictures.ts` builds. */
export interface Drawn {
  /** Root-relative, encoded. */
  url: string;
  /** The element that the part draws: the first one on the page. */
  selector: string;
  /** The element to show instead, with the part outlined: for parts that draw only a few words. */
  around?: string;
  /** A second element to show. */
  beside?: string;
  /** The exported function that draws it, if not the file's first. */
  by?: string;
  /** A control to use first, or a `details` element to open. */
  open?: string;
}

/** Why there is no picture of a part, as a sentence. */
export interface Undrawn {
  undrawn: string;
}

const FRONT = "/";
const SECTION = "/world/";
const SECOND_PAGE = "/world/page/2/";
/** Two authors, an image, and several sources. */
const ARTICLE = "/2025/06/the-curve-on-mauna-loa/";
/** With a translation, and neighbours in its section. */
const TRANSLATED = "/2026/06/how-schengen-works/";
const LITE = "/lite/2026/06/how-schengen-works/";
/** A source of which much is known. */
const SOURCE = ".source:nth-child(6) .source-line";

/** What each part draws, by the name of its file. `npm run parts:pictures` takes the pictures. */
export const PART_DRAWINGS: Readonly<Record<string, Drawn | Undrawn>> = {
  "also-in": { url: TRANSLATED, selector: ".also-in" },
  "article-header": { url: ARTICLE, selector: ".article-header" },
  body: { url: ARTICLE, selector: ".prose" },
  breadcrumbs: { url: ARTICLE, selector: ".breadcrumbs" },
  byline: { url: ARTICLE, selector: ".byline" },
  "cite-as": { url: ARTICLE, selector: ".cite-as", open: ".cite-as" },
  comments: { undrawn: "The demonstration has no replies." },
  contents: { url: ARTICLE, selector: ".contents", by: "contents" },
  counters: {
    undrawn: "Readers see nothing of it: scripts and hidden pictures that count visits.",
  },
  document: { url: ARTICLE, selector: "body" },
  "edition-links": { url: FRONT, selector: ".editions" },
  "feed-links": { undrawn: "Readers see nothing of it: links in the head, for feed readers." },
  figure: { url: ARTICLE, selector: ".lead-image", by: "leadFigure" },
  foot: { url: FRONT, selector: ".foot" },
  head: { undrawn: "Readers see nothing of it but the title, which browsers show in the tab." },
  headline: { url: TRANSLATED, selector: ".article-header .headline" },
  icon: { undrawn: "The page does not show it: browsers show icons in tabs and bookmarks." },
  language: { undrawn: "Readers see nothing of it: it marks the language and direction of words." },
  layout: { undrawn: "It draws nothing: it turns your function into a layout." },
  link: { undrawn: "It draws nothing: it returns an address." },
  "list-page": { url: SECTION, selector: ".list-page" },
  "lite-body": { url: LITE, selector: "main" },
  "lite-document": { url: LITE, selector: "body" },
  masthead: { url: FRONT, selector: ".masthead" },
  "name-list": { undrawn: "[byline](#byline) shows it: the names with “and” between them." },
  newsletter: { url: FRONT, selector: ".newsletter" },
  pagination: { url: SECOND_PAGE, selector: ".pagination" },
  prompt: { url: ARTICLE, selector: ".prompt" },
  rail: { url: FRONT, selector: ".rail" },
  "read-next": { url: TRANSLATED, selector: ".read-next" },
  reference: { url: ARTICLE, selector: SOURCE, by: "referenceLine" },
  "search-field": { undrawn: "[masthead](#masthead) shows it: the field beside the sections." },
  "review-mark": { undrawn: "Only a site for reviewers has it, above the masthead." },
  "reply-ways": { undrawn: "[prompt](#prompt-2) shows it: the button below the question." },
  "search-settings": {
    undrawn: "It draws nothing: it turns words into data for the search script.",
  },
  "service-name": { undrawn: "It returns a few words: a service’s name and its hosts." },
  seconds: { url: FRONT, selector: ".seconds" },
  share: { url: ARTICLE, selector: ".share" },
  "source-date": { url: ARTICLE, selector: `${SOURCE} time`, around: SOURCE },
  "source-list": { url: ARTICLE, selector: ".sources" },
  "source-previews": {
    url: ARTICLE,
    selector: ".preview",
    beside: ".prose p:has([popovertarget])",
    open: ".prose [popovertarget]",
  },
  sourcing: { url: ARTICLE, selector: ".sourcing" },
  "structured-data": {
    undrawn: "Readers see nothing of it: facts for search engines, in the head.",
  },
  teaser: { url: FRONT, selector: ".teaser-pictured" },
  texts: { undrawn: "It draws nothing: it returns the words that other parts show." },
  timestamp: { url: ARTICLE, selector: ".times time", around: ".times" },
  unpublished: {
    undrawn: "Only previews show it: “Draft”, or when an article appears or expired.",
  },
  "work-label": { url: ARTICLE, selector: ".kicker", by: "typeLabel" },
};
