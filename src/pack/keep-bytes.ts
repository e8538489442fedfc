import type { Plugin } from "rolldown";

/** What Sveltia CMS does to the text of every file, and what it does instead. Each is in its code once. */
const CHANGES: readonly { what: string; from: RegExp; to: string }[] = [
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
];

/** Has Sveltia CMS give our formats the text of files as it is, and save what they return. */
export const keepBytes: Plugin = {
  name: "keep-bytes-of-files",
  transform: (code, id) => {
    if (!id.endsWith("/cms/npm/index.js")) return null;
    return CHANGES.reduce((changed, { what, from, to }) => {
      const found = changed.match(from)?.length ?? 0;
      if (found !== 1)
        throw new Error(`Sveltia CMS ${what}, in ${found} places: see keep-bytes.ts`);
      return changed.replace(from, to);
    }, code);
  },
};
