/** A string of CSS. Everything that could end it is escaped: https://www.w3.org/TR/css-syntax-3/#serialize-a-string */
export function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{M}\p{N} ._&+'/%-]/gu, (sign) => {
    return `\\${(sign.codePointAt(0) ?? 0).toString(16)} `;
  });
  return `"${escaped}"`;
}

/** A fraction as a percentage with two decimals at most. */
export function percentage(fraction: number): string {
  return `${Number((fraction * 100).toFixed(2))}%`;
}
