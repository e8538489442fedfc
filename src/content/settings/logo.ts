import { type Diagnostic, excerptOf, type Place } from "../../diagnostics.ts";
import { isRaster, plainFile } from "../../pictures/variants.ts";
import type { FoundImage, ImageResolver } from "../pictures/images.ts";
import type { Logo, SourceFile } from "../types.ts";

/** A picture that the settings name. */
export interface NamedPicture {
  src: string;
  place: Place;
}

/** Maximum ratio of sides of an icon: browsers and phones expect a square. */
const MAX_RATIO = 1.1;
/** Pixels that a raster icon should have: phones show it this large when they start a page from their home screen. */
const LARGE = 512;

/** The logo and the icon, as far as they can be shown. A square logo is the icon too. */
export interface Logos {
  logo?: Logo;
  icon?: Logo;
  diagnostics: Diagnostic[];
}

type Report = (
  place: Place,
  rule: Diagnostic["rule"],
  message: string,
  hint: string,
  severity?: Diagnostic["severity"],
) => Diagnostic;

/** The pictures that the settings name as logo and icon, with their sizes, or why they can't be shown. */
export function logosOf(
  named: { logo?: NamedPicture | undefined; icon?: NamedPicture | undefined },
  source: SourceFile | undefined,
  resolve: ImageResolver,
): Logos {
  const report: Report = (place, rule, message, hint, severity = "error") => ({
    ...place,
    severity,
    rule,
    message,
    hint,
    ...(source && { excerpt: excerptOf(source.text, place) }),
  });
  const logo = pictureOf(named.logo, { rule: "settings/logo", name: "logo", resolve, report });
  const icon = pictureOf(named.icon, { rule: "settings/icon", name: "icon", resolve, report });
  const remarks = named.icon && icon.picture ? iconRemarks(named.icon.place, icon, report) : [];
  const isSquare = logo.picture && ratioOf(logo.picture) <= MAX_RATIO;
  const shown = named.icon ? icon.picture : isSquare ? logo.picture : undefined;
  return {
    ...(logo.picture && { logo: logo.picture }),
    ...(shown && { icon: shown }),
    diagnostics: [...logo.diagnostics, ...icon.diagnostics, ...remarks],
  };
}

interface Picture {
  picture?: Logo;
  found?: FoundImage;
  diagnostics: Diagnostic[];
}

function pictureOf(
  named: NamedPicture | undefined,
  of: { rule: Diagnostic["rule"]; name: string; resolve: ImageResolver; report: Report },
): Picture {
  if (!named) return { diagnostics: [] };
  const { rule, name, resolve, report } = of;
  const found = resolve(named.src);
  const problem = (message: string, hint: string): Picture => ({
    diagnostics: [report(named.place, rule, message, hint)],
  });
  if ("problem" in found) return problem(found.problem, found.hint);
  if (found.remote)
    return problem(
      `The ${name} is on another site`,
      `Put the file in media/ and write its path, as in /media/${name}.svg.`,
    );
  // Logos are small, so one file without variants is enough.
  const { url, width, height } = plainFile(found);
  if (!width || !height)
    return problem(`The ${name} has no size`, "Export it again with a width and a height.");
  return { picture: { src: url, width, height }, found, diagnostics: [] };
}

function iconRemarks(place: Place, { picture, found }: Picture, report: Report): Diagnostic[] {
  if (!picture || !found || "problem" in found || found.remote) return [];
  const { width = 0, height = 0 } = found;
  const size = `${width} × ${height}`;
  if (ratioOf({ width, height }) > MAX_RATIO) {
    const hint = "Export it with equal sides: browsers and phones show icons as squares.";
    return [report(place, "settings/icon", `The icon is not square: its sides are ${size}`, hint)];
  }
  if (!isRaster(found) || Math.min(width, height) >= LARGE) return [];
  const hint = `Export it as SVG, or with ${LARGE} pixels on a side.`;
  const message = `The icon has ${size} pixels, which phones enlarge`;
  return [report(place, "settings/icon-size", message, hint, "warning")];
}

function ratioOf({ width, height }: Pick<Logo, "width" | "height">): number {
  return Math.max(width / height, height / width);
}
