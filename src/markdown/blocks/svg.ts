import type { Drawing, Frame } from "../../charts/types.ts";
import { type Html, html, trusted } from "../../html.ts";

interface Described {
  /** Its title and description begin with it. */
  id: string;
  name: string;
  text: string;
}

/** A drawing that readers who can't see it hear as its name and description. */
export function svgOf(
  { markup, height }: Drawing,
  frame: Pick<Frame, "name" | "width">,
  { id, name, text }: Described,
): Html {
  const inner = trusted(markup, "drawn by src/charts and src/maps, which escape all text");
  return html`<svg class="drawing-${frame.name}" viewBox="0 0 ${frame.width} ${Math.ceil(height)}" role="img" aria-labelledby="${id}:name ${id}:text"><title id="${id}:name">${name}</title><desc id="${id}:text">${text}</desc>${inner}</svg>`;
}
