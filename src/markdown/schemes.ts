import type { RuleBlock } from "markdown-it/lib/parser_block.mjs";
import type { RuleInline } from "markdown-it/lib/parser_inline.mjs";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import { short } from "../excerpt.ts";
import { placeOf } from "./places.ts";
import { report, stateOf } from "./state.ts";
import type { TextPlace } from "./types.ts";
import { decodeUrl, isLink, isOtherScheme, schemeOf } from "./urls.ts";

/** What the rule at work is told of urls, which is all that markdown-it lets one say; and the one that it was refused. */
const asked: { all: boolean; others: boolean; refused: string | undefined } = {
  all: false,
  others: false,
  refused: undefined,
};

/** `isLink`, for the rules below: it remembers which url of a scheme that no page links to it refused. */
export function validateLink(url: string): boolean {
  if (asked.all) return true;
  const taken = isLink(url) || (asked.others && isOtherScheme(url));
  if (!taken && !/^(?:https?|mailto|tel|sms)?$/i.test(schemeOf(url) ?? "")) asked.refused = url;
  return taken;
}

/** Where the last link that was told of has its url, so that this is not told of again as an address or a link of its own. */
const told = new WeakMap<StateInline, { from: number; end: number }>();

/**
 * A rule for links or pictures that tells of those to urls of other schemes. Here their Markdown is text that runs
 * nothing; where others show the article's Markdown it would be a link. With `others`, harmless schemes make a link,
 * which `markLinks` takes off its words.
 */
export function telling(rule: RuleInline, { others = false } = {}): RuleInline {
  return (state, silent) => {
    const { pos, src } = state;
    const { read, refused } = watched(() => rule(state, silent), others);
    if (silent || refused === undefined || read) return read;
    const isLinkElsewhere = wouldBe(() => rule(state, true));
    const end = state.pos;
    state.pos = pos;
    if (!isLinkElsewhere || told.get(state)?.end === end) return read;
    told.set(state, { from: src.lastIndexOf("](", end), end });
    tell(state.env, refused, placeOf(state.env, src, pos));
    return read;
  };
}

/** The same of addresses in angle brackets: in a text about programs these are much else, as `<std::string>`. */
export function tellingOfScripts(rule: RuleInline): RuleInline {
  return (state, silent) => {
    const { pos, src } = state;
    const { read, refused = "" } = watched(() => rule(state, silent), false);
    const { from, end } = told.get(state) ?? { from: 0, end: 0 };
    const isTold = from < pos && pos < end;
    if (!silent && !isTold && /^(?:javascript|vbscript|data)$/i.test(schemeOf(refused) ?? ""))
      tell(state.env, refused, placeOf(state.env, src, pos));
    return read;
  };
}

/** The same of definitions of links. */
export function tellingOfDefinitions(rule: RuleBlock): RuleBlock {
  return (state, startLine, endLine, silent) => {
    const { read, refused } = watched(() => rule(state, startLine, endLine, silent), true);
    if (silent || refused === undefined) return read;
    if (wouldBe(() => rule(state, startLine, endLine, true))) {
      tell(state.env, refused, { line: startLine, column: state.tShift[startLine] ?? 0 });
    }
    return read;
  };
}

/** Rules call others for what is within: each is told of its own. */
function watched(
  rule: () => boolean,
  others: boolean,
): { read: boolean; refused: string | undefined } {
  const outer = { ...asked };
  asked.refused = undefined;
  asked.others = others;
  try {
    const read = rule();
    return { read, refused: asked.refused };
  } finally {
    asked.refused = outer.refused;
    asked.others = outer.others;
  }
}

/** Whether there would be a link, were its url taken: `[so](note: a word)` is none. */
function wouldBe(rule: () => boolean): boolean {
  asked.all = true;
  try {
    return rule();
  } finally {
    // Whatever a rule does with what it was given, the next url is checked.
    asked.all = false;
  }
}

function tell(env: unknown, url: string, place: TextPlace): void {
  const scheme = short((schemeOf(url) ?? "").toLowerCase());
  report(stateOf({ env }), place, {
    severity: "error",
    rule: "link/scheme",
    message: `A text may not link to a \`${scheme}:\` url: “${short(decodeUrl(url))}”`,
    hint: "Link to https://, http://, mailto:, tel:, sms: or a page of this site. To show it as it is, put it between ` signs.",
  });
}
