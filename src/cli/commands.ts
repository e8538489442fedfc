import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { Argument, Command, Option } from "commander";
import { refuseCache } from "../engine/disk/safe-cache.ts";
import { type BuildRequest, type RequestOptions, requestOf } from "../engine/request/request.ts";
import { HOSTS } from "../formats/host-headers.ts";
import { ENDING, modulePath, ROOT } from "../root.ts";
import { DRAFTS, SCHEMA_NAMES, type SchemaName } from "../schemas/names.ts";
import { print, report } from "../terminal.ts";
import { failure } from "./failure.ts";
import { type HandbookOptions, handbookRequest } from "./handbook.ts";
import type { HeadersOptions } from "./headers.ts";
import type { InitOptions } from "./init/init.ts";
import { addNetworkCommands } from "./network-commands.ts";
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
import type { SchemaCommandOptions } from "./schema.ts";
import type { SourcesOptions } from "./sources.ts";

function request(options: RequestOptions): BuildRequest {
  return requestOf(options, { cwd: process.cwd(), root: ROOT, now: Date.now() });
}

function withBuildOptions(command: Command): Command {
  return command
    .option("--content <dir>", "the publication's folder", "content")
    .option("--output <dir>", "the folder to write the site to", "_site")
    .option(
      "--now <iso>",
      "build as if it were this time, as in 2026-03-01T09:00Z (default: now)",
      instant,
    )
    .option("--drafts", "include drafts, scheduled articles and expired articles")
    .option(
      "--path-prefix <path>",
      "the site's folder on its host, as in /project/",
      pathPrefix,
      "/",
    )
    .option("--url <url>", "the site's URL (default: `url` in publication.yaml)", siteUrl)
    .option(
      "--cache <dir>",
      "the cache folder, which speeds up the next build; safe to delete",
      ".cache",
    )
    .option("--verify", "ignore the cache: read and render everything again");
}

/** Loads and runs a command, and sets the exit status. Reports any failure, even one while the command loads. */
async function run(asked: BuildRequest, command: () => Promise<number>): Promise<void> {
  try {
    refuseCache(asked);
    process.exitCode = await command();
  } catch (error) {
    report(`${failure(error, asked.output, asked.cache)}\n`);
    process.exitCode = 1;
  }
}

function version(): string {
  return JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version;
}

export const program = new Command("dateline")
  .version(version())
  .description("Builds a static news site from a folder of Markdown articles.")
  .showHelpAfterError("(run dateline --help for all commands and options)")
  .configureOutput({ writeOut: (text) => void print(text), writeErr: report });

withBuildOptions(program.command("build").description("build the site"))
  .option("--shard <i/n>", "build only one of n parts of the site, as in 2/7", shard)
  .option("--strict", "treat warnings as errors")
  .option("--json", "print a summary as JSON")
  .action(async (options: RequestOptions & { json?: boolean }) => {
    const asked = request(options);
    await run(asked, async () => (await import("./build.ts")).buildOnce(asked, options));
  });

