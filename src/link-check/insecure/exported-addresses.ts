import type { Address } from "./http-places.ts";

const BIB = /\burl\s*=\s*(?:["{]\s*|\{\s*\\url\s*\{\s*)(http:\/\/[^\s{}"]+)\s*["}]/gi;

/** The `url` fields of a `.bib` file. TeX wants a backslash before some signs, which are part of the address. */
export function addressesInBib(text: string): Address[] {
  return [...text.matchAll(BIB)].map(({ index, 0: all, 1: written = "" }) => ({
    url: written.replace(/\\([_%&#$~])/g, "$1"),
    offset: index + all.indexOf(written),
  }));
}

const JSON_FIELD = /"URL"\s*:\s*("http:(?:[^"\\]|\\.)*")/gi;

/** The `URL` fields of CSL-JSON. */
export function addressesInJson(text: string): Address[] {
  return [...text.matchAll(JSON_FIELD)].map(({ index, 0: all, 1: written = '""' }) => ({
    url: textOf(written),
    offset: index + all.length - written.length + 1,
  }));
}

function textOf(written: string): string {
  try {
    return String(JSON.parse(written));
  } catch {
    return "";
  }
}
