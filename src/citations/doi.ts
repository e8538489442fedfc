/** The web address of a DOI: https://www.doi.org/the-identifier/resources/handbook */
export function doiUrl(doi: string): string {
  const name = doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "");
  return `https://doi.org/${encodeURI(name.toWellFormed()).replaceAll("?", "%3F").replaceAll("#", "%23")}`;
}

/** A URL of doi.org, or of a library's proxy or link resolver for it. A query after the DOI is not part of it. */
const IN_ADDRESS =
  /^(?:https?:\/\/[^\s?#]+\?(?:[\w-]+=[^\s&]*&)*q?url=)?(?:(?:https?:)?\/\/)?(?:(?:dx[.-]|www\.)?doi[.-]org|doi\.[\w-]+)(?:\.[\w.-]+)?(?::\d+)?\/(?:doi:)?(10\.\d{4,9}(?:\.\d+)*(?:\/|%2F)[^\s?#]+)/i;
const LABEL = /^(?:(?:urn:|info:)?doi(?:\s*[:/=]\s*|\s+)|digital object identifier:?\s*)/i;
const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** Extracts the DOI from the ways that people and programs write it. Text without a DOI is returned unchanged. */
export function doiOf(written: string): string {
  const plain = written
    .trim()
    .replace(/^<([^<>\s]+)>$/, "$1")
    .replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
  const labelled = plain.replace(LABEL, "");
  const inAddress = IN_ADDRESS.exec(labelled)?.[1];
  return decoded(inAddress ?? labelled).replace(/[.,;]+$/, "");
}

/** Decodes percent-encoding, which a plain DOI never has. */
function decoded(doi: string): string {
  if (!/%[0-9a-f]{2}/i.test(doi) || /%(?![0-9a-f]{2})/i.test(doi)) return doi;
  try {
    return decodeURIComponent(doi);
  } catch {
    return doi;
  }
}
