import type MarkdownIt from "markdown-it";
import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { FRAGMENT_RULE, fragmentProblem } from "./fragments.ts";
import { writtenIdOf } from "./heading-ids.ts";
import { createIds } from "./slug.ts";
import { type RenderState, report, stateOf } from "./state.ts";
import { textOf } from "./text.ts";
import type { Heading } from "./types.ts";

/** Gives headings an id and a link to themselves, and collects them. */
export function headings(md: MarkdownIt): void {
  md.core.ruler.push("heading_shape", adaptHeadings);
  md.core.ruler.push("heading_ids", setIds);
  md.renderer.rules.heading_open = (tokens, index, options, _env, self) =>
    `<div class="heading">${self.renderToken(tokens, index, options)}`;
  md.renderer.rules.heading_close = (tokens, index, _options, env) =>
    `</${tokens[index]?.tag}>${linkTo(md, tokens[index]?.meta as Heading | null, stateOf({ env }))}</div>\n`;
}

const setIds: RuleCore = ({ env, tokens }) => {
  const state = stateOf({ env });
  const nextId = createIds(tokens.flatMap((token) => writtenIdOf(token) ?? []));
  for (const [index, open] of tokens.entries()) {
    if (open.type !== "heading_open") continue;
    const text = textOf(tokens[index + 1]?.children ?? []);
    const heading: Heading = { level: levelOf(open), id: writtenIdOf(open) ?? nextId(text), text };
    open.attrSet("id", heading.id);
    state.headings.push(heading);
    const close = tokens[index + 2];
    if (close) close.meta = heading;
  }
  reportDeadFragments(state);
};

/** Reports links within the text to missing headings. */
function reportDeadFragments(state: RenderState): void {
  const ids = state.headings.map(({ id }) => id);
  for (const { fragment, place } of state.fragments) {
    const problem = fragmentProblem(fragment, ids);
    if (problem) report(state, place, { severity: "warning", rule: FRAGMENT_RULE, ...problem });
  }
}

function linkTo(md: MarkdownIt, heading: Heading | null, { words }: RenderState): string {
  if (!heading) return "";
  const { escapeHtml } = md.utils;
  const to = escapeHtml(encodeURIComponent(heading.id));
  return `<a class="heading-link" href="#${to}" aria-label="${escapeHtml(words.link)}">#</a>`;
}

function levelOf(token: Token): number {
  return Number(token.tag.slice(1));
}

/** The page's title is the heading of level 1, so a body begins with level 2 and descends one level at a time. */
export const headingLevels: RuleCore = ({ env, tokens }) => {
  const state = stateOf({ env });
  let above = 1;
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "heading_open") continue;
    const level = levelOf(token);
    const line = token.map?.[0] ?? 0;
    const written = state.lines[line] ?? "";
    const column = Math.max(
      0,
      token.markup.startsWith("#") ? written.indexOf("#") : written.search(/\S/),
    );
    const mark = "#".repeat(above + 1);
    if (level === 1) {
      report(state, { line, column }, LEVEL_ONE);
    } else if (level > above + 1) {
      report(
        state,
        { line, column },
        {
          severity: "warning",
          rule: "heading/skipped-level",
          message:
            above === 1
              ? `The first heading has level ${level}, but should have level 2`
              : `A heading of level ${level} follows one of level ${above}`,
          hint: `Write ${mark} instead of ${"#".repeat(level)}.`,
          mend: { kind: "heading-level", level: above + 1 },
        },
      );
    }
    if (textOf(tokens[index + 1]?.children ?? []) === "") report(state, { line, column }, EMPTY);
    above = level;
  }
};

/**
 * Adapts what a page can't show, even if the publication allows it: its title is the only heading of level 1, and an
 * empty heading would be a blank entry in its contents.
 */
const adaptHeadings: RuleCore = (core) => {
  const dropped = new Set<Token>();
  for (const [index, token] of core.tokens.entries()) {
    const [inline, close] = [core.tokens[index + 1], core.tokens[index + 2]];
    if (token.type !== "heading_open" || !inline || !close) continue;
    if (token.tag === "h1") for (const tag of [token, close]) tag.tag = "h2";
    const isEmpty = (inline.children ?? []).every(
      ({ type, content }) => type === "text" && content.trim() === "",
    );
    if (isEmpty) for (const each of [token, inline, close]) dropped.add(each);
  }
  if (dropped.size > 0) core.tokens = core.tokens.filter((token) => !dropped.has(token));
};

const LEVEL_ONE = {
  severity: "warning",
  rule: "heading/level-one",
  message: "The text has a heading of level 1",
  hint: "Begin sections with ##. The title is the page's only heading of level 1.",
} as const;

const EMPTY = {
  severity: "warning",
  rule: "heading/empty",
  message: "A heading has no text",
  hint: "Write the section's title after the # signs, or delete them.",
} as const;
