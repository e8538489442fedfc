import { keepCompiled } from "../engine/threads/keep-compiled.ts";

// Modules loaded before the compile cache is enabled are compiled at every start, which was half the CPU time of a build
// with nothing to do. `launch.cjs` starts this module.
keepCompiled();

const { runCommand } = await import("./commands/program.ts");
await runCommand();
