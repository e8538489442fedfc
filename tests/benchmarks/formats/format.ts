import type { Corpus, Source, Story } from "../corpus/types.ts";

/** How one engine wants its content: paths are relative to the site's folder. */
export interface Format {
  path: (story: Story) => string;
  text: (story: Story) => string;
  /** What there is beside the articles: authors, settings, pages of sections. */
  others: (corpus: Corpus) => Files;
}

export type Files = Record<string, string>;

/** YAML of these texts: double quotes, so that no mark needs a thought. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

export function front(lines: readonly string[], body: string): string {
  return `---\n${lines.join("\n")}\n---\n\n${body}`;
}

export function folder({ date }: Story): string {
  return `${date.slice(0, 4)}/${date.slice(5, 7)}`;
}

/** The body with its citations written as an engine wants them. */
export function withCitations({ body }: Story, write: (key: string) => string): string {
  return body.replaceAll(/ \[@([^\]]+)\]/g, (_, key: string) => write(key));
}

/** Sources as a mapping by key. Dates are quoted: some engines would make them moments. */
export function citationMap(sources: readonly Source[]): string[] {
  return sources.flatMap(({ key, title, author, publisher, url, date, accessed }) => [
    `  ${key}:`,
    `    title: ${quoted(title)}`,
    `    author: ${quoted(author)}`,
    `    publisher: ${quoted(publisher)}`,
    `    url: ${url}`,
    `    date: "${date}"`,
    `    accessed: "${accessed}"`,
  ]);
}
