/// <reference lib="dom" />
import type { PreviewProps } from "./props.ts";

/** Shows the repository's pictures, which the site may not have yet. */
export function showPictures(
  place: HTMLElement,
  pathPrefix: string,
  getAsset: PreviewProps["getAsset"],
): void {
  for (const picture of place.querySelectorAll("img")) {
    const src = decodeURI(picture.getAttribute("src") ?? "");
    const asset = getAsset(src.startsWith(pathPrefix) ? src.slice(pathPrefix.length - 1) : src);
    if (!asset) continue;
    const show = () => picture.setAttribute("src", String(asset));
    show();
    // Its address is known a moment later.
    setTimeout(show, PICTURE_MS);
  }
}

const PICTURE_MS = 500;
