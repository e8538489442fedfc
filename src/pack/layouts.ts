import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { transformSync } from "rolldown/utils";

/** Compiled file by file, since a publication replaces or imports each by its path. */
export const COMPILED = [
  ".eleventy.ts",
  "layouts/*.ts",
  "layouts/parts/*.ts",
  "src/exports/*.ts",
  "src/handbook/layouts/*.ts",
  "src/handbook/layouts/parts/*.ts",
];
/** Files for browsers, copied as written. */
const COPIED = [
  "layouts/styles/**/*.css",
  "layouts/scripts/**/*.js",
  "src/serve/browser/*.{css,js}",
];

/** The compiler imports a helper from here for a template with an unescaped `</script>`; the package lacks it. */
const HELPERS = "@oxc-project/runtime";

/** Compiles layouts and exports, and copies files for browsers. */
export function writeLayouts(root: string, folder: string): void {
  for (const file of globSync(COMPILED, { cwd: root })) {
    const target = join(folder, file.replace(/\.ts$/, ".js"));
    const { code, map, errors } = transformSync(file, readFileSync(join(root, file), "utf8"), {
      sourcemap: true,
      typescript: { onlyRemoveTypeImports: true, rewriteImportExtensions: "rewrite" },
    });
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
    if (code.includes(HELPERS)) throw new Error(`${file}: write <\\/script> in templates`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, `${code}//# sourceMappingURL=${basename(target)}.map\n`);
    writeFileSync(`${target}.map`, JSON.stringify(map));
  }
  for (const file of globSync(COPIED, { cwd: root })) cpSync(join(root, file), join(folder, file));
}
