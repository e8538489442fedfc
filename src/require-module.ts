import { createRequire } from "node:module";
import { modulePath } from "./root.ts";

const require = createRequire(import.meta.url);

/**
 * Loads a module of the program, named from its root without an ending, when it is first needed: rendering is
 * synchronous, and most builds never need it. https://nodejs.org/api/modules.html#loading-ecmascript-modules-using-require
 */
export function requireModule<Module>(name: string): Module {
  return require(modulePath(name));
}
