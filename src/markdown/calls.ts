import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import type Token from "markdown-it/lib/token.mjs";
import type { Locator } from "../citations/locators.ts";
import type { Numbered, Use } from "../citations/number.ts";
import type { CallItem } from "../citations/parse-call.ts";
import type { CallPart } from "../citations/style/types.ts";
import { typeset } from "../typography/typeset.ts";
import { readAffix } from "./affixes.ts";
import { closeUp } from "./places.ts";
import { stateOf } from "./state.ts";

/** A source as a call names it, with the words before and after it as tokens. */
export interface CallUse extends Use {
  before?: Token[];
  after?: Token[];
}

/** The meta of a `citation` token: first what was written, then, after numbering, what is shown. */
export interface CallMeta {
  uses: CallUse[];
  numbered: (CallUse & Numbered)[];
  /** What an academic style shows instead of numbers. */
  parts?: CallPart[];
}

export function callOf(token: Token): CallMeta {
  return token.meta as CallMeta;
}

export function pushCall(state: StateInline, uses: CallUse[]): void {
  closeUp(state);
  state.push("citation", "", 0).meta = { uses, numbered: [] } satisfies CallMeta;
}

/** Prepares a source of a bracket for display: escapes are resolved, and emphasis, quotation marks and dashes set. */
export function useOf(state: StateInline, item: Omit<CallItem, "at">): CallUse {
  const { key, locator, prefix, suffix, suppress } = item;
  return {
    key,
    ...(locator && { locator: printed(state, locator) }),
    ...(prefix && { prefix, before: readAffix(state, prefix) }),
    ...(suffix && { suffix, after: readAffix(state, suffix) }),
    ...(suppress && { suppress }),
  };
}

function printed(state: StateInline, { text, label, value }: Locator): Locator {
  const { language } = stateOf(state).context;
  const print = (written: string) => typeset(state.md.utils.unescapeAll(written), language);
  return { text: print(text), label, value: print(value) };
}
