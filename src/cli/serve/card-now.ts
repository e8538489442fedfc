import { isCard } from "../../engine/products/cards.ts";
import { makeCards } from "../../engine/products/make-cards.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { readSealed } from "../../engine/store/sealed.ts";
import type { LastBuild } from "../../engine/strategies/change.ts";
import { outputPath } from "../../pages/urls.ts";

/** Draws the social card at a path of the output. Undefined if the site has no such card. */
export type CardNow = (path: string) => Promise<Uint8Array | undefined>;

/** Draws single cards on request: a server's builds draw none, since only social networks fetch them. */
export function cardNow(
  site: () => LastBuild["preparation"]["prepared"],
  request: Pick<BuildRequest, "root" | "cache">,
): CardNow {
  /** One at a time: each needs a process. */
  let drawing: Promise<void> = Promise.resolve();
  return async (path) => {
    const card = (site()?.assets ?? []).filter(isCard).find(({ url }) => outputPath(url) === path);
    if (!card) return undefined;
    const { from: to, card: recipe } = card;
    const draw = async (): Promise<void> => {
      if (readSealed(to) === undefined) await makeCards([{ to, recipe }], request);
    };
    const own = drawing.then(draw);
    drawing = own.catch(() => {});
    await own;
    return readSealed(to);
  };
}
