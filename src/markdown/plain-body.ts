import { plainForm } from "./variants.ts";

/** A heading's link to itself is only useful on the page, where CSS shows it on demand. */
const HEADING_LINK = /<a class="heading-link"[^>]*>.*?<\/a>/gs;

/** The button that previews a source, and the calls inside a range such as `4–6`: on pages, CSS hides them. */
const CALL_PREVIEW = /<button type="button" class="call-preview"[^>]*>.*?<\/button>/gs;
const CALL_BETWEEN = /<span class="call visually-hidden"[^>]*>.*?<\/span>/gs;

/** Leaves an empty anchor for each call inside a range, so that links back to it have a target. */
export function withAnchors(html: string): string {
  return html.replace(
    CALL_BETWEEN,
    (call) => `<span${/ id="[^"]*"/.exec(call)?.[0] ?? ""}></span>`,
  );
}

/** Adapts a rendered body for readers without this site's CSS. */
export function withoutControls(html: string): string {
  return plainForm(html)
    .replace(HEADING_LINK, "")
    .replace(CALL_BETWEEN, "")
    .replace(CALL_PREVIEW, "");
}

const SOURCE = /<source [^>]*>|<\/?picture>/g;
const IMAGE = /<img [^>]*?\balt="([^"]*)"[^>]*>/g;

/** Replaces the images of a rendered body with their descriptions. */
export function withoutPictures(html: string): string {
  return html.replace(SOURCE, "").replace(IMAGE, (_, alt: string) => (alt ? `[${alt}]` : ""));
}
