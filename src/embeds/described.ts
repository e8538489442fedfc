import type { Description } from "./types.ts";

/** A site that describes its content as https://oembed.com says, at an address that ends where the other begins. */
export function oembed(start: string): Description {
  return { form: "oembed", at: (address) => start + encodeURIComponent(address) };
}
