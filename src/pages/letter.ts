import { mailto } from "./mailto.ts";

/** A letter to the editor that answers an article's question, begun for the reader. `url` is absolute. */
export function letterUrl(letter: {
  editor: string;
  question: string;
  title: string;
  url: string;
}): string {
  const { editor, question, title, url } = letter;
  // “Re:” is what mail programs write in any language. The gap is where the reader's answer goes.
  return mailto({
    to: editor,
    subject: `Re: ${title}`,
    body: `${question}\n\n\n\n${title}\n${url}\n`,
  });
}
