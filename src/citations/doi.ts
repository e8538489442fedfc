/** The web address of a DOI: https://www.doi.org/the-identifier/resources/handbook */
export function doiUrl(doi: string): string {
  const name = doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "");
  return `https://doi.org/${encodeURI(name.toWellFormed()).replaceAll("?", "%3F").replaceAll("#", "%23")}`;
}

/**
 * An address of the registry, or of a library that stands before it or is asked for it. A query behind the DOI is no part
 * of it.
 */
const IN_ADDRESS =
  /^(?:https?:\/\/[^\s?#]+\?(?:[\w-]+=[^\s&]*&)*q?url=)?(?:(?:https?:)?\/\/)?(?:(?:dx[.-]|www\.)?doi[.-]org|doi\.[\w-]+)(?:\.[\w.-]+)?(?::\d+)?\/(?:doi:)?(10\.\d{4,9}(?:\.\d+)*(?:\/|%2F)[^\s?#]+)/i;
const LABEL = /^(?:(?:urn:|info:)?doi(?:\s*[:/=]\s*|\s+)|digital object identifier:?\s*)/i;
const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** The DOI itself, of what people and programs write for one. What holds none is given back as it is. */
export function doiOf(written: string): string {
  const plain = written
    .trim()
    .replace(/^<([^<>\s]+)>$/, "$1")
    .replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
  const labelled = plain.replace(LABEL, "");
  const inAddress = IN_ADDRESS.exec(labelled)?.[1];
  return decoded(inAddress ?? labelled).replace(/[.,;]+$/, "");
}

/** Without percent-encoding, which no DOI has of itself. */
function decoded(doi: string): string {
  if (!/%[0-9a-f]{2}/i.test(doi) || /%(?![0-9a-f]{2})/i.test(doi)) return doi;
  try {
    return decodeURIComponent(doi);
  } catch {
    return doi;
  }
}
