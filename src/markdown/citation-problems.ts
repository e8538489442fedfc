import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import { KEY } from "../citations/key.ts";
import { nearest } from "../citations/nearest.ts";
import type { CallItem, ParsedCall } from "../citations/parse-call.ts";
import { short } from "../excerpt.ts";
import { placeOf } from "./places.ts";
import { type RenderState, report, stateOf } from "./state.ts";

const AS_TEXT = "For plain text, write \\[@.";

/** Says what is wrong with a call, and gives the sources of it that are known. */
export function reportCall(
  state: StateInline,
  { inner, parsed, inLink }: { inner: string; parsed: ParsedCall; inLink: boolean },
): CallItem[] {
  const render = stateOf(state);
  const place = (at: number) => placeOf(state.env, state.src, state.pos + 1 + at);
  const syntax = { severity: "error", rule: "citation/syntax" } as const;
  if ("problem" in parsed) {
    const { problem: message, hint, at } = parsed;
    for (const { key } of declaredIn(inner, render)) render.meant.add(key);
    report(render, place(at), { ...syntax, message, hint });
    return [];
  }
  if (inLink) {
    for (const { key } of parsed.items) render.meant.add(key);
    report(render, place(-1), {
      ...syntax,
      message: "A citation stands in the words of a link, and would be a link in a link",
      hint: `Write it after the link. ${AS_TEXT}`,
    });
    return [];
  }
  return parsed.items.filter(({ key, at }) => {
    if (render.keys.has(key)) return true;
    report(render, place(at), unknownKey(key, render));
    return false;
  });
}

function unknownKey(key: string, { keys, meant }: RenderState) {
  const near = nearest(key, keys.keys());
  if (near !== undefined) meant.add(near);
  return {
    severity: "error",
    rule: "citation/unknown-key",
    message: `No source has the key \`${short(key)}\``,
    hint: near
      ? `Did you mean [@${near}]?`
      : `Declare it under \`citations\` with \`id: ${short(key)}\`. ${AS_TEXT}`,
  } as const;
}

/** Once a block: after one open bracket, others are likely to be open because of it. */
export function reportUnclosed(state: StateInline): void {
  const render = stateOf(state);
  if (render.block.unclosed) return;
  render.block.unclosed = true;
  report(render, placeOf(state.env, state.src, state.pos), {
    severity: "error",
    rule: "citation/syntax",
    message: "A citation is opened with [@ and has no ] of its own",
    hint: `Close it, as in [@key] or [@key, p. 4]. ${AS_TEXT}`,
  });
}

export function reportNearLabel(
  state: StateInline,
  written: string,
  { near, key }: { near: string; key: string },
): void {
  const render = stateOf(state);
  render.meant.add(key);
  report(render, placeOf(state.env, state.src, state.pos), {
    severity: "warning",
    rule: "citation/near-label",
    message: `“[${short(written)}]” is close to a source's label, but not it: it stands as text`,
    hint: `Write [${near}] to cite it, or \\[ if it is none.`,
  });
}

/** A form that other programs take for a citation; `instead` is how it is written here. */
export function reportUnread(state: StateInline, keys: readonly string[], instead: string): void {
  const render = stateOf(state);
  for (const key of keys) render.meant.add(key);
  report(render, placeOf(state.env, state.src, state.pos), {
    severity: "warning",
    rule: "citation/unread",
    message: "This looks like a citation and stands as text",
    hint: `${instead} For plain text, write \\[.`,
  });
}

/** An @ that no mail address, url or escape goes on with. */
const AT_KEY = new RegExp(`(?<![\\p{Script=Latin}\\p{N}_.+/@\\\\\`])@(${KEY})`, "gu");

/** The declared sources that a text names with their @, and where. */
export function declaredIn(text: string, { keys }: RenderState): { key: string; at: number }[] {
  return [...text.matchAll(AT_KEY)]
    .map(({ 1: key = "", index }) => ({ key, at: index }))
    .filter(({ key }) => keys.has(key));
}

/** Nothing of a source that an editor meant to cite: that is said where it went wrong. */
export function reportUnused(state: RenderState): void {
  const cited = new Set(state.citations.map(({ reference }) => reference));
  for (const reference of state.keys.values()) {
    if (cited.has(reference) || state.meant.has(reference.key)) continue;
    const { file, firstLine: line, sourcePlace } = state.context;
    state.diagnostics.push({
      ...(sourcePlace?.(reference) ?? { file, line, column: 1 }),
      severity: "warning",
      rule: "citation/unused-source",
      message: `The source \`${short(reference.key)}\` is declared and never cited`,
      hint: `Cite it with [@${reference.key}], or remove it.`,
    });
  }
}
