import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import { blockOf, placeIn } from "../places.ts";
import { type RenderState, report, stateOf } from "../state.ts";
import type { TextPlace } from "../types.ts";
import { bareAddresses } from "./addresses.ts";
import { attributes, bareNumbers, taskBoxes, unknownCallouts } from "./brackets.ts";
import { indentedProse, quotedFences, unclosedFences } from "./code.ts";
import { untakenDefinitions } from "./definitions.ts";
import { untakenEmphasis } from "./emphasis.ts";
import type { BodyRule, PassageRule, Placed, UntakenBody } from "./finding.ts";
import { foreignMarkup } from "./foreign.ts";
import { untakenHeadings } from "./headings.ts";
import { htmlTags } from "./html-tags.ts";
import { lineEnds } from "./line-ends.ts";
import { misplacedBrackets, untakenAddresses, untakenLinks } from "./links.ts";
import { listNumbers } from "./list-numbers.ts";
import { untakenLists } from "./lists.ts";
import { nestedEmphasis } from "./nested-emphasis.ts";
import { inlineNotes, spacedNotes } from "./notes.ts";
import { passageAt } from "./passage.ts";
import { placeholders } from "./placeholders.ts";
import { undefinedReferences } from "./references.ts";
import { tableRows } from "./table-rows.ts";
import { untakenTables } from "./table-text.ts";
import { unclosedEmphasis } from "./unclosed-emphasis.ts";
import { underlinedSentences } from "./underlined.ts";

const PASSAGE_RULES: readonly PassageRule[] = [
  attributes,
  bareAddresses,
  bareNumbers,
  foreignMarkup,
  htmlTags,
  inlineNotes,
  lineEnds,
  misplacedBrackets,
  placeholders,
  quotedFences,
  spacedNotes,
  taskBoxes,
  undefinedReferences,
  unknownCallouts,
  untakenAddresses,
  untakenDefinitions,
  untakenEmphasis,
  untakenHeadings,
  untakenLinks,
  untakenLists,
  untakenTables,
];

const BODY_RULES: readonly BodyRule[] = [
  indentedProse,
  listNumbers,
  nestedEmphasis,
  tableRows,
  unclosedEmphasis,
  unclosedFences,
  underlinedSentences,
];

/**
 * Reports markup that did not take. It looks only at what stayed text after reading: code, links, escapes and citations
 * are tokens of their own by then. Typography comes later, so that the text is still as written.
 */
export const untakenMarkup: RuleCore = (core) => {
  const body = bodyOf(core);
  const inPassages = body.passages.flatMap(({ passage, place }) =>
    PASSAGE_RULES.flatMap(({ signs, find }) =>
      signs.some((sign) => passage.shown.includes(sign))
        ? find(passage, body).map(({ at, ...found }): Placed => ({ ...found, place: place(at) }))
        : [],
    ),
  );
  const inBlocks = BODY_RULES.flatMap((find) => find(body));
  const isReported = reportedPlaces(body.state);
  const all = [...inPassages, ...inBlocks].filter(({ place }) => !isReported(place));
  for (const { place, once: _, ...found } of oncePerFile(all))
    report(body.state, place, { severity: "warning", ...found });
};

/** What reading reported at a place, as a citation that did not take, says enough of it. */
function reportedPlaces({ problems, context }: RenderState): (place: TextPlace) => boolean {
  const keyOf = (line: number, column: number): string => `${line}:${column}`;
  const reported = new Set(problems.all().map(({ line, column }) => keyOf(line, column)));
  return ({ line, column }) => reported.has(keyOf(context.firstLine + line, column + 1));
}

function bodyOf(core: StateCore): UntakenBody {
  const { tokens, env } = core;
  const passages = tokens.flatMap((token, index) => {
    const passage = passageAt(tokens, index);
    const block = blockOf(token);
    if (!passage || !block) return [];
    return [{ passage, place: (at: number) => placeIn(stateOf(core).lines, block, at) }];
  });
  const { references = {} } = env as { references?: Record<string, unknown> };
  return { tokens, passages, state: stateOf(core), definitions: Object.keys(references) };
}

/** The first of each construct that says so, with the number of the others. */
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
