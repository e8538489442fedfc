import type { SaxesTagNS } from "saxes";
import { ELEMENTS, forbidden, SVG, XHTML } from "./elements.ts";
import type { Reason } from "./reasons.ts";

/** What happens to an element: it is published, left out with its content, or refused for a reason. */
export type Fate = "keep" | "omit" | Reason;

/** Only the text of these elements is published, not the elements in them. */
const TEXT_ONLY: ReadonlySet<string> = new Set(["desc", "style", "title"]);

/**
 * What happens to an element inside `outer`. Unknown elements, such as drawing programs' private data, are left out:
 * browsers don't draw them.
 */
export function fateOf({ uri, local, attributes }: SaxesTagNS, outer: string | undefined): Fate {
  if (outer !== undefined && TEXT_ONLY.has(outer)) return fateWithin({ uri, local });
  if (uri === SVG && local === "foreignObject" && isForAdobe(attributes)) return "omit";
  const reason = forbidden(uri, local);
  if (reason) return reason;
  if (uri === XHTML) return "html";
  return uri === SVG && ELEMENTS.has(local) ? "keep" : "omit";
}

/** What happens to an element inside an omitted one. Only scripts are refused: their author wants them to run. */
export function fateWithin({ uri, local }: Pick<SaxesTagNS, "uri" | "local">): Fate {
  return forbidden(uri, local) === "script" ? "script" : "omit";
}

/** True for Illustrator's private data: no browser draws it, because it requires an extension that none has. */
function isForAdobe(attributes: SaxesTagNS["attributes"]): boolean {
  return /^\s*http:\/\/ns\.adobe\.com\/\S*\s*$/.test(attributes.requiredExtensions?.value ?? "");
}
