import type { Content } from "../../content/articles/load.ts";
import type { TokenColors } from "../../content/tokens/token-names.ts";
import { deskPages } from "../../desk/desk-pages.ts";
import { siteDesk } from "../../desk/site-desk.ts";
import type { HostName } from "../../hosts/hosts.ts";
import { type Cards, cardsOf } from "../../pages/cards.ts";
import { layOut } from "../../pages/lay-out.ts";
import { filesLinked, imagesShown } from "../../pages/links.ts";
import type { Outline } from "../../pages/outline.ts";
import type { Site } from "../../pages/types.ts";
import type { Publication } from "../../publication/types.ts";
import type { Asset } from "../plan/asset.ts";
import { cardTools } from "../products/cards.ts";
import { assetsOf, itemsOf, type ProductItems } from "../products/products.ts";
import type { BuildRequest } from "../request/request.ts";
import { lookOf } from "./look.ts";
import { siteOf } from "./site.ts";

/** Every page and asset of a site, not yet checked. */
export interface Layout {
  site: Site;
  outlines: Outline[];
  /** The items of each product, and all assets whose names are known in advance. */
  items: ProductItems;
  assets: Asset[];
  cards: Cards;
  colors: TokenColors;
}

/** Lays out the public site: pages as data, and assets. */
export function layOutSite(
  publication: Publication,
  {
    images,
    media,
    tokens,
    theme,
    fonts,
  }: Pick<Content, "images" | "media" | "tokens" | "theme" | "fonts">,
  request: BuildRequest,
): Layout {
  const { settings } = publication;
  const { root, review } = request;
  const { colors, urls, pages } = lookOf(root, { tokens, theme, fonts }, settings, review);
  const desk = siteDesk(settings, request);
  const cards = cardsOf(publication, colors, cardTools(root));
  const site = siteOf(publication, request, {
    ...urls,
    colors,
    cards: cards.own,
    ...(fonts && { fonts: fonts.fonts }),
    ...(desk && { deskNeeds: desk.needs }),
  });
  const shown = [...imagesShown(publication), ...(theme?.pictures ?? [])];
  const linked = filesLinked(publication);
  const items = itemsOf(
    { publication, images, shown, media, linked, cards, colors, ...(fonts && { fonts }) },
    request,
  );
  const assets = assetsOf(items);
  const host = hostOf(publication, request);
  return {
    site,
    outlines: [
      ...layOut(publication, site, { ...cards, host, files: assets }),
      ...pages,
      ...(desk ? deskPages(publication, desk, site) : []),
    ],
    items,
    assets,
    cards,
    colors,
  };
}

/** The host whose files the site has. A preview is served here, where each old URL needs a page. */
export function hostOf(
  { settings: { host = "none" } }: Publication,
  { preview }: Pick<BuildRequest, "preview">,
): HostName {
  return preview ? "none" : host;
}
