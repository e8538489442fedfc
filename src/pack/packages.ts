import { PACKAGE, PUBLIC_MODULES } from "../overrides/public-modules.ts";

/**
 * Packages that are not bundled: native code, Eleventy, and its nunjucks, for which 11ty's own release is
 * named: npm 11 installs an old chokidar and thirteen more packages beside the original.
 */
export const UNBUNDLED: readonly string[] = [
  "@11ty/eleventy",
  "lightningcss",
  "nunjucks",
  "pagefind",
  "sharp",
];

/** The fields of package.json that the published package repeats. */
export interface Manifest {
  version: string;
  description: string;
  keywords: readonly string[];
  license: string;
  dependencies: Readonly<Record<string, string>>;
}

/**
 * The published package.json. Bundled packages are no longer dependencies. It names no `engines`: npm would warn of each
 * old Node.js, also where the publication brings its own, and `launch.cjs` explains what is needed.
 */
export function packageJson({ dependencies, ...manifest }: Manifest): object {
  const { version, description, keywords, license } = manifest;
  const outside = Object.entries(dependencies).filter(([name]) => UNBUNDLED.includes(name));
  const command = "./src/cli/launch.cjs";
  return {
    name: PACKAGE,
    version,
    description,
    keywords,
    license,
    type: "module",
    exports: exportsOf(PUBLIC_MODULES),
    bin: { dateline: command, "dateline-news": command },
    dependencies: Object.fromEntries(outside),
  };
}

/** https://nodejs.org/api/packages.html#conditional-exports */
function exportsOf(modules: Readonly<Record<string, string>>): object {
  const files = Object.entries(modules).map(([name, module]) => {
    return [name, { types: `./${module}.d.ts`, default: `./${module}.js` }] as const;
  });
  return {
    ...Object.fromEntries(files),
    "./schemas/*": "./schemas/*",
    "./package.json": "./package.json",
  };
}
