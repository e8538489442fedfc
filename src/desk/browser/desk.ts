/// <reference lib="dom" />
import CMS from "@sveltia/cms";
import { formatsOf } from "../format/formats.ts";
import { hideTokens, openPublications } from "./local-folder.ts";
import { guardWrites } from "./local-writes.ts";
import { noteText } from "./note-text.ts";
import { addPreview } from "./preview/add-preview.ts";
import { saveGuard } from "./save-guard.ts";
import type { Citable } from "./toolbar.ts";
import { addBodyField } from "./toolbar-field.ts";
import { notingSources } from "./toolbar-sources.ts";

/** The script of `/admin/`: opens Sveltia CMS with the configuration beside the page, and our formats and preview. */
const answer = await fetch(new URL("../config.json", import.meta.url));
const { keyOrder, isLocal, site, ...config } = await answer.json();
let shared: Citable[] = [];
let sharedText = "";
const known = notingSources(formatsOf(config.collections, keyOrder), (sources) => {
  shared = sources;
});
const { guarded, refusal } = saveGuard();
const formats = guarded(
  noteText(known, "dateline-sources", (text) => {
    sharedText = text;
  }),
);
for (const { name, extension, fromFile, toFile } of formats)
  CMS.registerCustomFormat(name, extension, { fromFile, toFile });
addBodyField(CMS, () => shared);
const format = formats.find(({ name }) => name === "dateline-article-frontmatter");
addPreview(CMS, { site, format, sharedText: () => sharedText });
openPublications(window, `${config.media_folder.replace(/\/media$/, "")}/publication.yaml`);
if ("FileSystemFileHandle" in window) guardWrites(FileSystemFileHandle.prototype, refusal);
if (isLocal) hideTokens(document);
const icon = document.querySelector<HTMLLinkElement>("link[rel=icon]");
const logo = icon ? { logo: { src: icon.href, show_in_header: false } } : {};
await CMS.init({ config: { load_config_file: false, ...config, ...logo } });
