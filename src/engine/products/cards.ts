import { join } from "node:path";
import type { Diagnostic } from "../../diagnostics.ts";
import { CARDS_FOLDER, type Cards, type CardTools } from "../../pages/cards.ts";
import type { Asset } from "../plan/asset.ts";
import type { BuildRequest } from "../request/request.ts";
import { drawerVersion, installedFonts } from "./card-fonts.ts";

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
): Asset[] {
  const cards = new Map([...own.values(), ...articles.values()].map((card) => [card.url, card]));
  return [...cards.values()].map(({ url, recipe: card }) => {
    const name = url.slice(CARDS_FOLDER.length);
    return { url, from: join(cardFolder(request), name), fingerprint: name, card };
  });
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
