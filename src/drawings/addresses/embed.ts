import { LIMITS } from "../../limits.ts";
import type { Reason } from "../reasons.ts";
import { withoutPrivateData } from "./private-data.ts";
import { type Address, dataAddress, isFont, pictureType, pixelsOf } from "./read-address.ts";

/**
 * Creates a writer for data URLs of one drawing: fonts, and pictures with the type that their bytes show. Counts the
 * pixels of all pictures together.
 */
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
