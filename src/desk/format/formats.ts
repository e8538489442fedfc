import { parse, stringify } from "yaml";

/** How the desk reads and writes a kind of file: https://sveltiacms.app/en/docs/api/file-formats */
export interface FileFormat {
  /** The name in the desk's configuration. Of files with front matter, it must end in `-frontmatter`. */
  name: string;
  extension: string;
  fromFile: (text: string) => unknown;
  toFile: (value: object) => string;
}

const frontMatter: FileFormat = {
  name: "dateline-frontmatter",
  extension: "md",
  fromFile: (text) => {
    const [, head = "", body = ""] = /^---\n(.*?)\n---\n?(.*)$/s.exec(text) ?? [];
    return { ...parse(head), body: body.trim() };
  },
  toFile: (value) => {
    const { body = "", ...head } = value as { body?: string };
    return `---\n${stringify(head)}---\n\n${body}\n`;
  },
};

const yaml: FileFormat = {
  name: "dateline-yaml",
  extension: "yaml",
  fromFile: (text) => parse(text),
  toFile: (value) => stringify(value),
};

const sources: FileFormat = {
  name: "dateline-sources",
  extension: "yaml",
  fromFile: (text) => ({ sources: parse(text) }),
  toFile: (value) => stringify((value as { sources: unknown }).sources),
};

/** Every format of the desk. */
export const FORMATS: readonly FileFormat[] = [frontMatter, yaml, sources];
