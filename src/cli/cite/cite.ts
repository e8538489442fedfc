import { existsSync } from "node:fs";
import { writeKey } from "../../citations/key.ts";
import type { Reference } from "../../citations/types.ts";
import { findSource } from "../../cite/find-source.ts";
import type { FoundSource } from "../../cite/found-source.ts";
import { looksLikeIsbn } from "../../cite/isbn.ts";
import type { Registries } from "../../cite/registries.ts";
import { whatIsNamed } from "../../cite/what-is-named.ts";
import { writtenSource } from "../../cite/written-source.ts";
import { isPlainKey } from "../../content/csl/field-types.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { declaredIn, freeKey } from "../../source-edits/declared.ts";
import { type NewSource, sourceYaml } from "../../source-edits/source-yaml.ts";
import { print, report } from "../../terminal.ts";
import type { Fetch } from "../../web/fetch.ts";
import { whyNoFile } from "../edit-named-file.ts";
import { addToArticle, addToSharedSources } from "./add-to-files.ts";
import { readCiting } from "./citing-publication.ts";
import { fileSource } from "./file-source.ts";
import { withCopy } from "./with-copy.ts";

export interface CiteOptions {
  /** An article's file. */
  to?: string;
  shared?: boolean;
  key?: string;
  /** True to save a new copy, false to look for none. */
  archive?: boolean;
}

export interface CiteNetwork {
  fetch: Fetch;
  at: Registries;
}

/** Adds a source from what its page, a registry or a file says of it, or prints it. Returns the exit status. */
export async function cite(
  named: string,
  request: BuildRequest,
  { to, shared = false, key, archive }: CiteOptions,
  network: CiteNetwork,
): Promise<number> {
  if (key !== undefined && !isPlainKey(key)) {
    report(`error: --key: “${key}” can't be a key: use only letters, digits and hyphens.\n`);
    return 1;
  }
  const whyNot = to === undefined ? undefined : whyNoFile(to);
  if (whyNot !== undefined) {
    report(`error: --to: ${whyNot}\n`);
    return 1;
  }
  const found = await findNamed(named, network);
  if ("why" in found) {
    report(`error: ${named}: No source can be made of it: ${found.why}.\n`);
    if (/ is in a private network$/.test(found.why)) report("help: --allow-private requests it.\n");
    return 1;
  }
  const publication = await readCiting(request);
  const source = writtenSource(found, publication);
  if (!source) {
    report(`error: ${named}: It says neither its title nor its address.\n`);
    return 1;
  }
  const declared = declaredIn(publication.shared.map(asEntry), source);
  if (declared?.key !== undefined) {
    report("It is one of the shared sources already.\n");
    return await showCall(declared.key);
  }
  const whole = { ...(await withCopy(source, archive, network)), id: key ?? source.id };
  const taken = new Set(publication.shared.map((reference) => reference.key));
  const own = { taken, isChosen: key !== undefined };
  if (to !== undefined) return await showAdded(addToArticle(to, whole, own));
  if (shared) return await showAdded(addToSharedSources(request, publication, whole, own));
  return await show({ ...whole, id: freeKey(whole.id, taken) });
}

async function findNamed(
  named: string,
  { fetch, at }: CiteNetwork,
): Promise<FoundSource | { why: string }> {
  if (existsSync(named)) return await fileSource(named);
  const what = whatIsNamed(named);
  if (what) return await findSource(what, { fetch, at });
  return {
    why: looksLikeIsbn(named)
      ? "it looks like an ISBN, but one of its digits is wrong"
      : "it is neither a URL, a DOI or an ISBN, nor a file",
  };
}

/** A shared source in the fields that tell it from others. */
function asEntry({ key, url, doi, more }: Reference) {
  return { id: key, url, doi, ISBN: more?.ISBN };
}

async function show(source: NewSource): Promise<number> {
  const yaml = `# In the front matter:\ncitations:\n${sourceYaml(source, "  ")}`;
  return (await print(`${yaml}\n# In the text:\n[${writeKey(source.id)}]\n`)) ? 0 : 1;
}

/** The key of a source that was added; undefined after a report of why it was not. */
async function showAdded(key: string | undefined): Promise<number> {
  return key === undefined ? 1 : await showCall(key);
}

async function showCall(key: string): Promise<number> {
  return (await print(`[${writeKey(key)}]\n`)) ? 0 : 1;
}
