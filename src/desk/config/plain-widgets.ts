import type { JsonSchema } from "../../content/front-matter/written.ts";
import type { Widget } from "./field.ts";
import { inWords } from "./labels.ts";

/** A choice of words. */
export function selectOf({ enum: values }: JsonSchema): Widget {
  const options = (values as readonly string[]).map((value) => ({ label: inWords(value), value }));
  return { widget: "select", options };
}

/** A whole number or any, within its bounds. */
export function numberOf({ type, minimum, maximum }: JsonSchema): Widget {
  return {
    widget: "number",
    value_type: type === "integer" ? "int" : "float",
    ...(typeof minimum === "number" && { min: minimum }),
    ...(typeof maximum === "number" && maximum < Number.MAX_SAFE_INTEGER && { max: maximum }),
  };
}

/** Any text matches this, and an empty field is none. */
const ANY_TEXT = "\\S";

/** A line of text, with its pattern and what to say if it does not match. */
export function stringOf({ pattern, patternErrorMessage }: JsonSchema): Widget {
  if (typeof pattern !== "string" || pattern === ANY_TEXT) return { widget: "string" };
  const said = typeof patternErrorMessage === "string" ? patternErrorMessage : "This is not valid.";
  return { widget: "string", pattern: [`/${pattern}/u`, said] };
}
