import { ALIAS_RULES } from "./alias.ts";
import { ARTICLE_RULES } from "./article.ts";
import { AUTHOR_RULES } from "./author.ts";
import { CARD_RULES } from "./card.ts";
import { CITATION_RULES } from "./citation.ts";
import { CODE_RULES } from "./code.ts";
import { COMMENT_RULES } from "./comment.ts";
import { DATA_RULES } from "./data.ts";
import { DATE_RULES } from "./date.ts";
import { EMBED_RULES } from "./embed.ts";
import { FIELD_RULES } from "./field.ts";
import { FILE_RULES } from "./file.ts";
import { FONTS_RULES } from "./fonts.ts";
import { FRONT_MATTER_RULES } from "./front-matter.ts";
import { HEADING_RULES } from "./heading.ts";
import { HTML_RULES } from "./html.ts";
import { IMAGE_RULES } from "./image.ts";
import { LINK_RULES } from "./link.ts";
import { LIST_RULES } from "./list.ts";
import { MARKUP_RULES } from "./markup.ts";
import { MATHS_RULES } from "./maths.ts";
import { MEDIA_RULES } from "./media.ts";
import { NAVIGATION_RULES } from "./navigation.ts";
import { NOTE_RULES } from "./note.ts";
import { OVERRIDE_RULES } from "./override.ts";
import { QUOTATION_RULES } from "./quotation.ts";
import { REDIRECT_RULES } from "./redirect.ts";
import { SECURITY_RULES } from "./security.ts";
import { SETTINGS_RULES } from "./settings.ts";
import { SOURCE_RULES } from "./source.ts";
import { SOURCES_RULES } from "./sources.ts";
import { SPELLING_RULES } from "./spelling.ts";
import { STYLE_RULES } from "./style.ts";
import { TABLE_RULES } from "./table.ts";
import { TEXT_RULES } from "./text.ts";
import { THEME_RULES } from "./theme.ts";
import { TOKENS_RULES } from "./tokens.ts";
import { TOPIC_RULES } from "./topic.ts";
import { TRANSLATION_RULES } from "./translation.ts";
import { UNPUBLISHED_RULES } from "./unpublished.ts";
import { URL_RULES } from "./url.ts";
import { YAML_RULES } from "./yaml.ts";

/** Every rule that Dateline can report, by the name shown in reports. */
export const RULES = {
  ...ALIAS_RULES,
  ...ARTICLE_RULES,
  ...AUTHOR_RULES,
  ...CARD_RULES,
  ...CITATION_RULES,
  ...CODE_RULES,
  ...COMMENT_RULES,
  ...DATA_RULES,
  ...DATE_RULES,
  ...EMBED_RULES,
  ...FIELD_RULES,
  ...FILE_RULES,
  ...FONTS_RULES,
  ...FRONT_MATTER_RULES,
  ...HEADING_RULES,
  ...HTML_RULES,
  ...IMAGE_RULES,
  ...LINK_RULES,
  ...LIST_RULES,
  ...MARKUP_RULES,
  ...MEDIA_RULES,
  ...MATHS_RULES,
  ...NAVIGATION_RULES,
  ...NOTE_RULES,
  ...OVERRIDE_RULES,
  ...QUOTATION_RULES,
  ...REDIRECT_RULES,
  ...SECURITY_RULES,
  ...SETTINGS_RULES,
  ...SOURCE_RULES,
  ...SOURCES_RULES,
  ...SPELLING_RULES,
  ...STYLE_RULES,
  ...TABLE_RULES,
  ...TEXT_RULES,
  ...THEME_RULES,
  ...TOKENS_RULES,
  ...TOPIC_RULES,
  ...TRANSLATION_RULES,
  ...UNPUBLISHED_RULES,
  ...URL_RULES,
  ...YAML_RULES,
};

export type Rule = keyof typeof RULES;

/** Rules whose level publication.yaml can set. Checks report them as warnings. */
export type AdjustableRule = {
  [Each in Rule]: (typeof RULES)[Each] extends { isFixed: true } ? never : Each;
}[Rule];
