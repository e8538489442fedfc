import { join } from "node:path";
import { writeNew } from "../../content/files/write-new.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import type { Added } from "../../source-edits/add-source.ts";
import { addToFrontMatter, addToShared } from "../../source-edits/add-to-file.ts";
import { type NewSource, sourceYaml } from "../../source-edits/source-yaml.ts";
import { report } from "../../terminal.ts";
import { editNamedFile } from "../edit-named-file.ts";
import type { CitingPublication } from "./citing-publication.ts";

interface Keys {
  /** Keys of the shared sources. */
  taken: ReadonlySet<string>;
  /** The editor chose the key, so it must not be numbered. */
  isChosen: boolean;
}

/** Adds a source to an article, and returns its key; undefined after a report of why it was not added. */
export function addToArticle(file: string, source: NewSource, keys: Keys): string | undefined {
  return keyOf(
    file,
    editNamedFile(file, (text) =>
      withKey(addToFrontMatter(text, source, keys.taken), source, keys),
    ),
  );
}

/** Adds a source to the shared sources, in a file that people write. */
export function addToSharedSources(
  { content, contentShown }: BuildRequest,
  { sharedFiles }: Pick<CitingPublication, "sharedFiles">,
  source: NewSource,
  keys: Keys,
): string | undefined {
  const path = sharedFiles.find((each) => /\.ya?ml$/i.test(each));
  if (path !== undefined) {
    const file = join(contentShown, path);
    return keyOf(
      file,
      editNamedFile(join(content, path), (text) =>
        withKey(addToShared(text, source), source, keys),
      ),
    );
  }
  const [other] = sharedFiles;
  if (other !== undefined) {
    report(
      `${join(contentShown, other)} is unchanged: a different program writes it. Add the source there, or use --to to add it to an article.\n`,
    );
    return undefined;
  }
  const why = writeNew(
    "sources.yaml",
    { folder: content, shown: contentShown },
    sourceYaml(source, ""),
  );
  report(
    why === undefined
      ? `Added to ${join(contentShown, "sources.yaml")}.\n`
      : `sources.yaml: ${why}.\n`,
  );
  return why === undefined ? source.id : undefined;
}

function withKey(made: Added | string, { id }: NewSource, { isChosen }: Keys): Added | string {
  if (typeof made === "string" || !made.isNew || !isChosen || made.key === id) return made;
  return `the key ${id} names a different source`;
}

function keyOf(file: string, made: Added | undefined): string | undefined {
  if (!made) return undefined;
  report(made.isNew ? `Added to ${file}.\n` : `${file} declares it already.\n`);
  return made.key;
}
