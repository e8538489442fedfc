/** The source of a pattern for Pandoc's citation keys: https://pandoc.org/MANUAL.html#citation-syntax. Needs the flag `u`. */
export const KEY = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{M}\p{N}_]))*`;
