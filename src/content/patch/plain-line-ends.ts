/** Edits a text with lines that end in LF, and gives it back as it was written: all of CRLF, or as it is. */
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
