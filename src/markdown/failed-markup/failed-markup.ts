import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { blockOf, placeIn } from "../places.ts";
import { type RenderState, report, stateOf } from "../state.ts";
import type { TextPlace } from "../types.ts";
import { addressesAmongWords, bareAddresses } from "./addresses.ts";
import { attributes } from "./attributes.ts";
import { bareNumbers, taskBoxes, unknownCallouts } from "./brackets.ts";
import { indentedProse, quotedFences, unclosedFences } from "./code.ts";
import { inCodeOfOthers } from "./code-of-others.ts";
import { failedDefinitions } from "./definitions.ts";
import { failedEmphasis } from "./emphasis.ts";
import { failedEntities } from "./entities.ts";
import { failedEscapes } from "./escapes.ts";
import type { BodyRule, ParsedBody, PassageRule, Placed } from "./finding.ts";
import { emojiCodes, foreignLines, foreignMarkup } from "./foreign.ts";
import { failedHeadings } from "./headings.ts";
import { htmlTags } from "./html-tags.ts";
import { lineEnds } from "./line-ends.ts";
import { failedAddresses, failedLinks, misplacedBrackets } from "./links.ts";
import { listNumbers } from "./list-numbers.ts";
import { failedLists } from "./lists.ts";
import { nestedEmphasis } from "./nested-emphasis.ts";
import { inlineNotes, spacedNotes } from "./notes.ts";
import { type Passage, passageAt } from "./passage.ts";
import { placeholders, unfilledBrackets } from "./placeholders.ts";
import { undefinedReferences } from "./references.ts";
import { secondFrontMatter } from "./second-front-matter.ts";
import { tabbedRows } from "./tabbed-rows.ts";
import { tableRows } from "./table-rows.ts";
import { failedTables } from "./table-text.ts";
import { unclosedEmphasis } from "./unclosed-emphasis.ts";
import { underlinedSentences } from "./underlined.ts";
import { misreadCharacters } from "./wrong-encoding.ts";

export const PASSAGE_RULES: readonly PassageRule[] = [
  addressesAmongWords,
  attributes,
  bareAddresses,
  bareNumbers,
  emojiCodes,
  foreignLines,
  foreignMarkup,
  htmlTags,
  inlineNotes,
  lineEnds,
  misplacedBrackets,
  misreadCharacters,
  placeholders,
  quotedFences,
  spacedNotes,
  tabbedRows,
  taskBoxes,
  undefinedReferences,
  unfilledBrackets,
  unknownCallouts,
  failedAddresses,
  failedDefinitions,
  failedEmphasis,
  failedEntities,
  failedHeadings,
  failedLinks,
  failedLists,
  failedTables,
];

const BODY_RULES: readonly BodyRule[] = [
  failedEscapes,
  indentedProse,
  listNumbers,
  nestedEmphasis,
  secondFrontMatter,
  tableRows,
  unclosedEmphasis,
  unclosedFences,
  underlinedSentences,
];

/**
 * Reports markup that failed. It examines only what stayed text after parsing: code, links, escapes and citations have
 * their own tokens by then. It runs before typography, so the text is still as written.
 */
export const failedMarkup: RuleCore = (core) => {
  const body = bodyOf(core);
  const marked = body.passages.filter((passage) => passage.marked);
  const inPassages = marked.flatMap(({ passage, place }) =>
    rulesFor(passage).flatMap(({ find }) =>
      find(passage, body).map(({ at, ...found }): Placed => ({ ...found, place: place(at) })),
    ),
  );
  const inBlocks = BODY_RULES.flatMap((find) => find(body));
  const isReported = reportedPlaces(body.state);
  const isCode = inCodeOfOthers(body.passages);
  const all = [...inPassages, ...inBlocks].filter(
    (found) => !isReported(found.place) && !isCode(found),
  );
  for (const { place, once: _, ...found } of oncePerFile(all))
    report(body.state, place, { severity: "warning", ...found });
};

const CHARACTERS = PASSAGE_RULES.flatMap(({ signs }) =>
  typeof signs === "string" ? [...signs] : [],
);
/** Patterns of all rules. */
const SIGNS: readonly RegExp[] = [
  new RegExp(`[${CHARACTERS.map((sign) => `\\${sign}`).join("")}]`),
  ...PASSAGE_RULES.flatMap(({ signs }) => (typeof signs === "string" ? [] : signs)),
];

/**
 * Whether any rule may find something in a text: most texts have no markup characters. Checks tokens, since building a
 * passage is slower.
 */
export function mayHoldMarkup({ children }: Token): boolean {
  return (children ?? []).some(
    ({ type, content }) => type === "text" && SIGNS.some((sign) => sign.test(content)),
  );
}

export function rulesFor({ shown }: Passage): readonly PassageRule[] {
  const lines = shown.split("\n");
  return PASSAGE_RULES.filter(({ signs }) =>
    typeof signs === "string"
      ? [...signs].some((sign) => shown.includes(sign))
      : lines.some((line) => signs.test(line)),
  );
}

/** Places already reported in parsing, such as a failed citation, which need no second report. */
function reportedPlaces({ problems, context }: RenderState): (place: TextPlace) => boolean {
  const keyOf = (line: number, column: number): string => `${line}:${column}`;
  const reported = new Set(problems.all().map(({ line, column }) => keyOf(line, column)));
  return ({ line, column }) => reported.has(keyOf(context.firstLine + line, column + 1));
}

function bodyOf(core: StateCore): ParsedBody {
  const { tokens, env } = core;
  const state = stateOf(core);
  const { lines } = state;
  const passages = tokens.flatMap((token, index) => {
    const passage = passageAt(tokens, index);
    const block = blockOf(token);
    if (!passage || !block) return [];
    const place = (at: number): TextPlace => placeIn(lines, block, at);
    return [{ token, passage, marked: mayHoldMarkup(token), place }];
  });
  const { references = {} } = env as { references?: Record<string, unknown> };
  return { tokens, passages, state, definitions: Object.keys(references) };
}

/** Keeps only the first of constructs that are reported once per file, with a count of the others. */
function oncePerFile(all: readonly Placed[]): Placed[] {
  const counts = new Map<string, number>();
  const keyOf = ({ rule, once }: Placed): string | undefined => once && `${rule} ${once}`;
  for (const key of all.map(keyOf)) if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  return all.flatMap((found) => {
    const key = keyOf(found);
    if (key === undefined) return [found];
    const count = counts.get(key) ?? 0;
    counts.delete(key);
    if (count < 2) return count === 0 ? [] : [found];
    return [{ ...found, message: `${found.message} (and ${count - 1} more in this file)` }];
  });
}
