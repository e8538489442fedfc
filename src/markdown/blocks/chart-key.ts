import { nameOf } from "../../charts/plot.ts";
import type { Chart } from "../../charts/types.ts";
import { type Html, html } from "../../html.ts";

/** What each colour means, if the drawing does not say so itself. The description and the table say it in words. */
export function chartKey({ kind, series }: Chart): Html {
  const isNeeded = (kind === "bar" || kind === "stacked" || kind === "dot") && series.length > 1;
  if (!isNeeded) return html``;
  const items = series.map(
    (own) => html`<li><span class="swatch ${nameOf(own)}"></span>${own.name}</li>`,
  );
  return html`<ul class="block-key" aria-hidden="true">${items}</ul>`;
}
