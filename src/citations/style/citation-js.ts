import { plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";
import citeproc from "citeproc";

/** `engine.ts` loads this module by name once it is needed. Its types are there: citeproc comes without any. */
const csl: unknown = plugins.config.get("@csl");

export { citeproc, csl };
