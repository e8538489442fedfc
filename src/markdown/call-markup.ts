import type MarkdownIt from "markdown-it";
import { arrange, type Run } from "../citations/groups.ts";
import { fragmentTo, previewId, sourceId } from "../citations/ids.ts";
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
function styledMarkup(
  uses: readonly Shown[],
  parts: readonly CallPart[],
  { md, env, words }: RenderContext,
) {
  const { escapeHtml } = md.utils;
  const { language } = env.dateline.context;
  const written = parts.map(({ html, use: index }) => {
    const use = index === undefined ? undefined : uses[index];
    if (!use) return html;
    const { key, id, number, reference } = use;
    // Safe in an attribute: it is escaped already, quotation marks included.
    const shown = html.replace(/<[^>]*>/g, "");
    const source = fill(words.source, {
      number: `${number}`,
      title: shownSource(reference, language).title,
    });
    const show = `${shown}. ${escapeHtml(fill(words.show, { source }))}`;
    const link = `<a href="${escapeHtml(fragmentTo(sourceId(key)))}" role="doc-noteref">${html}</a>`;
    const button = `<button type="button" class="call-preview" popovertarget="${escapeHtml(previewId(key))}" aria-label="${show}">${html}</button>`;
    return `<span class="call" id="${escapeHtml(id)}">${link}${button}</span>`;
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

function useMarkup(use: Shown, { md, env, words }: RenderContext, hidden: boolean): string {
  const { escapeHtml } = md.utils;
  const number = numberShown(use);
  const { language } = env.dateline.context;
  const name = nameOf({ ...use, reference: shownSource(use.reference, language) }, number, words);
  const to = escapeHtml(fragmentTo(sourceId(use.key)));
  const link = `<a href="${to}" role="doc-noteref" aria-label="${escapeHtml(name)}">${number}</a>`;
  const show = escapeHtml(fill(words.show, { source: name }));
  const button = `<button type="button" class="call-preview" popovertarget="${escapeHtml(previewId(use.key))}" aria-label="${show}">${number}</button>`;
  const className = hidden ? "call visually-hidden" : "call";
  const call = `<span class="${className}" id="${escapeHtml(use.id)}">${link}${button}</span>`;
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

/** `2`, or `2.1` if its source is cited at several places. */
function numberShown({ number, place }: Numbered): string {
  return place === undefined ? `${number}` : `${number}.${place}`;
}

function nameOf({ reference, place, locator }: Shown, number: string, words: TextWords): string {
  const { title } = reference;
  return place === undefined
    ? fill(words.source, { number, title })
    : fill(words.sourceAt, { number, title, locator: locator?.text ?? "" });
}

/** The locator, unless the number includes it. */
function locatorShown({ place, locator }: Shown): string {
  return place === undefined ? (locator?.text ?? "") : "";
}
