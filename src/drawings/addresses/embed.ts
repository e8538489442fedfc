import { LIMITS } from "../../limits.ts";
import type { Reason } from "../reasons.ts";
import { withoutPrivateData } from "./private-data.ts";
import { type Address, dataAddress, isFont, pictureType, pixelsOf } from "./read-address.ts";

/** Writes data that a drawing embeds: pictures by what their bytes are, and fonts. */
export function embedder(): (data: Extract<Address, { kind: "data" }>) => Embedded {
  let pixels = 0;
  return ({ type, bytes }) => {
    if (isFont(type, bytes)) return { address: dataAddress(type, bytes) };
    const own = pictureType(bytes);
    if (own === undefined) return { reason: "embedded", detail: type };
    pixels += pixelsOf(bytes);
    if (pixels > LIMITS.picturePixels) return { reason: "embeddedSize" };
    return { address: dataAddress(own, withoutPrivateData(own, bytes)) };
  };
}

export type Embedded = { address: string } | { reason: Reason; detail?: string };
