import type { Plugin } from "rolldown";

/** What Sveltia CMS does, and what it does instead. */
interface Change {
  what: string;
  /** Found in its code once. */
  from: RegExp;
  to: string;
}

/**
 * Changes what Sveltia CMS does, in its code. `name` is the file with the changes, which the error names if a version
 * does it elsewhere.
 */
export function changingCms(name: string, changes: readonly Change[]): Plugin {
  return {
    name,
    transform: (code, id) => {
      if (!id.endsWith("/cms/npm/index.js")) return null;
      return changes.reduce((changed, { what, from, to }) => {
        const found = changed.match(from)?.length ?? 0;
        if (found !== 1) {
          throw new Error(`Sveltia CMS ${what}, in ${found} places: see ${name}.ts`);
        }
        return changed.replace(from, to);
      }, code);
    },
  };
}
