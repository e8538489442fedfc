/** How the desk reads and writes a kind of file: https://sveltiacms.app/en/docs/api/file-formats */
export interface FileFormat {
  /** The name in the desk's configuration. Of files with front matter, it must end in `-frontmatter`. */
  name: string;
  extension: string;
  fromFile: (text: string) => unknown;
  toFile: (value: object) => string;
}

/** Every format of the desk. */
export const FORMATS: readonly FileFormat[] = [];
