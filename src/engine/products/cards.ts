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
import { installedFonts, sharpVersion } from "./card-fonts.ts";
import { type CardJob, makeCards } from "./make-cards.ts";

/** A social card. Its URL contains a hash of its content, so the file never changes. */
export interface CardAsset extends KeptAsset {
  product: "card";
  card: CardRecipe;
}

/** Raise it when drawing changes: cached cards are then drawn again. */
export const DRAWING = "2";

export function cardTools(root: string): CardTools {
  return { drawing: `${DRAWING} ${sharpVersion(root)}`, fonts: installedFonts(root) };
}

/** The cache's folder for cards only. */
export function cardFolder({ cache }: Pick<BuildRequest, "cache">): string {
  return join(cache, "cards");
}

/** One asset for each distinct card. */
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
    // Only social networks show cards, and they don't fetch pages from an editor's server.
    server: "never",
    phase: "cards",
    jobs: (files) => files.map(({ from: to, card: recipe }) => ({ to, recipe })),
    cached: ({ to }) => readSealed(to) !== undefined,
    make: (jobs, { request }, maker) => makeCards(jobs, request, maker),
  },
  prune: ({ assets }, request, now) => pruneCards(cardFolder(request), assets, now),
};

/** How long unused cards are kept: two outputs may share a cache, one of them with drafts. */
const KEPT_MS = 24 * 3_600_000;

export function isCard(asset: Asset): asset is CardAsset {
  return asset.product === "card";
}

/** Deletes cards that the site does not use and that are older than a day. */
function pruneCards(folder: string, assets: readonly Asset[], now: number): void {
  const used = new Set(assets.flatMap((asset) => (isCard(asset) ? basename(asset.from) : [])));
  for (const name of namesIn(folder)) {
    if (used.has(name)) continue;
    const file = join(folder, name);
    const found = lstatSync(file, { throwIfNoEntry: false });
    if (found && now - found.mtimeMs > KEPT_MS) removeAll(file);
  }
}

/** Reports cards that can't be drawn: one diagnostic for each set of missing fonts, at the first card it affects. */
export function cardProblems({ without }: Cards, settingsFile: string): Diagnostic[] {
  const byReason = Map.groupBy(without, ({ found }) => found.missing.join(" @fontsource/") || "");
  return [...byReason].flatMap(([missing, own]): Diagnostic[] => {
    const [first] = own;
    if (!first) return [];
    const { article } = first;
    const more = own.length > 1 ? ` or on ${own.length - 1} more` : "";
    const whose = article ? "this article’s" : "the publication’s";
    return [
      {
        file: article?.file ?? settingsFile,
        line: article?.lines.url ?? 1,
        column: 1,
        severity: "warning",
        rule: "card/no-font",
        message: `No installed font has all the letters on ${whose} social card${more}`,
        hint: missing
          ? `Install one: npm install @fontsource/${missing}. Until then, social networks show the publication’s card.`
          : "Add a lead picture with `image`. Until then, social networks show the publication’s card.",
      },
    ];
  });
}
