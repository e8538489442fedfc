import type MarkdownIt from "markdown-it";
import { arrange, type Run } from "../citations/groups.ts";
import { callId, fragmentTo, previewId, sourceId } from "../citations/ids.ts";
import type { Numbered } from "../citations/number.ts";
import { shownSource } from "../citations/shown-source.ts";
import type { CallPart } from "../citations/style/types.ts";
import type { TextWords } from "../words/types.ts";
import type { CallMeta, CallUse } from "./calls.ts";
import { fill } from "./fill.ts";
import type { RenderEnv } from "./state.ts";

type Shown = CallUse & Numbered;

interface RenderContext {
  md: MarkdownIt;
  env: RenderEnv;
  words: TextWords;
}

/** Renders a call as numbers, or in the words of an academic style. */
export function callMarkup({ numbered, parts }: CallMeta, context: RenderContext): string {
  return parts ? styledMarkup(numbered, parts, context) : numbersMarkup(numbered, context);
}

/** `(Doe, 2020, p. 4; Roe, 2021)`: each source's words link to it, with a button that shows its preview. */
function styledMarkup(uses: readonly Shown[], parts: readonly CallPart[], context: RenderContext) {
  const { md } = context;
  const { escapeHtml } = md.utils;
  const written = parts.map(({ html, use: index }) => {
    const use = index === undefined ? undefined : uses[index];
    if (!use) return html;
    // Safe in an attribute: it is escaped already, quotation marks included.
    const shown = html.replace(/<[^>]*>/g, "");
    const name = escapeHtml(nameOf(use, context));
    return callMarks(use, { shown: html, buttonName: `${shown}. ${name}`, className: "call" }, md);
  });
  // The space before the call was removed when it was parsed; words need one.
  return ` <span class="citation-words">${written.join("")}</span>`;
}

/** `[1, 2, 4–6]`, `[see 2, p. 4; cf. 3]`: each number links to its source, with a button that shows its preview. */
function numbersMarkup(uses: readonly Shown[], context: RenderContext): string {
  const { between, beforeLocator } = context.words;
  const runs = arrange(uses);
  const numbersAlone = uses.every((use) => !use.before && !use.after && locatorShown(use) === "");
  const separator = numbersAlone ? beforeLocator : between;
  const shown = runs.map((run) => runMarkup(run, context));
  return `<sup class="citation">[${shown.join(context.md.utils.escapeHtml(separator))}]</sup>`;
}

/** Of three or more, only the first and last are visible; the keyboard and screen readers reach those between. */
function runMarkup(run: Run<Shown>, context: RenderContext): string {
  const last = run.length - 1;
  return run
    .map((use, index) => {
      const dash = index === last && index > 0 ? "–" : "";
      return dash + useMarkup(use, context, index > 0 && index < last);
    })
    .join("");
}

function useMarkup(use: Shown, context: RenderContext, hidden: boolean): string {
  const { md, env, words } = context;
  const { escapeHtml } = md.utils;
  const shown = numberShown(use);
  const call = callMarks(
    use,
    {
      shown,
      linkName: escapeHtml(shortName(use, words)),
      buttonName: escapeHtml(nameOf(use, context)),
      className: hidden ? "call visually-hidden" : "call",
    },
    md,
  );
  const locator = locatorShown(use);
  const inWords = (tokens: CallUse["before"]) =>
    tokens ? md.renderer.renderInline(tokens, md.options, env) : "";
  return [
    inWords(use.before),
    call,
    locator && escapeHtml(words.beforeLocator + locator),
    inWords(use.after),
  ].join("");
}

interface Marks {
  /** What readers see: safe markup. */
  shown: string;
  /** Accessible names, escaped. Without the link's, it is named by what it shows. */
  linkName?: string;
  buttonName: string;
  className: string;
}

/**
 * A link to the source's entry, and a button that opens its preview. The button is `hidden` until CSS shows it in place
 * of the link, so that readers without CSS see each call once.
 */
function callMarks(
  { key, id }: Shown,
  { shown, linkName, buttonName, className }: Marks,
  { utils: { escapeHtml } }: MarkdownIt,
): string {
  const label = linkName === undefined ? "" : ` aria-label="${linkName}"`;
  const link = `<a href="${escapeHtml(fragmentTo(sourceId(key)))}" role="doc-noteref"${label}>${shown}</a>`;
  const button = `<button type="button" class="call-preview" popovertarget="${escapeHtml(previewId(key))}" aria-label="${buttonName}" hidden>${shown}</button>`;
  return `<span class="${className}" id="${escapeHtml(id)}">${link}${button}</span>`;
}

/** `2`, or `2.1` if its source is cited at several places. */
function numberShown({ number, place }: Numbered): string {
  return place === undefined ? `${number}` : `${number}.${place}`;
}

/** A source's first call has its title in its name. Its others have only the number, or listeners would hear it again. */
function nameOf(use: Shown, { env, words }: RenderContext): string {
  const { key, id, reference, place, locator } = use;
  if (id !== callId(key, 1)) return shortName(use, words);
  const number = numberShown(use);
  const { title } = shownSource(reference, env.dateline.context.language);
  return place === undefined
    ? fill(words.source, { number, title })
    : fill(words.sourceAt, { number, title, locator: locator?.text ?? "" });
}

function shortName(use: Shown, { sourceAgain }: TextWords): string {
  return fill(sourceAgain, { number: numberShown(use) });
}

/** The locator, unless the number includes it. */
function locatorShown({ place, locator }: Shown): string {
  return place === undefined ? (locator?.text ?? "") : "";
}
