import CMS from "@sveltia/cms";
import { FORMATS } from "../format/formats.ts";
import { openPublications } from "./local-folder.ts";
import { addPreview } from "./preview.ts";

/** The script of `/admin/`: opens Sveltia CMS with the configuration beside the page, and our formats and preview. */
for (const { name, extension, fromFile, toFile } of FORMATS)
  CMS.registerCustomFormat(name, extension, { fromFile, toFile });
addPreview(CMS);
const answer = await fetch(new URL("../config.json", import.meta.url));
const config = await answer.json();
openPublications(window, `${config.media_folder.replace(/\/media$/, "")}/publication.yaml`);
await CMS.init({ config: { load_config_file: false, ...config } });
