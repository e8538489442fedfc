import { isHtml } from "../html.ts";
import { MarkupError } from "./markup-error.ts";

type Part = (...values: unknown[]) => unknown;

const TAG = /<[a-z][^<>]*>/i;

/**
 * Calls a publication's part as its original would be called. Throws a `MarkupError` if it returns a string with tags,
 * which `html` would escape, or nothing where the original returns markup.
 */
export function callPart(
  { own, original }: { own: Part; original: Part | undefined },
  values: readonly unknown[],
  place: { path: string; of: string },
): unknown {
  const made = own(...values);
  if (typeof made === "string" && TAG.test(made))
    throw new MarkupError(
      `${place.of}() returns markup as a string, so its tags would be shown`,
      place,
    );
  const isNothing = made === undefined || made === null || typeof made === "boolean";
  if (isNothing && hasMarkup(original, values))
    throw new MarkupError(`${place.of}() returns ${made} where the original returns markup`, place);
  return made;
}

function hasMarkup(original: Part | undefined, values: readonly unknown[]): boolean {
  try {
    const made = original?.(...values);
    return isHtml(made) && String(made) !== "";
  } catch {
    return false;
  }
}
