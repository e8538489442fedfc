import type { CharacterRange, Font, FontRole } from "../../fonts/types.ts";
import type { OneFont } from "./font-of.ts";

/**
 * Fonts with the roles of their families. If no font has a role, the first family is for headlines. Where several files
 * make up one weight of a family, each is loaded only for its own characters.
 */
export function withFamilies(fonts: readonly OneFont[]): Font[] {
  const families = Map.groupBy(fonts, ({ family }) => family);
  const hasRoles = fonts.some(({ roles }) => roles);
  return fonts.map((font): Font => {
    const family = families.get(font.family) ?? [];
    const isFirst = !hasRoles && font.family === fonts[0]?.family;
    const roles = family.flatMap((each) => each.roles ?? []);
    const only = font.only ?? partOf(font, family);
    return {
      ...font,
      roles: isFirst ? HEADLINE : [...new Set(roles)],
      ...(only && { only }),
    };
  });
}

const HEADLINE: readonly FontRole[] = ["headline"];

function partOf(font: OneFont, family: readonly OneFont[]): readonly CharacterRange[] | undefined {
  const isAlike = ({ weights, italic }: OneFont) =>
    italic === font.italic &&
    weights.least <= font.weights.most &&
    font.weights.least <= weights.most;
  return family.filter(isAlike).length > 1 ? font.characters : undefined;
}
