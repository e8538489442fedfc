import { changingCms } from "./change-cms.ts";

/** Has Sveltia CMS give our formats the text of files as it is, and save what they return. */
export const keepBytes = changingCms("keep-bytes", [
  {
    what: "drops a byte order mark and converts line ends when it reads a file",
    from: /\(await (\w+)\.text\(\)\)\.replace\(\/\\r\\n\?\/g,\s*(?:`\n`|`\\n`|"\\n")\)/g,
    to: "new TextDecoder(`utf-8`,{ignoreBOM:!0}).decode(await $1.arrayBuffer())",
  },
  {
    what: "trims a file and converts its line ends before a format reads it",
    from: /(\w+)=\1\.trim\(\)\.replace\(\/\\r\\n\?\/g,\s*(?:`\n`|`\\n`|"\\n")\);/g,
    to: "",
  },
  {
    what: "trims what a format wrote",
    from: /\(await (\w+)\((\w+)\)\)\.trim\(\)\}(?:\n|\\n)`/g,
    to: "await $1($2)}`",
  },
]);
