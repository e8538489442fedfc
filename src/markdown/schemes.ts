import type { RuleBlock } from "markdown-it/lib/parser_block.mjs";
import type { RuleInline } from "markdown-it/lib/parser_inline.mjs";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import { short } from "../excerpt.ts";
import { placeOf } from "./places.ts";
import { report, stateOf } from "./state.ts";
import type { TextPlace } from "./types.ts";
import { decodeUrl, isLink, isOtherScheme, schemeOf } from "./urls.ts";

/** Parameters for `validateLink`, which markdown-it calls with only the URL, and the URL it refused last. */
const policy: { all: boolean; others: boolean; refused: string | undefined } = {
  all: false,
  others: false,
  refused: undefined,
};

/** `isLink` for the rules below. Records a refused URL whose scheme pages do not link to. */
export function validateLink(url: string): boolean {
  if (policy.all) return true;
  const taken = isLink(url) || (policy.others && isOtherScheme(url));
  if (!taken && !/^(?:https?|mailto|tel|sms)?$/i.test(schemeOf(url) ?? "")) policy.refused = url;
  return taken;
}

/** The URL of the last link reported, so that it is not reported again as an address or as a link inside. */
const reported = new WeakMap<StateInline, { from: number; end: number }>();

/**
 * Wraps the rule for links or images to report URLs of other schemes. Here their Markdown stays text, but in programs
 * that show the article's Markdown it would be a link. With `others`, harmless schemes are parsed as links, which
 * `markLinks` then removes from their words.
 */
export function reportingSchemes(rule: RuleInline, { others = false } = {}): RuleInline {
  return (state, silent) => {
    const { pos, src } = state;
    const { read, refused } = withRefusal(() => rule(state, silent), others);
    if (silent || refused === undefined || read) return read;
    const isLinkElsewhere = wouldLink(() => rule(state, true));
    const end = state.pos;
    state.pos = pos;
    if (!isLinkElsewhere || reported.get(state)?.end === end) return read;
    reported.set(state, { from: src.lastIndexOf("](", end), end });
    reportScheme(state.env, refused, placeOf(state.env, src, pos));
    return read;
  };
}

/**
 * Wraps the rule for addresses in angle brackets, reporting only schemes of scripts: in a text about programs, angle
 * brackets are often something else, as in `<std::string>`.
 */
export function reportingScripts(rule: RuleInline): RuleInline {
  return (state, silent) => {
    const { pos, src } = state;
    const { read, refused = "" } = withRefusal(() => rule(state, silent), false);
    const { from, end } = reported.get(state) ?? { from: 0, end: 0 };
    const isReported = from < pos && pos < end;
    if (!silent && !isReported && /^(?:javascript|vbscript|data)$/i.test(schemeOf(refused) ?? ""))
      reportScheme(state.env, refused, placeOf(state.env, src, pos));
    return read;
  };
}

/** Wraps the rule for link definitions in the same way. */
export function reportingDefinitions(rule: RuleBlock): RuleBlock {
  return (state, startLine, endLine, silent) => {
    const { read, refused } = withRefusal(() => rule(state, startLine, endLine, silent), true);
    if (silent || refused === undefined) return read;
    if (wouldLink(() => rule(state, startLine, endLine, true))) {
      reportScheme(state.env, refused, { line: startLine, column: state.tShift[startLine] ?? 0 });
    }
    return read;
  };
}

/**
 * Runs a rule and records the URL refused in it. Rules call each other for nested text, so the outer state is restored.
 */
function withRefusal(
  rule: () => boolean,
  others: boolean,
): { read: boolean; refused: string | undefined } {
  const outer = { ...policy };
  policy.refused = undefined;
  policy.others = others;
  try {
    const read = rule();
    return { read, refused: policy.refused };
  } finally {
    policy.refused = outer.refused;
    policy.others = outer.others;
  }
}

/** Whether a link would be parsed if its URL were allowed: `[so](note: a word)` is not a link. */
function wouldLink(rule: () => boolean): boolean {
  policy.all = true;
  try {
    return rule();
  } finally {
    // Reset even if the rule throws, so that the next URL is checked.
    policy.all = false;
  }
}

function reportScheme(env: unknown, url: string, place: TextPlace): void {
  const scheme = short((schemeOf(url) ?? "").toLowerCase());
  report(stateOf({ env }), place, {
    severity: "error",
    rule: "link/scheme",
    message: `A page must not link to a \`${scheme}:\` URL: “${short(decodeUrl(url))}”`,
    hint: "Link to https://, http://, mailto:, tel:, sms: or a page of this site. To show the URL itself, put it between ` signs.",
  });
}
