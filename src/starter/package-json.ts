import { type Answers, prefixOption } from "./answers.ts";
import { asciiId } from "./ascii-id.ts";
import { cardFonts } from "./card-fonts.ts";
import { NODE_VERSION } from "./node-version.ts";
import type { StarterFile } from "./starter-file.ts";

/**
 * `node` is a development dependency: on an editor's machine, npm runs it instead of the machine's own Node.js. Hosts
 * leave it out and read `.node-version`.
 */
export function packageJson(answers: Answers, { version }: { version: string }): StarterFile {
  const prefix = prefixOption(answers);
  const manifest = {
    name: asciiId(answers.title)?.slice(0, 100) ?? "newspaper",
    private: true,
    type: "module",
    scripts: {
      // The site that it builds is a preview, which no host gets.
      start: `dateline serve --drafts${prefix}`,
      build: `dateline build${prefix}`,
      // Warnings are shown, but don't fail: a new paper has some until its pages are filled in.
      check: `dateline check${prefix}`,
    },
    dependencies: { ...cardFonts(answers), "dateline-news": version },
    devDependencies: { node: NODE_VERSION },
    allowScripts: { node: true },
  };
  return { path: "package.json", text: `${JSON.stringify(manifest, null, 2)}\n` };
}
