import { lstatSync } from "node:fs";
import { basename, join } from "node:path";
import type { CardRecipe } from "../../cards/types.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import { CARDS_FOLDER, type Cards, type CardTools } from "../../pages/cards.ts";
import { namesIn } from "../disk/folders.ts";
import { removeAll } from "../disk/remove-all.ts";
import type { Asset, KeptAsset } from "../plan/asset.ts";
import type { Product } from "../plan/product.ts";
import type { BuildRequest } from "../request/request.ts";
import { copyMade } from "../store/copy-made.ts";
import { readSealed } from "../store/sealed.ts";
import { drawerVersion, installedFonts } from "./card-fonts.ts";
import { type CardJob, makeCards } from "./make-cards.ts";

/** A social card. What its url names never changes. */
export interface CardAsset extends KeptAsset {
  product: "card";
  card: CardRecipe;
}

/** Another number wherever cards are drawn in another way: those of the cache are then made again. */
export const DRAWING = "2";

export function cardTools(root: string): CardTools {
  return { drawing: `${DRAWING} ${drawerVersion(root)}`, fonts: installedFonts(root) };
}

/** The folder of the cache that holds cards and nothing else. */
export function cardFolder({ cache }: Pick<BuildRequest, "cache">): string {
  return join(cache, "cards");
}

/** The files of cards: one for all that say the same. */
export function cardAssets(
  { own, articles }: Cards,
  request: Pick<BuildRequest, "cache">,
): CardAsset[] {
  const cards = new Map([...own.values(), ...articles.values()].map((card) => [card.url, card]));
  return [...cards.values()].map(({ url, recipe }): CardAsset => {
    const name = url.slice(CARDS_FOLDER.length);
    return {
      product: "card",
      url,
      from: join(cardFolder(request), name),
      fingerprint: name,
      card: recipe,
    };
  });
}

export const card: Product<CardAsset, CardJob> = {
  name: "card",
  items: ({ cards }, request) => cardAssets(cards, request),
  isHashed: false,
  isBinary: true,
  put: copyMade,
  making: {
    when: "beside",
    // No reader of a server's pages is shown a card, and no editor waits for one.
    server: "never",
    phase: "cards",
    jobs: (files) => files.map(({ from: to, card: recipe }) => ({ to, recipe })),
    cached: ({ to }) => readSealed(to) !== undefined,
    make: (jobs, { request }, maker) => makeCards(jobs, request, maker),
  },
  prune: ({ assets }, request, now) => pruneCards(cardFolder(request), assets, now),
};

/** A card that is not used goes after so long: two outputs may share a cache, one of them with drafts. */
const KEPT_MS = 24 * 3_600_000;

function isCard(asset: Asset): asset is CardAsset {
  return asset.product === "card";
}

/** Removes the cards that no page of the site names, and that are a day old. */
function pruneCards(folder: string, assets: readonly Asset[], now: number): void {
  const used = new Set(assets.flatMap((asset) => (isCard(asset) ? basename(asset.from) : [])));
  for (const name of namesIn(folder)) {
    if (used.has(name)) continue;
    const file = join(folder, name);
    const found = lstatSync(file, { throwIfNoEntry: false });
    if (found && now - found.mtimeMs > KEPT_MS) removeAll(file);
  }
}

/** What keeps cards from being drawn: one diagnostic for each package that is missing, at the first of the articles. */
export function cardProblems({ without }: Cards, settingsFile: string): Diagnostic[] {
  const byReason = Map.groupBy(without, ({ found }) => found.missing.join(" @fontsource/") || "");
  return [...byReason].flatMap(([missing, own]): Diagnostic[] => {
    const [first] = own;
    if (!first) return [];
    const { article } = first;
    const more = own.length > 1 ? `, nor on ${own.length - 1} more` : "";
    const whose = article ? "this article’s" : "the publication’s";
    return [
      {
        file: article?.file ?? settingsFile,
        line: article?.lines.url ?? 1,
        column: 1,
        severity: "warning",
        rule: "card/no-font",
        message: `No font is installed for all letters on ${whose} social card${more}`,
        hint: missing
          ? `Install it: npm install @fontsource/${missing}. Until then networks show the publication’s card.`
          : "Give the article a picture: networks show the publication’s card until then.",
      },
    ];
  });
}
