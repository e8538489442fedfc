/// <reference lib="dom" />
import type CMS from "@sveltia/cms";
import type { Citable } from "./toolbar.ts";
import { citable } from "./toolbar-sources.ts";

/** Sveltia CMS puts React's `createElement` here: https://sveltiacms.app/en/docs/api/preview-templates */
declare const h: (tag: string, props: { ref: (place: HTMLElement | null) => void }) => unknown;

/** What Sveltia CMS gives a preview, as far as ours needs it. */
interface PreviewProps {
  entry: { getIn: (path: readonly string[]) => unknown };
  /** A picture of the repository, or one that is not saved yet. */
  getAsset: (path: string) => { toString: () => string } | undefined;
}

/** Shows articles as the site will: in its stylesheet, which the page names. `shared` lists the sources of all articles. */
export function addPreview(cms: typeof CMS, shared: () => readonly Citable[]): void {
  const { dataset } = document.querySelector<HTMLElement>("script[data-stylesheet]") ?? {};
  if (dataset?.stylesheet) cms.registerPreviewStyle(dataset.stylesheet);
  cms.registerPreviewTemplate("articles", (props: PreviewProps) =>
    h("div", { ref: (place) => void (place && draw(place, props, shared())) }),
  );
}

async function draw(
  place: HTMLElement,
  { entry, getAsset }: PreviewProps,
  shared: readonly Citable[],
): Promise<void> {
  const field = (...path: string[]) => {
    const value = entry.getIn(["data", ...path]);
    return typeof value === "string" ? value : "";
  };
  const own: unknown = entry.getIn(["data", "citations"]);
  const sources = [...citable(Object(own).toJS?.() ?? own), ...shared];
  const language = field("lang") || document.documentElement.lang;
  // Loaded with the first preview: it is a fifth of the script.
  const { renderText } = await import("./preview-text.ts");
  const made = (tag: string, name: string, text = "") => {
    const element = place.ownerDocument.createElement(tag);
    element.className = name;
    element.textContent = text;
    return element;
  };
  const filled = (tag: string, name: string, text: string) => (text ? [made(tag, name, text)] : []);
  const header = made("header", "article-header");
  header.append(
    ...filled("p", "kicker", field("kicker")),
    made("h1", "headline", field("title")),
    ...filled("p", "standfirst", field("description")),
  );
  const prose = made("div", "prose");
  prose.innerHTML = renderText(field("body"), { language, sources });
  prose.prepend(...filled("p", "dateline", field("dateline")));
  const text = made("div", "article-text");
  text.append(prose);
  const article = made("article", "article");
  article.lang = language;
  article.append(header, ...leadPicture(field, made), text);
  showPictures(article, getAsset);
  place.replaceChildren(article);
}

function leadPicture(
  field: (...path: string[]) => string,
  made: (tag: string, name: string, text?: string) => HTMLElement,
): HTMLElement[] {
  const src = field("image", "src");
  if (src === "") return [];
  const figure = made("figure", "figure");
  const picture = made("img", "");
  picture.setAttribute("src", src);
  picture.setAttribute("alt", field("image", "alt"));
  figure.append(picture, made("figcaption", "", field("image", "caption")));
  return [figure];
}

/** Shows the repository's pictures, which the site may not have yet. */
function showPictures(article: HTMLElement, getAsset: PreviewProps["getAsset"]): void {
  for (const picture of article.querySelectorAll("img")) {
    const asset = getAsset(decodeURI(picture.getAttribute("src") ?? ""));
    if (!asset) continue;
    const show = () => picture.setAttribute("src", String(asset));
    show();
    // Its address is known a moment later.
    setTimeout(show, PICTURE_MS);
  }
}

const PICTURE_MS = 500;
