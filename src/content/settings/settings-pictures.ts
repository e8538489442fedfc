import type { Diagnostic } from "../../diagnostics.ts";
import type { ImageFinder } from "../pictures/images.ts";
import type { Settings, SourceFile } from "../types.ts";
import { logosOf } from "./logo.ts";
import { coverOf } from "./podcast.ts";
import type { ParsedSettings, SalvagedSettings } from "./settings.ts";

/** Settings with the pictures that they name, whether they are valid or salvaged. */
export function withPictures(
  parsed: ParsedSettings,
  source: SourceFile | undefined,
  finder: ImageFinder,
): { settings?: Settings; salvaged?: SalvagedSettings; diagnostics: Diagnostic[] } {
  const resolve = (src: string) => finder.find(src, "publication.yaml");
  const { diagnostics, ...logos } = logosOf(parsed, source, resolve);
  const { cover, diagnostics: ofCover } = coverOf(parsed.cover, source, resolve);
  const complete = (settings: Settings): Settings => ({
    ...settings,
    ...logos,
    ...(settings.podcast && { podcast: { ...settings.podcast, ...(cover && { cover }) } }),
  });
  const { value, salvaged } = parsed;
  return {
    ...(value && { settings: complete(value) }),
    ...(salvaged && { salvaged: { ...salvaged, settings: complete(salvaged.settings) } }),
    diagnostics: [...diagnostics, ...ofCover],
  };
}
