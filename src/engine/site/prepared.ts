import type { Content } from "../../content/articles/load.ts";
import { type Visibility, type Withheld, withheld } from "../../content/articles/visibility.ts";
import type { MeasuredImage } from "../../content/pictures/measure-pictures.ts";
import { expiryChange } from "../../content/settings/security-expiry.ts";
import type { ArticleFacts, Settings } from "../../content/types.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import { nextChange } from "../../pages/next-change.ts";
import type { Hidden } from "../leaks/leaks.ts";
import type { LeftOut } from "../output/manifest.ts";
import type { Layout } from "./lay-out-site.ts";

/** A site that can be built. */
export interface Prepared extends Pick<Layout, "site" | "outlines" | "items" | "assets"> {
  /** All pictures in the content folder, shown or not: the cache keeps files made of them. */
  images: MeasuredImage[];
  /** Unpublished articles, which no file of the site may link to. */
  hidden: Hidden[];
  leftOut: LeftOut;
  /** When the site next changes by itself, in milliseconds since 1970: see `nextChange`. */
  until: number;
}

/** The result of reading and checking the content. */
export interface Preparation {
  /** Absent if the content is refused: any diagnostic is an error, or with `strict`, there is any diagnostic. */
  prepared?: Prepared;
  /** Absent if publication.yaml is missing or invalid. */
  content?: Content;
  /** When the report next changes by itself, in milliseconds since 1970. Absent if that is unknown. */
  until?: number;
  diagnostics: Diagnostic[];
}

/** Adds to an error-free layout which articles it leaves out and until when it holds. */
export function preparedOf(
  { site, outlines, items, assets }: Layout,
  {
    content,
    settings,
    visibility,
    unpublished,
  }: {
    content: Pick<Content, "articles" | "images">;
    settings: Pick<Settings, "security" | "comments">;
    visibility: Visibility;
    unpublished: readonly ArticleFacts[];
  },
): Prepared {
  return {
    site,
    outlines,
    items,
    assets,
    images: content.images,
    hidden: unpublished.map(({ url, file }) => ({ url, file })),
    leftOut: countLeftOut(unpublished, visibility),
    until: untilOf({ content, settings, visibility }),
  };
}

/** When a site or its report next changes by itself: see `nextChange`. */
export function untilOf({
  content,
  settings: { security, comments },
  visibility,
}: {
  content: Pick<Content, "articles">;
  settings: Pick<Settings, "security" | "comments">;
  visibility: Visibility;
}): number {
  return Math.min(
    nextChange(content.articles, visibility, comments),
    security ? expiryChange(security, visibility) : Number.POSITIVE_INFINITY,
  );
}

function countLeftOut(articles: readonly ArticleFacts[], visibility: Visibility): LeftOut {
  const reasons = articles.map((article) => withheld(article, visibility));
  const count = (reason: Withheld) => reasons.filter((each) => each === reason).length;
  return { drafts: count("draft"), ahead: count("ahead"), expired: count("expired") };
}
