/** Every value of `--format`. Apart from the formats, so that `--help` need not load these. */
export const FORMAT_NAMES = ["text", "json", "sarif", "github", "gitlab", "rdjson"] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];
