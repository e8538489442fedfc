import type { CompletedCommand } from "./completed.ts";
import { quoted } from "./quoted.ts";

/** Cases of a shell that follow the words of a line to a command. `then` is what a shell does there. */
export function pathCases(
  commands: readonly CompletedCommand[],
  then: (path: string) => string,
): string {
  return commands
    .filter(({ path }) => path !== "")
    .map(({ path }) => {
      const words = path.includes(" ") ? path : ` ${path}`;
      return `      ${quoted(words)}) ${then(path)}`;
    })
    .join("\n");
}
