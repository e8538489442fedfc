/** Edits a text with LF line ends, and restores CRLF if all lines had it. */
export function withPlainLineEnds(text: string): {
  plain: string;
  written: (made: string) => string;
} {
  const usesCrlf = text.includes("\r\n") && !/(?<!\r)\n/.test(text);
  return usesCrlf
    ? {
        plain: text.replaceAll("\r\n", "\n"),
        written: (made) => made.replaceAll("\n", "\r\n"),
      }
    : { plain: text, written: (made) => made };
}
