import { printString } from "../text/css-text.ts";
import { faceName } from "./face-name.ts";
import { fallbackFaces, fallbackNames, fontFace } from "./font-face.ts";
import { coversLanguage, LANGUAGE_GROUPS, type LanguageGroup } from "./languages.ts";
import { FONT_ROLES, type Font, type FontRole, type Generic } from "./types.ts";

/** The token that a role sets, and what follows the font in it: of a headline's font, the publication's own. */
const TOKENS: Record<FontRole, { name: string; after: (generic: Generic) => string }> = {
  headline: { name: "--display", after: (generic) => `var(${DEFAULTS[generic]})` },
  text: { name: "--serif", after: (generic) => generic },
  interface: { name: "--sans", after: (generic) => generic },
};

const DEFAULTS: Record<Generic, string> = {
  serif: "--serif",
  "sans-serif": "--sans",
  monospace: "--mono",
};

/**
 * The rules that declare a publication's fonts and set the tokens for which they are. `base` is the folder of the
 * stylesheet. A font without the letters of some languages leaves those their own fonts.
 */
export function fontStyles(fonts: readonly Font[], base: string): string {
  const faces = fonts.map((font) => fontFace(font, base));
  const fallbacks = fonts.filter(({ roles }) => roles.length > 0).flatMap(fallbackFaces);
  const groups = [undefined, ...LANGUAGE_GROUPS].map((group) => tokensFor(fonts, group));
  return [...new Set([...faces, ...fallbacks, ...groups])].join("");
}

/** Tokens of languages with separate fonts, or if `group` is undefined, of all others. */
function tokensFor(fonts: readonly Font[], group: LanguageGroup | undefined): string {
  const tokens = FONT_ROLES.flatMap((role) => {
    const own = fonts.filter((font) => font.roles.includes(role) && coversLanguage(font, group));
    if (own.length === 0) return [];
    const { name, after } = TOKENS[role];
    const names = own.flatMap((font) => [faceName(font), ...(group ? [] : fallbackNames(font))]);
    const families = [...new Set(names)].map(printString);
    return `${name}:${[...families, after(own[0]?.generic ?? "serif")].join()}`;
  });
  return tokens.length > 0 ? `${selectorOf(group)}{${tokens.join(";")}}` : "";
}

/** As specific as the rules of tokens.css and language.css, which these follow. */
function selectorOf(group: LanguageGroup | undefined): string {
  if (group) return `:where([lang]):lang(${group.languages.join()})`;
  const others = LANGUAGE_GROUPS.flatMap(({ languages }) => languages).join();
  return `:root:where(:not(:lang(${others}))),:where(:root[dir="rtl"] [dir="ltr"])`;
}
