import type { Plugin } from "rolldown";

/** What the modules of rendering name of Node.js. None is called in a browser. */
const ABSENT = `export const hash = () => "";
export const styleText = (_, text) => text;`;

/** Loads modules by name from the disk, for what most texts don't need. */
const REQUIRE_MODULE = `export function requireModule(name) {
  throw new Error("a browser can't load " + name);
}`;

const MODULES: Readonly<Record<string, string>> = {
  "\0absent-node": ABSENT,
  "\0absent-require": REQUIRE_MODULE,
};

/** Lets browsers render texts: their modules import parts of Node.js, which do nothing there. */
export const withoutNode: Plugin = {
  name: "without-node",
  resolveId: (id) => {
    if (id.startsWith("node:")) return { id: "\0absent-node", moduleSideEffects: false };
    return id.endsWith("/require-module.ts") ? { id: "\0absent-require" } : null;
  },
  load: (id) => MODULES[id] ?? null,
};
