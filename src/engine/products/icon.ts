import { hash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { faviconDrawing, faviconPng, type IconColours } from "../../cards/favicon.ts";
import { icoOf } from "../../cards/ico.ts";
import { ICON_FILES } from "../../cards/icon-files.ts";
import type { TokenColors } from "../../content/tokens/token-names.ts";
import { memoByKey } from "../../memo.ts";
import { DRAWN_ICON } from "../../pages/site-urls.ts";
import type { Asset } from "../plan/asset.ts";
import type { Product } from "../plan/product.ts";

/** An icon in the publication's colours. Its fingerprint is the hash of its bytes. */
export interface IconAsset extends Asset {
  product: "icon";
  icon: IconColours;
}

export const icon: Product<IconAsset> = {
  name: "icon",
  items: ({ publication, colors }) => (publication.settings.icon ? undefined : iconAssets(colors)),
  isHashed: true,
  isBinary: true,
  put: ({ icon: colours, url }, to) => {
    const bytes = drawn(url, colours);
    writeFileSync(to, bytes);
    return hash("sha1", bytes, "base64url");
  },
};

/** The icons of a publication without a square logo: a drawing of a page. */
export function iconAssets({ accent, paper }: Pick<TokenColors, "accent" | "paper">): IconAsset[] {
  const colours = { ground: accent.light, lines: paper.light };
  return [DRAWN_ICON, ...ICON_FILES.map(({ url }) => url)].map((url) => ({
    product: "icon",
    url,
    fingerprint: hashOf(JSON.stringify([url, colours])),
    icon: colours,
  }));
}

/** Drawing takes a few milliseconds, in every build of a server. */
const hashOf = memoByKey((key: string) => {
  const [url, colours] = JSON.parse(key) as [string, IconColours];
  return hash("sha1", drawn(url, colours), "base64url");
});

function drawn(url: string, colours: IconColours): Buffer {
  const file = ICON_FILES.find((each) => each.url === url);
  if (!file) return Buffer.from(faviconDrawing(colours));
  const pictures = file.sizes.map((size) => ({ size, png: faviconPng(colours, size) }));
  return url.endsWith(".ico") ? icoOf(pictures) : (pictures[0]?.png ?? Buffer.alloc(0));
}
