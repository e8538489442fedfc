import type { Rule } from "../rules/rules.ts";
import {
  fixControls,
  fixDecomposed,
  fixDirectionEnd,
  fixInvisibleInUrl,
} from "./characters/invisible.ts";
import type { Fix } from "./fix.ts";
import { fixDate } from "./front-matter/date.ts";
import { fixBlankLine, fixHyphens } from "./front-matter/fences.ts";
import { fixRenamedKey, fixUnknownKey } from "./front-matter/key-names.ts";
import { fixBackslashes, fixHashtag, fixQuotes } from "./front-matter/quotes.ts";
import { fixSlug } from "./front-matter/slug.ts";
import { fixSpaceAfterColon, fixTabs } from "./front-matter/spaces.ts";
import { fixAttributes } from "./markdown/attributes.ts";
import { fixEscape, fixLineBreak } from "./markdown/backslashes.ts";
import { fixTask } from "./markdown/brackets.ts";
import { fixCitationComma } from "./markdown/citations.ts";
import { fixCodeQuotes } from "./markdown/code.ts";
import { fixEmphasis } from "./markdown/emphasis.ts";
import { fixLevelOne, fixSkippedLevel } from "./markdown/heading-levels.ts";
import { fixHeadingMarks } from "./markdown/heading-marks.ts";
import { fixBareUrl, fixInsecure, fixLink } from "./markdown/links.ts";
import { fixList } from "./markdown/lists.ts";
import { fixDelimiterLine, fixTextBelowTable } from "./markdown/tables.ts";

/** The rules whose problems can be mended without a guess, each with its fix. */
export const FIXES: Readonly<Partial<Record<Rule, Fix>>> = {
  "citation/syntax": fixCitationComma,
  "code/quotes": fixCodeQuotes,
  "date/invalid": fixDate,
  "field/renamed": fixRenamedKey,
  "field/slug": fixSlug,
  "field/unknown": fixUnknownKey,
  "file/bidi-mark": fixDirectionEnd,
  "file/control-character": fixControls,
  "file/decomposed": fixDecomposed,
  "front-matter/blank-line": fixBlankLine,
  "front-matter/closing": fixHyphens,
  "front-matter/opening": fixHyphens,
  "heading/level-one": fixLevelOne,
  "heading/skipped-level": fixSkippedLevel,
  "link/bare": fixBareUrl,
  "link/insecure": fixInsecure,
  "link/invisible-character": fixInvisibleInUrl,
  "markup/attribute": fixAttributes,
  "markup/emphasis": fixEmphasis,
  "markup/escape": fixEscape,
  "markup/heading": fixHeadingMarks,
  "markup/line-break": fixLineBreak,
  "markup/link": fixLink,
  "markup/list": fixList,
  "markup/picture": fixLink,
  "markup/table": fixDelimiterLine,
  "markup/task": fixTask,
  "table/paragraph": fixTextBelowTable,
  "yaml/alias-props": fixQuotes,
  "yaml/bad-alias": fixQuotes,
  "yaml/bad-dq-escape": fixBackslashes,
  "yaml/bad-scalar-start": fixQuotes,
  "yaml/block-as-implicit-key": fixQuotes,
  "yaml/comment": fixHashtag,
  "yaml/multiline-implicit-key": fixSpaceAfterColon,
  "yaml/multiple-anchors": fixQuotes,
  "yaml/multiple-tags": fixQuotes,
  "yaml/tab-as-indent": fixTabs,
  "yaml/tag-resolve-failed": fixQuotes,
  "yaml/unknown-alias": fixQuotes,
  "yaml/unused-name": fixQuotes,
};
