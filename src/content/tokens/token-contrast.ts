import type { Diagnostic, Place } from "../../diagnostics.ts";
import type { ColorToken, TokenColors } from "./token-names.ts";
import type { OwnTokens } from "./tokens-file.ts";

const TEXT: readonly ColorToken[] = ["ink", "ink-quiet", "accent"];
const GROUNDS: readonly ColorToken[] = ["paper", "paper-raised", "highlight"];
const SCHEMES = ["light", "dark"] as const;
/** https://www.w3.org/TR/WCAG22/#contrast-enhanced; `LEAST` is from #contrast-minimum. */
const GOOD = 7;
const LEAST = 4.5;

/** Pairs of text and background colours with too little contrast, reported where the publication sets one of them. */
export function contrastProblems(colors: TokenColors, own: OwnTokens["colors"]): Diagnostic[] {
  return SCHEMES.flatMap((scheme) =>
    TEXT.flatMap((text) =>
      GROUNDS.flatMap((ground): Diagnostic[] => {
        const place = own[text]?.place ?? own[ground]?.place;
        const ratio = contrast(colors[text][scheme], colors[ground][scheme]);
        if (!place || ratio >= GOOD) return [];
        return [problem(place, { text, ground, scheme, ratio })];
      }),
    ),
  );
}

function problem(
  place: Place,
  found: { text: string; ground: string; scheme: string; ratio: number },
): Diagnostic {
  const { text, ground, scheme, ratio } = found;
  return {
    ...place,
    severity: ratio < LEAST ? "error" : "warning",
    rule: "tokens/contrast",
    message: `In the ${scheme} scheme, --${text} on --${ground} has a contrast of ${ratio.toFixed(1)}:1`,
    hint: `Choose colours with more contrast: ${LEAST}:1 is the minimum, and ${GOOD}:1 reads well.`,
  };
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio of two colours as `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
