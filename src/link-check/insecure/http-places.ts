import { frontMatterRange } from "../../content/front-matter/front-matter-range.ts";
import { addressesInBody } from "./body-addresses.ts";
import { addressesInBib, addressesInJson } from "./exported-addresses.ts";
import { addressesInYaml } from "./yaml-addresses.ts";

/** An address of a text as it is meant, and where its `http:` begins. */
export interface Address {
  url: string;
  offset: number;
}

/** The places of a file where an address fits: sources and links, but not code, and no address inside another one. */
export function httpPlaces(
  path: string,
  text: string,
  isWanted: (url: string) => boolean,
): Address[] {
  if (!text.includes("http:")) return [];
  if (/\.bib$/i.test(path)) return addressesInBib(text).filter(({ url }) => isWanted(url));
  if (/\.json$/i.test(path)) return addressesInJson(text).filter(({ url }) => isWanted(url));
  if (/\.ya?ml$/i.test(path)) return addressesInYaml(text).filter(({ url }) => isWanted(url));
  const { start, end } = frontMatterRange(text) ?? { start: 0, end: 0 };
  const inFront = addressesInYaml(text.slice(start, end), ["citations"]);
  return [
    ...inFront.filter(({ url }) => isWanted(url)).map((each) => moved(each, start)),
    ...addressesInBody(text.slice(end), isWanted).map((each) => moved(each, end)),
  ];
}

function moved({ url, offset }: Address, by: number): Address {
  return { url, offset: offset + by };
}
