import { isolated } from "../bidi.ts";
import type { Article, Section } from "../content/types.ts";
import { quotesFor } from "../typography/quotes.ts";
import { letterUrl } from "./letter.ts";
import type { Prompt, Site } from "./types.ts";
import { absolute } from "./urls.ts";

/** The article's own question, else its section's, else the publication's; none where comments are off. */
export function promptOf(article: Article, site: Site): Prompt | undefined {
  const { comments } = article;
  if (comments === "off") return undefined;
  const { settings } = site;
  const section = settings.sections.find(({ id }) => id === article.section);
  const template = article.prompt ?? section?.prompt ?? settings.prompt;
  const language = article.prompt ? article.language : settings.language;
  const parts = splitPrompt(template);
  const question = onceAsked(fill(parts.question, article, section, language));
  const letter = comments === "open" ? letterFor(question, article, site) : undefined;
  // An invitation to write, where comments are closed, would be untrue.
  const invitation = comments === "open" ? parts.invitation : undefined;
  return {
    question,
    language,
    comments,
    ...(invitation && { invitation: fill(invitation, article, section, language) }),
    ...(letter && { letter }),
  };
}

/** `{subject}` is the headline in the quotation marks of the question's language: it reads well, whatever it says. */
function fill(
  template: string,
  article: Article,
  section: Section | undefined,
  language: string,
): string {
  const [open, close] = quotesFor(language);
  const values: Record<string, string> = {
    subject: `${open}${isolated(quotedWithin(article, language), language)}${close}`,
    title: isolated(article.title, language),
    section: isolated(section?.title ?? "", language),
  };
  return template.replace(
    /\{(subject|title|section)\}/g,
    (whole, name: string) => values[name] ?? whole,
  );
}

/** A headline with quotations in it, for the inside of a quotation in a language: theirs are then the inner marks. */
function quotedWithin({ title, language: own }: Article, language: string): string {
  const [open, close] = quotesFor(own);
  const [, , innerOpen, innerClose] = quotesFor(language);
  // Where one mark opens and closes, as in Swedish, the inner one does so as well.
  return title.replaceAll(open, innerOpen).replaceAll(close, innerClose);
}

/**
 * A headline in quotation marks may ask already: its question mark serves for both. In Spanish, which opens a question
 * too, each keeps its own pair.
 */
function onceAsked(question: string): string {
  if (question.startsWith("¿")) return question;
  return question.replace(/([?؟？]\s*[”"»“’」』]+)\s*[?؟？]$/, "$1");
}

/** A question mark that ends a sentence, with the quotation marks behind it. Chinese and Japanese set no space. */
const QUESTION_END = /[?؟][”"»“’)]*(?=\s|$)|？[」』”）]*/g;

/**
 * What is asked, as a heading, and what an editor wrote behind the last question mark, as a sentence below it. It is
 * split before it is filled in: a headline may hold a question mark of its own.
 */
export function splitPrompt(prompt: string): { question: string; invitation?: string } {
  const last = [...prompt.matchAll(QUESTION_END)].at(-1);
  const end = last ? last.index + last[0].length : prompt.length;
  const rest = prompt.slice(end).trim();
  return rest === "" ? { question: prompt } : { question: prompt.slice(0, end), invitation: rest };
}

function letterFor(question: string, article: Article, site: Site): string | undefined {
  const { editor } = site.settings;
  if (!editor) return undefined;
  return letterUrl({ editor, question, title: article.title, url: absolute(article.url, site) });
}
