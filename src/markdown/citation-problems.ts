import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import { AT, keyAt, writeKey } from "../citations/key.ts";
import { isSignal, readLocator } from "../citations/locators.ts";
import { referencesByKey } from "../citations/number.ts";
import type { CallItem, ParsedCall } from "../citations/parse-call.ts";
import { short } from "../excerpt.ts";
import { placeOf } from "./places.ts";
import { isShown, type RenderState, report, stateOf } from "./state.ts";

const AS_TEXT = "For plain text, write \\[@.";
const SYNTAX = { severity: "error", rule: "citation/syntax" } as const;
const UNREAD = {
  severity: "warning",
  rule: "citation/unread",
  message: "This looks like a citation, but readers see it as text",
} as const;

/** Reports what is wrong with a call, and returns its declared sources. */
export function reportCall(
  state: StateInline,
  { inner, parsed, inLink }: { inner: string; parsed: ParsedCall; inLink: boolean },
): CallItem[] {
  const render = stateOf(state);
  const place = (at: number) => placeOf(state.env, state.src, state.pos + 1 + at);
  if ("problem" in parsed) {
    const handle = handleIn(inner, render);
    if (handle !== undefined) {
      report(render, place(-1), { ...UNREAD, hint: handleHint(handle) });
      return [];
    }
    const { problem: message, hint, at, mend } = parsed;
    for (const { key } of declaredIn(inner, render)) render.meant.add(key);
    report(render, place(at), {
      ...SYNTAX,
      message,
      hint: escapeFor(inner, hint),
      ...(mend && { mend }),
    });
    return [];
  }
  if (inLink) {
    for (const { key } of parsed.items) render.meant.add(key);
    report(render, place(-1), {
      ...SYNTAX,
      message: "A citation is in the text of a link, and a link can't contain a link",
      hint: escapeFor(inner, `Write it after the link. ${AS_TEXT}`),
    });
    return [];
  }
  return knownItems(state, parsed.items, state.pos + 1);
}

