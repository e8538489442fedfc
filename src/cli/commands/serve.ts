import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import type { RequestOptions } from "../../engine/request/request.ts";
import { ENDING, modulePath, ROOT } from "../../root.ts";
import { EDITOR_NAMES, type EditorName, editorIn } from "../../serve/editors.ts";
import { isLoopback } from "../../serve/known-hosts.ts";
import { allowedHosts, host, port } from "../options.ts";
import { withBuildOptions } from "./build-options.ts";
import { choiceOption } from "./choices.ts";
import { type Running, type Usage, withUsage } from "./command.ts";

interface ServeArguments {
  analytics?: true;
  port: number;
  host: string;
  allowHost: string[];
  restart: boolean;
  editor?: EditorName | "none";
}

const USAGE: Usage = {
  examples: [
    ["dateline serve --drafts", "serves the site with its drafts, as npm start does"],
    [
      "dateline serve --host 0.0.0.0",
      "serves it to other machines on the network, such as a phone",
    ],
    ["dateline serve --editor zed", "makes links in pages open files in Zed"],
  ],
  exits: { 0: "stopped", 1: "the server can't start" },
};

/** Nobody deploys the server's site by mistake: it may hold drafts, and old versions of articles with errors. */
const OUTPUT = ".preview";

export function addServe(program: Command, { request, run }: Running): void {
  const command = withBuildOptions(
    program
      .command("serve")
      .description("build and serve the site; rebuild and reload on every change"),
    OUTPUT,
  )
    .option("--port <number>", "the port to serve on", port, 8080)
    .option(
      "--host <address>",
      "the address to serve on; the default serves this machine only",
      host,
      "localhost",
    )
    .option(
      "--allow-host <name>",
      "also answer requests for this host name, such as a tunnel's; can be repeated",
      allowedHosts,
      [],
    )
    .addOption(
      choiceOption(
        "--editor <name>",
        "the editor that links in pages open; the default is that of $EDITOR, else VS Code",
        [...EDITOR_NAMES, "none"],
      ),
    )
    .option("--no-restart", "keep running when files in layouts/ or src/ change")
    .option("--analytics", "count visits to this preview, to test the settings")
    .action(async (options: RequestOptions & ServeArguments) => {
      // Only in a checkout: nobody edits an installed package.
      if (options.restart && ENDING === ".ts") return restartOnChange();
      const { port, host, allowHost: allowed, analytics } = options;
      const { editor: named = editorIn(process.env) } = options;
      const editor = named === "none" ? undefined : named;
      const localDesk = isLoopback(host) && allowed.length === 0;
      const asked = { ...options, preview: analytics !== true, localDesk };
      await run(
        request(asked),
        async () => {
          const { serve } = await import("../serve/serve.ts");
          await serve(() => request(asked), { port, host, allowed, editor });
          return 0;
        },
        "site",
      );
    });
  withUsage(command, USAGE);
}

/** Runs the server in a child process that restarts on code changes: modules can't be reloaded in a running one. */
function restartOnChange(): void {
  const watched = ["src", "layouts"].map((folder) => `--watch-path=${join(ROOT, folder)}`);
  const script = modulePath("src/cli/dateline");
  const child = spawn(
    process.execPath,
    ["--watch-preserve-output", ...watched, script, ...process.argv.slice(2), "--no-restart"],
    { stdio: "inherit" },
  );
  // A terminal signals both processes, a service manager only this one.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => child.kill(signal));
  }
  child.on("exit", (code, signal) => {
    process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0));
  });
}
