/**
 * The url if it leads to the web, else undefined: formats hold links that other programs follow, so whatever else
 * has come this far (`javascript:`, `data:`) ends here.
 */
export function webUrl(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}

/** The web address of a DOI: https://www.doi.org/the-identifier/resources/handbook */
export function doiUrl(doi: string): string {
  const name = doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "");
  return `https://doi.org/${encodeURI(name.toWellFormed()).replaceAll("?", "%3F").replaceAll("#", "%23")}`;
}