withBuildOptions(
  program
    .command("serve")
    .description("build and serve the site; rebuild and reload on every change"),
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
  .option("--no-restart", "keep running when files in layouts/ or src/ change")
  .option("--analytics", "count visits to this preview, to test the settings")
  .action(async (options: RequestOptions & ServeArguments) => {
    // Only in a checkout: nobody edits an installed package.
    if (options.restart && ENDING === ".ts") return restartOnChange();
    const { port, host, allowHost: allowed, analytics } = options;
    const asked = { ...options, preview: analytics !== true };
    await run(request(asked), async () => {
      const { serve } = await import("./serve.ts");
      await serve(() => request(asked), { port, host, allowed });
      return 0;
    });
  });

interface ServeArguments {
  analytics?: true;
  port: number;
  host: string;
  allowHost: string[];
  restart: boolean;
}

const CHECKING = { checkLinks: true };

program
  .command("sources")
  .description("list the sources that articles cite, or check their links")
  .option("--content <dir>", "the publication's folder", "content")
  .option("--cache <dir>", "the cache folder, with earlier answers; safe to delete", ".cache")
  .option(
    "--check-links",
    "request every source's URL, and report dead, moved and unarchived sources",
  )
  .addOption(
    new Option("--max-age <time>", "reuse answers that are younger than this")
      .argParser(duration)
      .default(duration("7d"), "7d"),
  )
  .addOption(
    new Option("--limit <number>", "request at most this many URLs")
      .argParser(wholeNumber)
      .default(Infinity, "all"),
  )
  .addOption(
    new Option("--for <time>", "end the check after this time")
      .argParser(duration)
      .default(duration("30m"), "30m"),
  )
  .addOption(
    new Option("--timeout <time>", "wait this long for an answer")
      .argParser(duration)
      .default(duration("20s"), "20s"),
  )
  .addOption(
    new Option("--pause <time>", "wait this long between two requests to a host")
      .argParser(duration)
      .default(duration("1s"), "1s"),
  )
  .option("--allow-private", "also request URLs on this machine and its private network")
  // These options imply a check: without it, `--fail-on` in CI would silently never fail.
  .addOption(
    new Option("--write", "write each source's `status` into the files that declare it").implies(
      CHECKING,
    ),
  )
  .addOption(
    new Option("--fail-on <state>", "exit with status 1 if any source is newly in this state")
      .choices(["dead"])
      .implies(CHECKING),
  )
  .addOption(new Option("--json", "print JSON").conflicts("markdown"))
  .addOption(
    new Option("--markdown", "print a Markdown table, such as for a pull request").implies(
      CHECKING,
    ),
  )
  .action(async (options: RequestOptions & SourcesOptions) => {
    const asked = request(options);
    await run(asked, async () => (await import("./sources.ts")).sources(asked, options));
  });

addNetworkCommands(program, { request, run, version });

program
  .command("handbook")
  .description("serve the handbook of this version, or write it")
  .option("--output <dir>", "write the handbook to this folder instead of serving it")
  .option("--path-prefix <path>", "the site's folder on its host, as in /project/", pathPrefix, "/")
  .option("--url <url>", "the site's URL", siteUrl)
  .option("--cache <dir>", "the cache folder (default: in the user's cache)")
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
  .command("schema")
  .description("print a JSON Schema for your content, or set up your editor with --write")
  .addArgument(new Argument("[kind]", "the schema to print").choices(SCHEMA_NAMES))
  .option("--write", "write schemas with your sections, authors and tags, and settings for VS Code")
  .option("--remark", "with --write, also configure remark to check front matter")
  .option("--front-matter-cms", "with --write, also configure the Front Matter CMS extension")
  .addOption(
    new Option("--draft <version>", "the version of JSON Schema")
      .choices(DRAFTS)
      .default("2020-12"),
  )
  .option("--content <dir>", "the publication's content folder", "content")
  .option("--cache <dir>", "what a build keeps for the next; safe to delete", ".cache")
  .action(async (kind: SchemaName | undefined, options: RequestOptions & SchemaCommandOptions) => {
    const asked = request(options);
    await run(asked, async () => (await import("./schema.ts")).schema(kind, asked, options));
  });

program
  .command("headers")
  .description("print HTTP headers in your host's format")
  .addOption(new Option("--for <host>", "the web host or server").choices(HOSTS).default("netlify"))
  .option("--path-prefix <path>", "the site's folder on its host, as in /project/", pathPrefix, "/")
  .option("--content <dir>", "the publication's folder", "content")
  .action(async (options: HeadersOptions) => {
    const { headers } = await import("./headers.ts");
    process.exitCode = await headers(options);
  });

program
  .command("init")
  .description("start a publication, or add missing files to an existing one")
  .argument("[folder]", "the publication's folder", ".")
  .option("--language <tag>", "the publication's language, such as en-GB or ar")
  .option("--title <name>", "its name")
  .option("--url <url>", "its web address")
  .option("--time-zone <name>", "its time zone, such as Europe/London")
  .option("--sections <titles>", "its sections, separated by commas; with ids: sport=Sport")
  .option("--author <name>", "the first author; with an id: jane=Jane Doe")
  .option("--email <address>", "where readers write to")
  .option("--host <name>", "where it is published: github, gitlab, netlify, cloudflare or none")
  .option("--yes", "ask nothing: take the defaults for what no option says")
  .action(async (folder: string, options: InitOptions) => {
    const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const around = { locale, timeZone, now: Date.now(), version: version() };
    try {
      process.exitCode = await (await import("./init/init.ts")).init(folder, options, around);
    } catch (error) {
      report(`${failure(error, folder)}\n`);
      process.exitCode = 1;
    }
  });

program
  .command("upgrade")
  .description("update your content to field names that this version of Dateline renamed")
  .option("--content <dir>", "the publication's folder", "content")
  .option("--dry-run", "only say what would be renamed")
  .addHelpText(
    "after",
    "\nTo install a newer version first: npm install --save-exact dateline-news@latest",
  )
  .action(async (options: RequestOptions & { dryRun?: boolean }) => {
    const asked = request(options);
    const root = { folder: asked.content, shown: asked.contentShown };
    await run(asked, async () => (await import("./upgrade/upgrade.ts")).upgrade(root, options));
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

/** Runs the command that the process was started with. */
export async function runCommand(): Promise<void> {
  // Reports errors that no promise handles, such as a watcher's, like all others.
  process.on("uncaughtException", (error) => {
    report(`${failure(error, "the site")}\n`);
    process.exit(1);
  });
  await program.parseAsync();
}
