import type { Article, Section, Settings } from "../content/types.ts";
import { letterUrl } from "./letter.ts";
import type { Prompt, Site } from "./types.ts";
import { absolute } from "./urls.ts";

/** The article's own question, else its section's, else the publication's; none where comments are off. */
export function promptOf(article: Article, site: Site): Prompt | undefined {
  if (article.comments === "off") return undefined;
  const { settings } = site;
  const section = settings.sections.find(({ id }) => id === article.section);
  const template = article.prompt ?? section?.prompt ?? settings.prompt;
  const { question, invitation } = splitPrompt(fill(template, article, section));
  const letter = article.comments === "open" ? letterFor(question, article, site) : undefined;
  return {
    question,
    language: article.prompt ? article.language : settings.language,
    comments: article.comments,
    ...(invitation && { invitation }),
    ...(letter && { letter }),
  };
}

/** `{subject}` is the headline in quotation marks: it reads right after “your thoughts on”, whatever it says. */
function fill(template: string, article: Article, section: Section | undefined): string {
  const values: Record<string, string> = {
    subject: `“${article.title}”`,
    title: article.title,
    section: section?.title ?? "",
  };
  return template.replace(
    /\{(subject|title|section)\}/g,
    (whole, name: string) => values[name] ?? whole,
  );
}

/** What is asked, as a heading, and what an editor wrote behind the last question mark, as a sentence below it. */
export function splitPrompt(prompt: string): { question: string; invitation?: string } {
  const end = Math.max(prompt.lastIndexOf("?"), prompt.lastIndexOf("؟"), prompt.lastIndexOf("？"));
  const rest = prompt.slice(end + 1);
  if (end === -1 || !/^\s+\S/.test(rest)) return { question: prompt };
  return { question: prompt.slice(0, end + 1), invitation: rest.trim() };
}

function letterFor(question: string, article: Article, site: Site): string | undefined {
  const { editor }: Pick<Settings, "editor"> = site.settings;
  if (!editor) return undefined;
  return letterUrl({ editor, question, title: article.title, url: absolute(article.url, site) });
}
