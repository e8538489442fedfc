/** Packages that are not bundled: native code, data files, and Eleventy. */
export const UNBUNDLED: readonly string[] = [
  "@11ty/eleventy",
  "@11ty/eleventy-img",
  "@citation-js/core",
  "@citation-js/plugin-csl",
  "@fontsource/noto-naskh-arabic",
  "@fontsource/noto-serif",
  "@fontsource/noto-serif-hebrew",
  "lightningcss",
  "pagefind",
  "piscina",
  "sharp",
];

/** The fields of package.json that the published package repeats. */
export interface Manifest {
  version: string;
  description: string;
  license: string;
  dependencies: Readonly<Record<string, string>>;
}

/** The published package.json. Bundled packages are no longer dependencies. */
export function packageJson({ version, description, license, dependencies }: Manifest): object {
  const outside = Object.entries(dependencies).filter(([name]) => UNBUNDLED.includes(name));
  const command = "./src/cli/dateline.js";
  return {
    name: "dateline-news",
    version,
    description,
    license,
    type: "module",
    bin: { dateline: command, "dateline-news": command },
    engines: { node: ">=24" },
    dependencies: Object.fromEntries(outside),
  };
}
