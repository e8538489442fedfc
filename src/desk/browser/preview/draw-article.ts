/// <reference lib="dom" />
import { config } from "zod";
import { texts } from "../../../../layouts/parts/texts.ts";
import type { Reference } from "../../../citations/types.ts";
import type { AuthorFacts } from "../../../content/types.ts";
import type { Site } from "../../../pages/types.ts";
import { direction } from "../../../text/bidi.ts";
import { LIST, readParts } from "../../format/parts-of-file.ts";
import type { PreviewOptions } from "./add-preview.ts";
import { previewArticle } from "./article-of.ts";
import { articlePage } from "./article-page.ts";
import { type PreviewProps, valuesIn } from "./props.ts";
import { showPictures } from "./show-pictures.ts";
import { NOTE_STYLES, showUnmade } from "./show-unmade.ts";
import { declaredSources } from "./sources.ts";

// The desk's policy forbids code from text, which zod would try.
config({ jitless: true });

/** Prepares an article's preview; the result puts it into its place. */
export async function drawArticle(
  { entry, getAsset, getCollection }: PreviewProps,
  { site, format, sharedText }: PreviewOptions,
): Promise<(place: HTMLElement) => void> {
  const { body = "", ...values } = valuesIn(entry.get("data"));
  const front = writtenBy(values, format) ?? values;
  const own = editionOf(site, front.lang);
  const made = previewArticle({
    ...{ front, body: String(body), settings: own.settings },
    shared: sharedIn(sharedText()),
    now: Date.now(),
  });
  const authors = await Promise.all(
    made.article.authors.map((id) => authorOf(id, () => getCollection("authors", id))),
  );
  const page = articlePage(made, authors, own);
  const words = texts(own).desk.preview;
  return (place) => {
    const { documentElement, body: around } = place.ownerDocument;
    documentElement.lang = own.settings.language;
    documentElement.dir = direction(own.settings.language);
    around.className = "page page-article";
    const main = place.ownerDocument.createElement("main");
    main.innerHTML = `<style>${NOTE_STYLES}</style>${page}`;
    showPictures(main, own.pathPrefix, getAsset);
    showUnmade(main, words);
    place.replaceChildren(main);
  };
}

/** The front matter that saving would write, with what no field shows. Undefined if it could not be saved now. */
function writtenBy(
  values: Record<string, unknown>,
  format: PreviewOptions["format"],
): Record<string, unknown> | undefined {
  try {
    const read = readParts(format?.toFile(values) ?? "", true);
    return typeof read === "string" ? undefined : read.data;
  } catch {
    return undefined;
  }
}

/** The site of the article's edition. */
function editionOf(site: Site, language: unknown): Site {
  const found = Object.values(site.others).find((each) => each.settings.language === language);
  return found ?? site;
}

let lastRead: { text: string; sources: Reference[] } | undefined;

/** The sources of `sources.yaml`, which may be thousands: read again only if the text differs. */
function sharedIn(text: string): Reference[] {
  if (lastRead?.text === text) return lastRead.sources;
  const read = readParts(text, false);
  const sources = declaredSources(typeof read === "string" ? [] : (read.data[LIST] ?? read.data));
  lastRead = { text, sources };
  return sources;
}

/** An author as bylines show them. Of an unknown one, the name of the file is shown. */
async function authorOf(id: string, read: () => Promise<unknown>): Promise<AuthorFacts> {
  const entry = await read().catch(() => undefined);
  const { name } = Object(valuesIn(Object(entry)).data);
  return { id, kind: "person", name: typeof name === "string" && name ? name : id, links: [] };
}
