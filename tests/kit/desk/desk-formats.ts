import { deskConfig } from "../../../src/desk/config/desk-config.ts";
import type { FileFormat } from "../../../src/desk/format/file-format.ts";
import type { FormField } from "../../../src/desk/format/form-field.ts";
import { formatsOf } from "../../../src/desk/format/formats.ts";

/** The desk's configuration as its script gets it. */
const CONFIG = JSON.parse(
  JSON.stringify(
    deskConfig(
      {
        title: "The Gazette",
        url: "https://gazette.example",
        timeZone: "Europe/London",
        language: "en-GB",
      },
      { backend: { name: "local", repo: "" }, folder: "content", hasReview: false, needs: {} },
    ),
  ),
);

const FORMATS = formatsOf(CONFIG.collections, CONFIG.keyOrder);

export type DeskKind = "article" | "author" | "topic" | "page" | "sources" | "publication";

/** The format of a kind of file, with the fields of the real configuration. */
export function deskFormat(kind: DeskKind): FileFormat {
  const name =
    kind === "sources" || kind === "publication"
      ? `dateline-${kind}`
      : `dateline-${kind}-frontmatter`;
  const found = FORMATS.find((each) => each.name === name);
  if (!found) throw new Error(`no format ${name}`);
  return found;
}

/** The fields of a kind of file. */
export function deskFields(kind: DeskKind): readonly FormField[] {
  const { collections } = CONFIG as { collections: Described[] };
  const all = collections.flatMap((each) => [each, ...(each.files ?? [])]);
  return all.find(({ format }) => format === deskFormat(kind).name)?.fields ?? [];
}

interface Described {
  format?: string;
  fields?: FormField[];
  files?: Described[];
}
