import type { SaxesTagNS } from "saxes";
import { ELEMENTS, forbidden, SVG, XHTML } from "./elements.ts";
import type { Reason } from "./reasons.ts";

/** What becomes of an element: it is published, or left out with all that is in it, or refused. */
export type Fate = "keep" | "leave" | Reason;

/** Their text is published; elements in them are for other readers than browsers. */
const TEXT_ALONE: ReadonlySet<string> = new Set(["desc", "style", "title"]);

/** What browsers don't know they don't draw: it is left out, as what drawing programs note for themselves. */
export function fateOf({ uri, local, attributes }: SaxesTagNS, outer: string | undefined): Fate {
  if (outer !== undefined && TEXT_ALONE.has(outer)) return fateWithin({ uri, local });
  if (uri === SVG && local === "foreignObject" && isForAdobe(attributes)) return "leave";
  const reason = forbidden(uri, local);
  if (reason) return reason;
  if (uri === XHTML) return "html";
  return uri === SVG && ELEMENTS.has(local) ? "keep" : "leave";
}

/** Within what is left out anything may stand but a script: whoever put it there wants it to run. */
export function fateWithin({ uri, local }: Pick<SaxesTagNS, "uri" | "local">): Fate {
  return forbidden(uri, local) === "script" ? "script" : "leave";
}

/** Illustrator keeps its own data in an element that no browser draws, for it asks for an extension that none has. */
function isForAdobe(attributes: SaxesTagNS["attributes"]): boolean {
  return /^\s*http:\/\/ns\.adobe\.com\/\S*\s*$/.test(attributes.requiredExtensions?.value ?? "");
}
