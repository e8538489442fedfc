import type { Content } from "../../content/articles/load.ts";
import type { TokenColors } from "../../content/tokens/token-names.ts";
import { type Cards, cardsOf } from "../../pages/cards.ts";
import { layOut } from "../../pages/lay-out.ts";
import { imagesShown } from "../../pages/links.ts";
import type { Outline } from "../../pages/outline.ts";
import type { Site } from "../../pages/types.ts";
import type { Publication } from "../../publication/types.ts";
import type { Asset, Picture } from "../plan/asset.ts";
import { cardAssets, cardTools } from "../products/cards.ts";
import { iconAssets } from "../products/icon.ts";
import { picturesOf } from "../products/picture-files.ts";
import { type SearchGroup, searchGroups } from "../products/search/groups.ts";
import type { BuildRequest } from "../request/request.ts";
import { lookOf } from "./look.ts";
import { siteOf } from "./site.ts";

/** Every page and every other file of a site, before anything is known to be wrong with them. */
export interface Layout {
  site: Site;
  outlines: Outline[];
  /** All files that no layout renders, the pictures among them. */
  assets: Asset[];
  pictures: Picture[];
  cards: Cards;
  colors: TokenColors;
  /** The articles of each search index; absent where there is no search. */
  search?: SearchGroup[];
}

/** Lays out what readers may see: pages as data, and the files beside them. */
export function layOutSite(
  publication: Publication,
  { images, tokens }: Pick<Content, "images" | "tokens">,
  request: BuildRequest,
): Layout {
  const { settings } = publication;
  const { colors, urls, pages } = lookOf(request.root, tokens, settings);
  const cards = cardsOf(publication, colors, cardTools(request.root));
  const site = siteOf(publication, request, { ...urls, colors, cards: cards.own });
  const pictures = picturesOf(images, imagesShown(publication), request);
  return {
    site,
    outlines: [...layOut(publication, site, cards), ...pages],
    pictures,
    assets: [...pictures, ...cardAssets(cards, request), ...iconAssets(colors)],
    cards,
    colors,
    ...(settings.search && { search: searchGroups(publication) }),
  };
}
