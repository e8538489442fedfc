/** The web address of a DOI: https://www.doi.org/the-identifier/resources/handbook */
export function doiUrl(doi: string): string {
  const name = doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "");
  return `https://doi.org/${encodeURI(name.toWellFormed()).replaceAll("?", "%3F").replaceAll("#", "%23")}`;
}
