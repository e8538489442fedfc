import { HINTS } from "./hint-texts.ts";

/** Help below a field. There is no code in it: only bold, italics and links have a form there. */
export function hintOf(at: string, description: unknown, examples: unknown): string | undefined {
  if (HINTS[at]) return HINTS[at];
  if (typeof description !== "string") return undefined;
  const text = description.replace(/^`true` /, "On: ").replace(/`([^`]*)`/g, "“$1”");
  const [example] = Array.isArray(examples) ? examples : [];
  const isShown = typeof example === "string" || typeof example === "number";
  return isShown ? `${text} Example: ${example}` : text;
}
