import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Command } from "./measure.ts";
import { putAside, type Site, sizeOf } from "./site.ts";

/** The floor's commands by name: on one core, and on all. Each puts the last output aside when it is asked for. */
export function floorCommand({ engine, folder }: Site): [string, () => Command][] {
  const { files, bytes } = sizeOf({ engine, folder });
  const output = join(folder, "floor");
  const on = (threads: number) => (): Command => {
    putAside(folder, "floor");
    const numbers = [files, bytes, threads].map(String);
    const args = [join(import.meta.dirname, "floor.ts"), join(folder, engine.content), output];
    return { file: process.execPath, args: [...args, ...numbers], cwd: folder };
  };
  return [
    ["Floor, one core", on(1)],
    ["Floor, all cores", on(availableParallelism())],
  ];
}
