import { hash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { favicon } from "../../cards/favicon.ts";
import type { TokenColors } from "../../content/tokens/token-names.ts";
import type { IconAsset } from "../plan/asset.ts";
import type { Product } from "./product.ts";

export const icon: Product<IconAsset> = {
  isHashed: true,
  put: ({ icon: colours, fingerprint }, to) => {
    writeFileSync(to, favicon(colours));
    return fingerprint;
  },
};

/** The icon for programs that ask for one where no page names any. */
export function iconAsset({ accent, paper }: Pick<TokenColors, "accent" | "paper">): IconAsset {
  const colours = { ground: accent.light, lines: paper.light };
  return {
    product: "icon",
    url: "/favicon.ico",
    fingerprint: hash("sha1", favicon(colours), "base64url"),
    icon: colours,
  };
}
