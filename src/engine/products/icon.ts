import { hash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { favicon, faviconDrawing, type IconColours } from "../../cards/favicon.ts";
import type { TokenColors } from "../../content/tokens/token-names.ts";
import { DRAWN_ICON } from "../../pages/site-urls.ts";
import type { Asset } from "../plan/asset.ts";
import type { Product } from "../plan/product.ts";

/** The favicon in the publication's colours. Its fingerprint is the hash of its bytes. */
export interface IconAsset extends Asset {
  product: "icon";
  icon: IconColours;
  form: "ico" | "svg";
}

const FORMS: Record<IconAsset["form"], (colours: IconColours) => Buffer> = {
  ico: favicon,
  svg: (colours) => Buffer.from(faviconDrawing(colours)),
};

export const icon: Product<IconAsset> = {
  name: "icon",
  items: ({ colors }) => iconAssets(colors),
  isHashed: true,
  isBinary: true,
  put: ({ icon: colours, form, fingerprint }, to) => {
    writeFileSync(to, FORMS[form](colours));
    return fingerprint;
  },
};

/** The SVG icon that pages link to, and `/favicon.ico` for programs that look there without reading a page. */
export function iconAssets({ accent, paper }: Pick<TokenColors, "accent" | "paper">): IconAsset[] {
  const colours = { ground: accent.light, lines: paper.light };
  const ofForm = (form: IconAsset["form"], url: string): IconAsset => ({
    product: "icon",
    url,
    fingerprint: hash("sha1", FORMS[form](colours), "base64url"),
    icon: colours,
    form,
  });
  return [ofForm("ico", "/favicon.ico"), ofForm("svg", DRAWN_ICON)];
}
