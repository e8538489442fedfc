/** A text to publish, and the headline that it begins with, if it does. */
export interface BroughtText {
  body: string;
  title?: string;
}

const HEADING = /^(?:[ \t]*\n)*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)/;

/** Takes the headline from a text written elsewhere: a page shows it once, above the text. */
export function broughtText(text: string): BroughtText {
  const plain = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const [heading, title] = HEADING.exec(plain) ?? [];
  return heading === undefined || title === undefined
    ? { body: plain }
    : { body: plain.slice(heading.length), title };
}

/** Whether a text has front matter, and so is an article already. */
export function isArticleText(text: string): boolean {
  return /^\ufeff?---[ \t]*\r?\n/.test(text);
}
