import fc from "fast-check";
import { FULL, SEED } from "./sample.ts";

/** With `--mode full`, each run tries other cases, unless `DATELINE_SEED` names them. */
const isSet = process.env.DATELINE_SEED !== undefined;
if (isSet || !FULL) fc.configureGlobal({ seed: SEED });
