import type { Diagnostic, Place } from "../../diagnostics.ts";
import { passingColor } from "./passing-color.ts";
import type { ColorToken, TokenColors } from "./token-names.ts";
import type { OwnTokens } from "./tokens-file.ts";
import { contrast } from "./wcag-contrast.ts";

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
        const suggestion = suggestionFor({ text, ground, scheme }, colors, own);
        return [problem(place, { text, ground, scheme, ratio, suggestion })];
      }),
    ),
  );
}

interface Pair {
  text: ColorToken;
  ground: ColorToken;
  scheme: (typeof SCHEMES)[number];
}

/** The nearest colour that passes, for the token that the publication sets; on all backgrounds, or else on this one. */
function suggestionFor(
  { text, ground, scheme }: Pair,
  colors: TokenColors,
  own: OwnTokens["colors"],
): string {
  const [token, all, one] = own[text] ? [text, GROUNDS, ground] : [ground, TEXT, text];
  const color = colors[token][scheme];
  const against = (others: readonly ColorToken[]) =>
    passingColor(
      color,
      others.map((other) => colors[other][scheme]),
      GOOD,
    );
  const found = against(all) ?? against([one]);
  return found ? `${found} is the nearest --${token} that passes. ` : "";
}

function problem(place: Place, found: Pair & { ratio: number; suggestion: string }): Diagnostic {
  const { text, ground, scheme, ratio, suggestion } = found;
  return {
    ...place,
    severity: ratio < LEAST ? "error" : "warning",
    rule: "tokens/contrast",
    message: `In the ${scheme} scheme, --${text} on --${ground} has a contrast of ${ratio.toFixed(1)}:1`,
    hint: `${suggestion}${LEAST}:1 is the minimum, and ${GOOD}:1 reads well.`,
  };
}
