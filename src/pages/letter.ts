import { mailto } from "./mailto.ts";

/** A `mailto:` URL for a reply to an article's question. `url` is absolute. */
export function letterUrl(letter: {
  editor: string;
  question: string;
  title: string;
  url: string;
}): string {
  const { editor, question, title, url } = letter;
  // Mail programs use “Re:” in every language. The gap is for the reader's answer.
  return mailto({
    to: editor,
    subject: `Re: ${title}`,
    body: `${question}\n\n\n\n${title}\n${url}\n`,
  });
}
