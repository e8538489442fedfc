/// <reference lib="dom" />
import CMS from "@sveltia/cms";
import { formatsOf } from "../format/formats.ts";
import { deskWords } from "./desk-words.ts";
import { noteText } from "./note-text.ts";
import { addPreview } from "./preview/add-preview.ts";
import { hideTokens, openPublications } from "./saving/local-folder.ts";
import { guardWrites } from "./saving/local-writes.ts";
import { saveGuard } from "./saving/save-guard.ts";
import { speakAs } from "./speak-as.ts";
import { addBodyField } from "./toolbar/body-field.ts";
import { notingSources } from "./toolbar/citable-sources.ts";
import type { Citable } from "./toolbar/toolbar.ts";
import { notingTopics } from "./topics/known-topics.ts";
import { addTopicsField } from "./topics/topics-field.ts";

/** The script of `/admin/`: opens Sveltia CMS with the configuration beside the page, and our formats and preview. */
const answer = await fetch(new URL("../config.json", import.meta.url));
const { keyOrder, isLocal, site, ...config } = await answer.json();
speakAs(document.documentElement.lang, navigator);
let shared: Citable[] = [];
let sharedText = "";
const known = notingSources(formatsOf(config.collections, keyOrder), (sources) => {
  shared = sources;
});
const topics = new Set<string>();
const words = deskWords(document);
const formats = noteText(
  notingTopics(known, (topic) => topics.add(topic)),
  "dateline-sources",
  (text) => {
    sharedText = text;
  },
);
const { guarded, refusal } = saveGuard(words.folder.changed);
for (const { name, extension, fromFile, toFile } of guarded(formats))
  CMS.registerCustomFormat(name, extension, { fromFile, toFile });
addBodyField(CMS, () => shared);
addTopicsField(CMS, { words: words.topics, known: () => topics });
const format = formats.find(({ name }) => name === "dateline-article-frontmatter");
addPreview(CMS, { site, format, sharedText: () => sharedText });
const settings = `${config.media_folder.replace(/\/media$/, "")}/publication.yaml`;
openPublications(window, settings, words.folder.wrong);
if ("FileSystemFileHandle" in window) guardWrites(FileSystemFileHandle.prototype, refusal);
if (isLocal) hideTokens(document);
const icon = document.querySelector<HTMLLinkElement>("link[rel=icon]");
const logo = icon ? { logo: { src: icon.href, show_in_header: false } } : {};
await CMS.init({ config: { load_config_file: false, ...config, ...logo } });
