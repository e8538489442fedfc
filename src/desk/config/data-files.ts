import type { FieldsOf } from "./markdown-collections.ts";
import { sourceFields } from "./source-fields.ts";

/** A preview would repeat the form beside it. */
const NO_PREVIEW = { editor: { preview: false } };

/** Files that are data from their first line on, in a separate collection. */
export function dataFiles(folder: string, fields: FieldsOf): object {
  return {
    ...{ name: "settings", label: "Sources and settings", icon: "settings" },
    description:
      "Colours and type (tokens.css, theme.css) and replies of readers are not here: change them in a text editor.",
    files: [sharedSources(folder, fields), publication(folder, fields)],
  };
}

function sharedSources(folder: string, fields: FieldsOf): object {
  const list = {
    ...{ name: "sources", label: "Sources", label_singular: "source", widget: "list" },
    required: false,
    collapsed: true,
    hint: "Every article can cite these by their ids. Those in .bib files and in the folder sources/ are not listed here: change them in a text editor.",
    summary: "{{fields.id}} · {{fields.title}}",
    fields: sourceFields(fields("article")),
  };
  return {
    ...{ name: "sources", label: "Shared sources", icon: "link" },
    file: `${folder}/sources.yaml`,
    format: "dateline-sources",
    ...NO_PREVIEW,
    fields: [list],
  };
}

function publication(folder: string, fields: FieldsOf): object {
  return {
    ...{ name: "publication", label: "Publication", icon: "newspaper" },
    file: `${folder}/publication.yaml`,
    format: "dateline-publication",
    ...NO_PREVIEW,
    fields: fields("publication"),
  };
}
