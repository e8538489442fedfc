import * as charts from "../../../charts/draw.ts";
import { html } from "../../../html.ts";

/** The class of a formula as it is written: what sets it is larger than the rest of the preview. */
export const FORMULA = "desk-formula";

const MODULES: Readonly<Record<string, object>> = {
  "src/charts/draw": charts,
  "src/markdown/maths/temml": {
    mathml: (tex: string) => String(html`<code class="${FORMULA}">${tex}</code>`),
  },
};

/** What rendering loads by name on a server. The bundler puts this in place of `src/require-module.ts`. */
export function requireModule(name: string): object {
  const found = MODULES[name];
  if (!found) throw new Error(`a browser can't load ${name}`);
  return found;
}