/** What follows a name in prose: `@name on Twitter`, `@name’s photo`, `@name@host`. */
const PROSE = /^(?:@[\p{L}\p{N}]|['’]s\s|\s+\p{L}{2})/u;

/** The name at the start of a bracket, if it is a handle on a social network: no source has a similar key. */
function handleIn(inner: string, render: RenderState): string | undefined {
  const named = inner.startsWith("@") ? keyAt(inner, 1) : undefined;
  if (!named) return undefined;
  const rest = inner.slice(named.end);
  if (!PROSE.test(rest) || readLocator(rest.trim(), render.context.language)) return undefined;
  if (declaredIn(inner, render).length > 0 || namedIn(rest.slice(1)).length > 0) return undefined;
  return render.keys.near(named.key) === undefined ? named.key : undefined;
}

function handleHint(name: string): string {
  return `If it is a source, declare it and write a comma after its key, as in [@${short(name)}, p. 4]. ${AS_TEXT}`;
}

/**
 * After words, escape the @ itself: with only the bracket escaped, `@key` would still cite a source in running text.
 */
function escapeFor(inner: string, hint: string): string {
  return /^-?@/.test(inner) ? hint : hint.replace("\\[@.", "\\@.");
}

/**
 * The declared sources of a bracket; unknown ones are reported. `from` is the offset of the text between its brackets.
 */
export function knownItems(
  state: StateInline,
  items: readonly CallItem[],
  from: number,
): CallItem[] {
  const render = stateOf(state);
  return items.filter(({ key, at, suffix = "" }) => {
    const place = () => placeOf(state.env, state.src, from + at);
    if (!render.keys.has(key)) {
      report(render, place(), unknownKey(key, render));
      return false;
    }
    const [other] = declaredIn(suffix, render);
    if (other) {
      render.meant.add(other.key);
      report(render, place(), missingSemicolon(key, other.key));
    }
    return true;
  });
}

function missingSemicolon(first: string, second: string) {
  return {
    ...SYNTAX,
    message: `The sources \`${short(first)}\` and \`${short(second)}\` are not separated`,
    hint: `Write a semicolon between them, as in [${writeKey(first)}; ${writeKey(second)}].`,
  };
}

const UNKNOWN = { severity: "error", rule: "citation/unknown-key" } as const;

/** A source that is not declared, with the key that was probably meant. */
export function unknownKey(key: string, render: RenderState) {
  const near = isShown(render, UNKNOWN) ? render.keys.near(key)?.word : undefined;
  if (near !== undefined) render.meant.add(near);
  return {
    ...UNKNOWN,
    message: `No source has the key \`${short(key)}\``,
    hint: near
      ? `Did you mean [${writeKey(near)}]?`
      : `Declare it under \`citations\` with \`id: ${short(key)}\`. ${AS_TEXT}`,
  };
}

/**
 * Whether a bracket that begins with words is a citation: it names a declared source, or announces one with a word such
 * as “see”, a locator, or a key with one slip. Otherwise an @ in it is a handle.
 */
export function meansToCite(inner: string, render: RenderState): boolean {
  if (!inner.includes("@")) return false;
  const named = namedIn(inner);
  if (named.some(({ key }) => render.keys.has(key))) return true;
  const { language } = render.context;
  let before = 0;
  return named.some(({ key, at, end }) => {
    const words = inner.slice(before, at);
    before = end;
    if (isSignal(words.slice(words.lastIndexOf(";") + 1), language)) return true;
    PLACE_HERE.lastIndex = end;
    if (PLACE_HERE.test(inner) && readLocator(inner.slice(PLACE_HERE.lastIndex), language)) {
      return true;
    }
    return isSlip(key, render);
  });
}

/** A comma and a term or sign: a bare number may mean anything. */
const PLACE_HERE = /\s*[,،，、]\s*(?=\p{L}|[§¶])/uy;

/** In a shorter key, one slip makes a different name. */
const MIN_KEY_CHARACTERS = 5;

function isSlip(key: string, { keys }: RenderState): boolean {
  return key.length >= MIN_KEY_CHARACTERS && keys.near(key, { most: 1 }) !== undefined;
}

/** Reports one unclosed citation per block, since it is likely to cause the others. */
export function reportUnclosed(state: StateInline): void {
  const render = stateOf(state);
  if (render.block.unclosed) return;
  render.block.unclosed = true;
  report(render, placeOf(state.env, state.src, state.pos), {
    ...SYNTAX,
    message: "A citation begins with [@ but has no closing ]",
    hint: `Close it, as in [@key] or [@key, p. 4]. ${AS_TEXT}`,
  });
}

export function reportNearLabel(
  state: StateInline,
  found: string,
  { near, key }: { near: string; key: string },
): void {
  const render = stateOf(state);
  render.meant.add(key);
  report(render, placeOf(state.env, state.src, state.pos), {
    severity: "warning",
    rule: "citation/near-label",
    message: `“[${short(found)}]” is close to a source's label, but does not match it: readers see it as text`,
    hint: `Write [${near}] to cite the source, or \\[ for plain text.`,
  });
}

/** Reports a form that other programs read as a citation; `instead` tells how to write it here. */
export function reportUnread(state: StateInline, keys: readonly string[], instead: string): void {
  const render = stateOf(state);
  for (const key of keys) render.meant.add(key);
  report(render, placeOf(state.env, state.src, state.pos), {
    ...UNREAD,
    hint: `${instead} For plain text, write \\[.`,
  });
}

const AT_SIGN = new RegExp(AT, "gu");

/** The keys that a text names with @, and their offsets. */
function namedIn(text: string): { key: string; at: number; end: number }[] {
  if (!text.includes("@")) return [];
  return [...text.matchAll(AT_SIGN)].flatMap(({ index }) => {
    const named = keyAt(text, index + 1);
    return named ? [{ ...named, at: index }] : [];
  });
}

function declaredIn(text: string, { keys }: RenderState) {
  return namedIn(text).filter(({ key }) => keys.has(key));
}

/** Reports sources that are never cited, except those the text meant to cite: that was reported where it failed. */
export function reportUnused(state: RenderState): void {
  const cited = new Set(state.citations.map(({ reference }) => reference));
  for (const reference of referencesByKey(state.context.references).values()) {
    if (cited.has(reference) || state.meant.has(reference.key)) continue;
    const { file, firstLine: line, sourcePlace } = state.context;
    state.problems.add({
      ...(sourcePlace?.(reference) ?? { file, line, column: 1 }),
      severity: "warning",
      rule: "citation/unused-source",
      message: `The source \`${short(reference.key)}\` is declared, but never cited`,
      hint: `Cite it as in [${writeKey(reference.key)}], or delete it.`,
    });
  }
}
