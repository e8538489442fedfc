import { author } from "../corpus/corpus.ts";
import type { Corpus, Source, Story } from "../corpus/types.ts";
import { type Format, folder, withCitations } from "./format.ts";

/**
 * Content of Pelican. Its metadata holds no structures, so the sources are footnotes of Markdown, which number, list
 * and link back by themselves; `[TOC]` is its contents list. Authors are names.
 */
export function pelican(corpus: Corpus): Format {
  return {
    path: (story) => `content/${folder(story)}/${story.slug}.md`,
    text: (story) => article(story, corpus),
    others: () => ({}),
  };
}

function article(story: Story, corpus: Corpus): string {
  const names = story.authors.map((id) => author(corpus, Number(id.slice(-2)) - 1).name);
  return [
    `Title: ${story.title}`,
    `Date: ${story.date.slice(0, 16).replace("T", " ")}`,
    `Category: ${story.section}`,
    `Authors: ${names.join("; ")}`,
    `Tags: ${story.tags.join(", ")}`,
    `Slug: ${story.slug}`,
    `Summary: ${story.standfirst}`,
    "",
    "[TOC]",
    "",
    withCitations(story, (key) => `[^${key}]`),
    ...story.sources.map(note),
    "",
  ].join("\n");
}

function note({ key, title, author, publisher, url, date, accessed }: Source): string {
  return `[^${key}]: ${author}. [${title}](${url}). ${publisher}, ${date}. Accessed ${accessed}.`;
}
