import { type Diagnostic, excerptOf, type Place } from "../../diagnostics.ts";
import { plainFile } from "../../pictures/variants.ts";
import type { ImageResolver } from "../pictures/images.ts";
import type { Logo, SourceFile } from "../types.ts";

/** The logo that the settings name, with its size, or why it can't be shown. */
export function logoOf(
  named: { src: string; place: Place } | undefined,
  source: SourceFile | undefined,
  resolve: ImageResolver,
): { logo?: Logo; diagnostics: Diagnostic[] } {
  if (!named) return { diagnostics: [] };
  const found = resolve(named.src);
  const problem = (message: string, hint: string): { diagnostics: Diagnostic[] } => ({
    diagnostics: [
      {
        ...named.place,
        severity: "error",
        rule: "settings/logo",
        message,
        hint,
        ...(source && { excerpt: excerptOf(source.text, named.place) }),
      },
    ],
  });
  if ("problem" in found) return problem(found.problem, found.hint);
  if (found.remote)
    return problem(
      "The logo is on another site",
      "Put the file in media/ and write its path, as in /media/logo.svg.",
    );
  // Logos are small, so one file without variants is enough.
  const { url, width, height } = plainFile(found);
  if (!width || !height)
    return problem("The logo has no size", "Export it again with a width and a height.");
  return { logo: { src: url, width, height }, diagnostics: [] };
}
