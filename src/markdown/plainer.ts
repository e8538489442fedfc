/** A heading's link to itself is of use only on the page, where styles hide its words. */
const HEADING_LINK = /<a class="heading-link"[^>]*>.*?<\/a>/gs;

/** Neither the button that opens a source beside its call, nor the calls between the ends of `4–6`, whom styles hide. */
const CALL_PREVIEW = /<button type="button" class="call-preview"[^>]*>.*?<\/button>/gs;
const CALL_BETWEEN = /<span class="call visually-hidden"[^>]*>.*?<\/span>/gs;

/** A rendered body for readers without this site's styles. */
export function withoutControls(html: string): string {
  return html.replace(HEADING_LINK, "").replace(CALL_BETWEEN, "").replace(CALL_PREVIEW, "");
}

/** The title of a source stands in the name of each link to it, and in the list that the link leads to. */
const CALL_NAME = /(<a href="#[^"]*" role="doc-noteref") aria-label="[^"]*"/g;

/** A rendered body whose calls of sources are called what they show. */
export function withShortCalls(html: string): string {
  return html.replace(CALL_NAME, "$1");
}

const SOURCE = /<source [^>]*>|<\/?picture>/g;
const IMAGE = /<img [^>]*?\balt="([^"]*)"[^>]*>/g;

/** A rendered body with the descriptions of pictures in the places of the pictures. */
export function withoutPictures(html: string): string {
  return html.replace(SOURCE, "").replace(IMAGE, (_, alt: string) => (alt ? `[${alt}]` : ""));
}
