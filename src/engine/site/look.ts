import type { Fonts } from "../../content/fonts/types.ts";
import type { Theme } from "../../content/theme/theme-file.ts";
import type { TokenColors } from "../../content/tokens/token-names.ts";
import type { OwnTokens } from "../../content/tokens/tokens-file.ts";
import type { Settings } from "../../content/types.ts";
import { BLOCK_SHEETS, type BlockSheet } from "../../markdown/uses.ts";
import type { Outline } from "../../pages/outline.ts";
import type { Site } from "../../pages/types.ts";
import { commentScripts } from "../products/comment-scripts.ts";
import { searchScript } from "../products/scripts.ts";
import { setupScripts } from "../products/setup-scripts.ts";
import {
  blockStylesheetPage,
  commentStylesheetPage,
  listStylesheetPage,
  liteStylesheetPage,
  printStylesheetPage,
  resolvedColors,
  reviewStylesheetPage,
  scriptsStylesheetPage,
  stylesheetPage,
} from "../products/stylesheet.ts";

/** URLs of stylesheets and scripts that pages link to. */
export type LookUrls = Pick<
  Site,
  | "stylesheet"
  | "listStylesheet"
  | "scriptsStylesheet"
  | "printStylesheet"
  | "blockStylesheets"
  | "liteStylesheet"
  | "searchScript"
  | "setupScripts"
  | "commentStylesheet"
  | "commentScript"
  | "commentClient"
  | "review"
>;

/** Colours, stylesheets and scripts of a site. */
export interface Look {
  colors: TokenColors;
  urls: LookUrls;
  /** Stylesheets and scripts, rendered as pages. */
  pages: Outline[];
}

/** What the publication brings to its look; each is undefined if it has none. */
interface Own {
  tokens: OwnTokens | undefined;
  theme: Theme | undefined;
  fonts: Fonts | undefined;
}

/** Builds stylesheets with the publication's tokens, fonts and rules, and the scripts that its settings require. */
export function lookOf(
  root: string,
  { tokens, theme, fonts }: Own,
  settings: Pick<Settings, "lite" | "search" | "analytics" | "comments">,
  review?: string,
): Look {
  const main = stylesheetPage(root, {
    tokens: tokens?.css,
    theme: theme?.css,
    fonts: fonts?.fonts,
  });
  const lists = listStylesheetPage(root);
  const scripts = scriptsStylesheetPage(root);
  const print = printStylesheetPage(root);
  const blocks = BLOCK_SHEETS.map((sheet) => [sheet, blockStylesheetPage(root, sheet)] as const);
  const lite = settings.lite ? liteStylesheetPage(root) : undefined;
  const script = settings.search ? searchScript(root) : undefined;
  const replies = commentStylesheetPage(root);
  const comments = commentScripts(root, settings.comments.frame);
  const ofReview = review === undefined ? undefined : reviewStylesheetPage(root);
  const setup = setupScripts(root, settings.analytics);
  return {
    colors: resolvedColors(root, tokens?.colors),
    urls: {
      stylesheet: main.url,
      listStylesheet: lists.url,
      scriptsStylesheet: scripts.url,
      printStylesheet: print.url,
      blockStylesheets: sheetUrls(blocks),
      commentStylesheet: replies.url,
      ...comments.urls,
      ...(lite && { liteStylesheet: lite.url }),
      ...(script && { searchScript: script.url }),
      ...(review !== undefined &&
        ofReview && { review: { name: review, stylesheet: ofReview.url } }),
      ...(setup.pages.length > 0 && { setupScripts: setup.urls }),
    },
    pages: [
      main,
      lists,
      scripts,
      print,
      ...blocks.map(([, page]) => page),
      replies,
      ...(lite ? [lite] : []),
      ...(script ? [script] : []),
      ...(ofReview ? [ofReview] : []),
      ...setup.pages,
      ...comments.pages,
    ],
  };
}

/** The URL of each sheet. */
function sheetUrls(sheets: readonly (readonly [BlockSheet, Outline])[]): Site["blockStylesheets"] {
  const urls = sheets.map(([sheet, { url }]) => [sheet, url]);
  return Object.fromEntries(urls) as Site["blockStylesheets"];
}
