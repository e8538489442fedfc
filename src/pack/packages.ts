/** Packages that stay beside the program: native code, data files, and Eleventy, which cannot be bundled. */
export const OUTSIDE: readonly string[] = [
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

/** What of package.json the package needs, in the shape that npm reads. */
export interface Manifest {
  version: string;
  description: string;
  license: string;
  dependencies: Readonly<Record<string, string>>;
}

/** The package's own package.json: what is bundled is no dependency any more. */
export function packageJson({ version, description, license, dependencies }: Manifest): object {
  const outside = Object.entries(dependencies).filter(([name]) => OUTSIDE.includes(name));
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
