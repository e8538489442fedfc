import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { Command, Option } from "commander";
import { refuseCache } from "../engine/disk/safe-cache.ts";
import { type BuildRequest, type RequestOptions, requestOf } from "../engine/request/request.ts";
import { keepCompiled } from "../engine/threads/keep-compiled.ts";
import { HOSTS } from "../formats/host-headers.ts";
import { ENDING, modulePath, ROOT } from "../root.ts";
import { print, report } from "../terminal.ts";
import { failure } from "./failure.ts";
import { type HandbookOptions, handbookRequest } from "./handbook.ts";
import { headersText } from "./headers.ts";
import {
  allowedHosts,
  duration,
  host,
  instant,
  pathPrefix,
  port,
  shard,
  siteUrl,
  wholeNumber,
} from "./options.ts";
import type { SourcesOptions } from "./sources.ts";

// Reports errors that no promise handles, such as a watcher's, like all others.
process.on("uncaughtException", (error) => {
  report(`${failure(error, "the site")}\n`);
  process.exit(1);
});

function request(options: RequestOptions): BuildRequest {
  return requestOf(options, { cwd: process.cwd(), root: ROOT, now: Date.now() });
}

function withBuildOptions(command: Command): Command {
  return command
    .option("--content <dir>", "the publication's folder", "content")
    .option("--output <dir>", "where the site is written", "_site")
    .option(
      "--now <iso>",
      "the moment the site is built for, as in 2026-03-01T09:00Z (the clock)",
      instant,
    )
    .option("--drafts", "build drafts, and what is still to come or has expired, as well")
    .option("--path-prefix <path>", "the folder of the host that the site lies in", pathPrefix, "/")
    .option("--url <url>", "the site's address (the url of publication.yaml)", siteUrl)
    .option("--cache <dir>", "what a build keeps for the next; safe to delete", ".cache")
    .option("--verify", "trust nothing of an earlier build: read and render everything again");
}

/** Loads and runs a command, and sets the exit status. Reports any failure, even one while the command loads. */
async function run(asked: BuildRequest, command: () => Promise<number>): Promise<void> {
  try {
    refuseCache(asked);
    keepCompiled(join(asked.cache, "compiled"));
    process.exitCode = await command();
  } catch (error) {
    report(`${failure(error, asked.output, asked.cache)}\n`);
    process.exitCode = 1;
  }
}

function version(): string {
  return JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version;
}

const program = new Command("dateline")
  .version(version())
  .description("Renders a folder of Markdown news articles into a static news site.")
  .showHelpAfterError("(dateline --help lists what there is)")
  .configureOutput({ writeOut: (text) => void print(text), writeErr: report });

withBuildOptions(program.command("build").description("write the site"))
  .option("--shard <i/n>", "build one of n parts of the site, as in 2/7", shard)
  .option("--strict", "let a warning stop the build as an error does")
  .option("--json", "print what was done as JSON")
  .action(async (options: RequestOptions & { json?: boolean }) => {
    const asked = request(options);
    await run(asked, async () => (await import("./build.ts")).buildOnce(asked, options));
  });

withBuildOptions(
  program
    .command("serve")
    .description("build, serve and rebuild on every change, with live reload"),
)
  .option("--port <number>", "the port to serve on", port, 8080)
  .option(
    "--host <address>",
    "the address to serve on; this machine only by default",
    host,
    "localhost",
  )
  .option("--allow-host <name>", "answer to this name too, as of a tunnel", allowedHosts, [])
  .option("--no-restart", "do not start again when layouts/ or src/ change")
  .action(async (options: RequestOptions & ServeArguments) => {
    // Only in a checkout: nobody edits an installed package.
    if (options.restart && ENDING === ".ts") return restartOnChange();
    const { port, host, allowHost: allowed } = options;
    await run(request(options), async () => {
      const { serve } = await import("./serve.ts");
      await serve(() => request(options), { port, host, allowed });
      return 0;
    });
  });

interface ServeArguments {
  port: number;
  host: string;
  allowHost: string[];
  restart: boolean;
}

const CHECKING = { checkLinks: true };

program
  .command("sources")
  .description("list the sources that articles cite, or check their urls")
  .option("--content <dir>", "the publication's folder", "content")
  .option("--cache <dir>", "what was read and asked before; safe to delete", ".cache")
  .option(
    "--check-links",
    "ask for every source's url, and report what is dead, moved or unarchived",
  )
  .addOption(
    new Option("--max-age <time>", "how long an answer is relied on")
      .argParser(duration)
      .default(duration("7d"), "7d"),
  )
  .addOption(
    new Option("--limit <number>", "ask for at most so many urls")
      .argParser(wholeNumber)
      .default(Infinity, "all"),
  )
  .addOption(
    new Option("--for <time>", "end the check after so long")
      .argParser(duration)
      .default(duration("30m"), "30m"),
  )
  .addOption(
    new Option("--timeout <time>", "how long an answer is waited for")
      .argParser(duration)
      .default(duration("20s"), "20s"),
  )
  .addOption(
    new Option("--pause <time>", "between two requests to a host")
      .argParser(duration)
      .default(duration("1s"), "1s"),
  )
  .option("--allow-private", "ask this machine and its own network as well")
  // These options imply a check: without it, `--fail-on` in CI would silently never fail.
  .addOption(
    new Option(
      "--write",
      "write `status` into the front matter of the articles that declare the sources",
    ).implies(CHECKING),
  )
  .addOption(
    new Option("--fail-on <state>", "exit with 1 where a source is")
      .choices(["dead"])
      .implies(CHECKING),
  )
  .addOption(new Option("--json", "print JSON").conflicts("markdown"))
  .addOption(new Option("--markdown", "print a table for a pull request").implies(CHECKING))
  .action(async (options: RequestOptions & SourcesOptions) => {
    const asked = request(options);
    await run(asked, async () => (await import("./sources.ts")).sources(asked, options));
  });

program
  .command("handbook")
  .description("serve the handbook of this version, or write it")
  .option("--output <dir>", "write the handbook to this folder instead of serving it")
  .option("--path-prefix <path>", "the folder of the host that the site is in", pathPrefix, "/")
  .option("--url <url>", "the site's address", siteUrl)
  .option("--cache <dir>", "what a build keeps for the next (a folder of the user's cache)")
  .option("--port <number>", "the port to serve on", port, 8080)
  .action(async ({ port, ...options }: HandbookOptions & { port: number }) => {
    const { platform, env } = process;
    const asked = handbookRequest(options, { cwd: process.cwd(), root: ROOT, platform, env });
    await run(asked, async () => {
      if (options.output !== undefined) return (await import("./build.ts")).buildOnce(asked);
      await (await import("./serve.ts")).serve(() => asked, {
        port,
        host: "localhost",
        allowed: [],
      });
      return 0;
    });
  });

program
  .command("headers")
  .description("print the headers that a host is to send, as it is told them")
  .addOption(new Option("--for <host>", "the host").choices(HOSTS).default("netlify"))
  .option("--path-prefix <path>", "the folder of the host that the site lies in", pathPrefix, "/")
  .action(async (options: Parameters<typeof headersText>[0]) => {
    if (!(await print(headersText(options)))) process.exitCode = 1;
  });

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

await program.parseAsync();
