import type { Article } from "../../content/types.ts";

/** A post about an article, before a network's form. */
export interface Announcement {
  title: string;
  standfirst: string;
  /** The article's public URL. */
  url: string;
  /** BCP 47. */
  language: string;
  /** The same for each attempt to post the article, so that a network can refuse a second one. */
  key: string;
}

export function announcementOf(
  {
    title,
    standfirst,
    language,
    path,
  }: Pick<Article, "title" | "standfirst" | "language" | "path">,
  url: string,
): Announcement {
  return { title, standfirst, url, language, key: path };
}

/** The text of a post in at most `most` characters, as readers count them: the standfirst is cut, or left out. */
export function textWithin({ title, standfirst }: Announcement, most: number): string {
  const whole = `${title}\n\n${standfirst}`;
  if (lengthOf(whole) <= most) return whole;
  const room = most - lengthOf(title) - lengthOf("\n\n…");
  if (room < 20) return cut(title, most);
  return `${title}\n\n${cut(standfirst, room + 1)}`;
}

const segmenter = new Intl.Segmenter();

function lengthOf(text: string): number {
  return [...segmenter.segment(text)].length;
}

/** Cuts at the last space, and marks the cut. */
function cut(text: string, most: number): string {
  const signs = Array.from(segmenter.segment(text), ({ segment }) => segment);
  if (signs.length <= most) return text;
  const kept = signs.slice(0, most - 1).join("");
  const space = kept.lastIndexOf(" ");
  return `${(space > kept.length / 2 ? kept.slice(0, space) : kept).trimEnd()}…`;
}
