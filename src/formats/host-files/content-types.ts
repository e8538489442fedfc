/** Text types missing from servers' lists. Without a charset, browsers would read them as Latin-1. */
const TEXT_TYPES = {
  md: "text/markdown",
  bib: "application/x-bibtex",
  csv: "text/csv",
  geojson: "application/geo+json",
  ris: "application/x-research-info-systems",
  tsv: "text/tab-separated-values",
  vtt: "text/vtt",
  webmanifest: "application/manifest+json",
} as const;

/** Other types missing from them: browsers would download such a recording instead of playing it. */
const OTHER_TYPES = {
  epub: "application/epub+zip",
  flac: "audio/flac",
  m4a: "audio/mp4",
  oga: "audio/ogg",
  opus: "audio/ogg",
} as const;

/** Text types that some hosts know, and send without a charset. */
export const TEXT_WITHOUT_CHARSET: typeof CONTENT_TYPES = [
  ["html", "text/html; charset=utf-8"],
  ["txt", "text/plain; charset=utf-8"],
];

/** Extensions with the content type that a server must send. */
export const CONTENT_TYPES: readonly (readonly [ending: string, type: string])[] = [
  ...Object.entries(TEXT_TYPES).map(
    ([ending, type]) => [ending, `${type}; charset=utf-8`] as const,
  ),
  ...Object.entries(OTHER_TYPES),
];
