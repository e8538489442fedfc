import { join } from "node:path";
import type { Plugin } from "rolldown";

/** What the modules of rendering name of Node.js. None is called in a browser. */
const ABSENT = `export const hash = () => "";
export const styleText = (_, text) => text;`;

const ABSENT_NODE = "\0absent-node";

/** What is loaded by name on a server, as far as the preview has it. */
const IN_BROWSERS = "src/desk/browser/preview/required.ts";

/** Lets browsers render texts: their modules import parts of Node.js, which do nothing there. */
export function withoutNode(root: string): Plugin {
  return {
    name: "without-node",
    resolveId: (id) => {
      if (id.startsWith("node:")) return { id: ABSENT_NODE, moduleSideEffects: false };
      return id.endsWith("/require-module.ts") ? { id: join(root, IN_BROWSERS) } : null;
    },
    load: (id) => (id === ABSENT_NODE ? ABSENT : null),
  };
}
