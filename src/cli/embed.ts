import { addToArticle } from "../saved-posts/add-to-article.ts";
import { type Saved, savedFrom } from "../saved-posts/ask-about.ts";
import { sourceYaml } from "../source-edits/source-yaml.ts";
import { print, report } from "../terminal.ts";
import type { Fetch } from "../web/fetch.ts";
import { editNamedFile, whyNoFile } from "./edit-named-file.ts";

export interface EmbedOptions {
  /** Quotes a post instead of embedding it. */
  save?: true;
  /** The article's file to add it to. */
  to?: string;
  /** In milliseconds. */
  timeout: number;
}

/**
 * Asks a site about a post or video, and prints the Markdown that embeds it or, with `save`, quotes it; or adds that to
 * an article. `today` is a day such as 2026-03-01. Returns the exit status.
 */
export async function embed(
  url: string,
  { save, to }: Pick<EmbedOptions, "save" | "to">,
  { fetch, today }: { fetch: Fetch; today: string },
): Promise<number> {
  const whyNot = to === undefined ? undefined : whyNoFile(to);
  if (whyNot !== undefined) {
    report(`error: --to: ${whyNot}\n`);
    return 1;
  }
  const made = await savedFrom(url, { fetch, today, asText: save === true });
  if ("why" in made) {
    report(`${made.why}\n`);
    return 1;
  }
  if (made.remark) report(`${made.remark}\n`);
  return to === undefined ? await show(made) : addTo(to, made);
}

async function show({ lines, source }: Saved): Promise<number> {
  const declared = source
    ? `\n# In the front matter:\ncitations:\n${sourceYaml(source, "  ")}`
    : "";
  return (await print(`${lines(source?.id ?? "")}\n${declared}`)) ? 0 : 1;
}

function addTo(file: string, saved: Saved): number {
  if (!editNamedFile(file, (text) => addToArticle(text, saved))) return 1;
  report(`Added to the end of ${file}.\n`);
  return 0;
}
