import type { Excerpt } from "../../excerpt.ts";
import { type Html, html } from "../../html.ts";
import { printable } from "../../printable.ts";
import type { Reported } from "./corner.ts";

/** More than anyone reads at once. The terminal has the others. */
const MOST = 200;

/** Diagnostics as a list: place, message, line and hint. */
export function problemList(problems: readonly Reported[]): Html | undefined {
  if (problems.length === 0) return undefined;
  const more = problems.length - MOST;
  return html`<ol class="problems" role="list">
${problems.slice(0, MOST).map((each) => html`<li class="${each.severity}">${problem(each)}</li>\n`)}</ol>
${more > 0 && html`<p>The terminal lists ${more.toLocaleString("en")} more.</p>`}`;
}

function problem({
  file,
  line,
  column,
  severity,
  rule,
  message,
  hint,
  excerpt,
  edit,
}: Reported): Html {
  const place = html`<bdi>${printable(file)}:${line}:${column}</bdi>`;
  return html`<p class="place"><span class="severity">${severity}</span> ${edit === undefined ? place : html`<a href="${edit}">${place}</a>`}</p>
<p class="message">${printable(message)}</p>
${excerpt?.text.trim() && html`<pre>${line} | ${marked(excerpt)}</pre>`}
${hint !== undefined && html`<p class="hint">${printable(hint)}</p>`}
<p class="rule"><code>${rule}</code></p>`;
}

/** The line, with the word at the place marked. */
function marked({ text, column }: Excerpt): Html {
  const [before, rest] = [text.slice(0, column - 1), text.slice(column - 1)];
  const word = /^(?:[\p{L}\p{M}\p{N}_-]+|.)/u.exec(rest)?.[0] ?? "";
  return html`${printable(before)}<mark>${printable(word)}</mark>${printable(rest.slice(word.length))}`;
}
