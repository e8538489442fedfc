import type { Address } from "./http-places.ts";

const CODE =
  /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S]))|(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S]){0,5000}?(?<!`)\2(?!`)|<!--[\s\S]*?(?:-->|(?![\s\S]))/gm;

/** Where Markdown has a link: behind `](`, `<` and `[name]:`, and alone on a line. */
const LINK =
  /(?:\]\([ \t]*<?|<|^ {0,3}\[[^\]\n]+\]:[ \t]*<?|^[ \t]*(?=\S+[ \t]*$))(http:\/\/[^\s<>"]{1,2000})/gm;

/** The signs that end an address, or what is around it. */
const ENDS = /[)\]}.,;:!?'*_]$/;

/** The links of a body to wanted addresses, outside of code and comments. */
export function addressesInBody(body: string, isWanted: (url: string) => boolean): Address[] {
  const text = body.replace(CODE, (code) => code.replace(/[^\n]/g, " "));
  return [...text.matchAll(LINK)].flatMap(({ index, 0: all, 1: written = "" }) => {
    const url = wantedIn(written, isWanted);
    return url === undefined ? [] : [{ url, offset: index + all.length - written.length }];
  });
}

/** More signs than a link has behind its address. */
const MOST_SIGNS = 20;

/** The longest beginning that is wanted: only that shows whether a bracket is part of the address. */
function wantedIn(written: string, isWanted: (url: string) => boolean): string | undefined {
  let url = written;
  for (let signs = 0; signs < MOST_SIGNS && url !== ""; signs++) {
    if (isWanted(url)) return url;
    url = shorter(url);
  }
  return undefined;
}

function shorter(url: string): string {
  const bracket = url.lastIndexOf(")");
  if (ENDS.test(url)) return url.slice(0, -1);
  return bracket === -1 ? "" : url.slice(0, bracket);
}
