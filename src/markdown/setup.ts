import MarkdownIt from "markdown-it";
import autolink from "markdown-it/lib/rules_inline/autolink.mjs";
import image from "markdown-it/lib/rules_inline/image.mjs";
import link from "markdown-it/lib/rules_inline/link.mjs";
import cjkFriendly from "markdown-it-cjk-friendly";
import { abbreviations } from "./abbreviations.ts";
import { dataBlocks, makeBlocks } from "./blocks/data-blocks.ts";
import { callouts } from "./callouts.ts";
import { citations } from "./citations.ts";
import { code } from "./code.ts";
import { comments } from "./comments.ts";
import { definitionLists } from "./definition-lists.ts";
import { definitions } from "./definitions.ts";
import { embedFigures } from "./embeds/embed-figures.ts";
import { embedMarkup } from "./embeds/embed-markup.ts";
import { loneAddresses } from "./embeds/lone-addresses.ts";
import { failedMarkup } from "./failed-markup/failed-markup.ts";
import { figures } from "./figures.ts";
import { galleries } from "./galleries.ts";
import { writtenIds } from "./heading-ids.ts";
import { headingLevels, headings } from "./headings.ts";
import { inDescription, resolveImages } from "./images.ts";
import { markLinks } from "./links.ts";
import { maths } from "./maths/maths.ts";
import { notes } from "./notes.ts";
import { numberCitations } from "./number-calls.ts";
import { placeNotes } from "./place-notes.ts";
import { inlineWithPlaces, recordingPlace, startingWith } from "./places.ts";
import { PLAYER } from "./players/player-tokens.ts";
import { proseBlocks } from "./prose-blocks.ts";
import { questions } from "./questions.ts";
import {
  reportingDefinitions,
  reportingSchemes,
  reportingScripts,
  validateLink,
} from "./schemes.ts";
import { smallMarks } from "./small-marks.ts";
import { tables } from "./tables.ts";
import { textOffsets } from "./text-offsets.ts";
import { typography } from "./typographer.ts";
import { uncitedQuotations } from "./uncited-quotations.ts";
import { isNormal } from "./urls.ts";

export interface MarkdownOptions {
  /** Sets quotation marks, apostrophes, dashes and spaces as the body's language prints them. */
  typographer: boolean;
  /** Gives headings an id and a link to themselves. */
  anchors: boolean;
  /** Makes figures of images, and of other sites' content, alone in a paragraph. */
  figures: boolean;
}

export const defaults = {
  typographer: true,
  anchors: true,
  figures: true,
} satisfies MarkdownOptions;

const { normalizeLink } = new MarkdownIt();

/** Percent-encodes a URL, unless nothing in it needs that. */
export function normalUrl(url: string): string {
  return isNormal(url) ? url : normalizeLink(url);
}

/** CommonMark with tables and strikethrough, and the extensions for news. Its `env` comes from `createEnv`. */
export function createMarkdown(options: Partial<MarkdownOptions> = {}): MarkdownIt {
  const { typographer, anchors, figures: withFigures } = { ...defaults, ...options };
  const md = new MarkdownIt({ html: false, linkify: false, typographer });
  textOffsets(md);
  md.validateLink = validateLink;
  md.normalizeLink = normalUrl;
  const links = recordingPlace(reportingSchemes(link, { others: true }), "link_open");
  md.inline.ruler.at("link", startingWith("[", links));
  md.inline.ruler.at(
    "image",
    startingWith("!", recordingPlace(reportingSchemes(inDescription(image)), "image")),
  );
  const addresses = recordingPlace(reportingScripts(autolink), "link_open");
  md.inline.ruler.at("autolink", startingWith("<", addresses));
  // Allows emphasis next to Chinese, Japanese and Korean punctuation; CommonMark's examples still parse the same.
  md.use(cjkFriendly);
  md.use(citations).use(notes).use(callouts).use(abbreviations).use(tables).use(code);
  md.use(embedMarkup).use(dataBlocks);
  md.use(definitionLists).use(smallMarks).use(maths);
  md.block.ruler.at("reference", reportingDefinitions(definitions));
  md.inline.ruler.before("autolink", "comment", comments);
  md.core.ruler.at("inline", inlineWithPlaces);
  md.core.ruler.before("inline", "written_ids", writtenIds);
  md.core.ruler.at("replacements", typography);
  md.core.ruler.disable("smartquotes");
  // The order matters: captions contain links and calls, and calls are numbered after notes have moved.
  const afterInline = [
    ...(withFigures ? [["lone_addresses", loneAddresses] as const] : []),
    ["failed_markup", failedMarkup],
    ["prose_blocks", proseBlocks],
    ["questions", questions],
    ["blocks", makeBlocks],
    ...(withFigures
      ? ([
          ["embeds", embedFigures],
          ["galleries", galleries],
          ["figures", figures],
        ] as const)
      : []),
    ["images", resolveImages],
    ["links", markLinks],
    ["notes", placeNotes],
    ["numbers", numberCitations],
  ] as const;
  for (const [name, rule] of afterInline) md.core.ruler.before("linkify", name, rule);
  md.core.ruler.push("heading_levels", headingLevels);
  md.core.ruler.push("uncited_quotations", uncitedQuotations);
  md.renderer.rules[PLAYER] = (tokens, index) => tokens[index]?.content ?? "";
  if (anchors) md.use(headings);
  return md;
}
