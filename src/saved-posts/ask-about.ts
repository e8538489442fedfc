import { findTarget } from "../embeds/find-embed.ts";
import type { Provider, Target } from "../embeds/types.ts";
import type { Fetch } from "../web/fetch.ts";
import { readJson } from "../web/read-json.ts";
import type { Addition } from "./add-to-article.ts";
import { embedLine, quoteOf, sourceOf } from "./as-markdown.ts";
import { describe } from "./describe.ts";
import type { Described } from "./types.ts";

/** Markdown for an article. */
export interface Saved extends Addition {
  /** What is missing, as a sentence. */
  remark?: string;
}

interface AskOptions {
  fetch: Fetch;
  /** A day such as 2026-03-01. */
  today: string;
  /** Quotes a post instead of embedding it. */
  asText: boolean;
}

/** What an article can hold of a URL, or why it can't, as sentences. */
export async function savedFrom(
  url: string,
  { fetch, today, asText }: AskOptions,
): Promise<Saved | { why: string }> {
  const found = findTarget(url);
  if (!found)
    return {
      why: `${url} is not the address of a video or post on a site that can be embedded. The handbook's page “Embeds” lists them.`,
    };
  const { provider, target } = found;
  const { name: site, shows, forms } = provider;
  if (!target)
    return { why: `This is not the URL of ${shows} on ${site}. Write it as in ${forms[0]}.` };
  const place = { url: target.url, site };
  const described = await askSite(provider, target, fetch);
  if (asText) {
    if ("why" in described) return { why: `The text can't be saved: ${described.why}.` };
    if (!described.text) return { why: `Only the text of posts can be saved, and this has none.` };
    return {
      lines: (key) => quoteOf(described, key),
      source: sourceOf(described, place, today),
    };
  }
  if (!("why" in described)) return { lines: () => embedLine(described, place) };
  return { lines: () => target.url, remark: `The title is missing: ${described.why}.` };
}

async function askSite(
  { described: at, name }: Provider,
  { url }: Target,
  fetch: Fetch,
): Promise<Described | { why: string }> {
  if (!at) return { why: `${name} describes nothing to programs` };
  const answer = await readJson(new URL(at.at(url)), { fetch });
  if ("why" in answer) return answer;
  return describe(at.form, answer.data) ?? { why: `the answer of ${name} has an unknown form` };
}
