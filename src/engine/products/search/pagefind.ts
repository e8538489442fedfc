import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import type { Readable } from "node:stream";
import type { CustomRecord } from "pagefind";
import { BuildError } from "../../errors/build-error.ts";
import { systemCodeIn } from "../../errors/rust-errors.ts";

/** The requests used here. node_modules/pagefind/types/internal.d.ts has all. */
type Request =
  | { type: "NewIndex" }
  | ({ type: "AddRecord"; index_id: number } & CustomRecord)
  | { type: "WriteFiles"; index_id: number; output_path: string }
  | { type: "DeleteIndex"; index_id: number };

interface Answer {
  type: string;
  index_id?: number;
  /** Set if the type is `Error`. */
  message?: string;
}

/** A running Pagefind process. */
export interface Pagefind {
  /** Sends a request, one at a time. Throws if Pagefind reports an error or ends. */
  ask: (request: Request) => Promise<Answer>;
  close: () => void;
}

/**
 * Starts Pagefind, and speaks the protocol of its Node.js module: JSON in Base64, each message followed by a comma.
 * That module is not used because it lets Pagefind write to the terminal, waits forever if Pagefind ends, and exits
 * this process if Pagefind can't be started. `folder` is named in errors of writing.
 */
export async function startPagefind(folder: string): Promise<Pagefind> {
  const child = spawn(program(), ["--service"], { windowsHide: true });
  await once(child, "spawn");
  const end = once(child, "close");
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  // If the process has ended, `ask` reports that.
  child.stdin.on("error", () => {});
  const answers = answersOf(child.stdout);
  let asked = 0;
  return {
    ask: async (payload) => {
      asked += 1;
      // Base64 is ASCII: no need to encode it as UTF-8.
      child.stdin.write(encodeMessage({ message_id: asked, payload }), "latin1");
      const { value: answer, done } = await answers.next();
      if (done) {
        const [code, signal] = await end;
        throw indexError(said || `Pagefind ended with ${code ?? signal}`, folder);
      }
      if (answer.type === "Error") throw indexError(answer.message ?? "", folder);
      return answer;
    },
    close: () => child.kill(),
  };
}

/** The version whose protocol is used here and whose module `engine-module.ts` changes. */
const SUPPORTED_VERSION = "1.6.0";

/** Throws for any other version of Pagefind: its protocol is private and may change at any time. */
export function checkVersion(installed: string): void {
  if (installed === SUPPORTED_VERSION) return;
  throw new Error(
    `Pagefind ${installed} is installed, but Dateline needs ${SUPPORTED_VERSION}: compare src/engine/products/search/pagefind.ts with the installed version`,
  );
}

/** Pagefind's executable, found as its own module does: each platform has a separate package. */
function program(): string {
  const { arch, env, platform } = process;
  const system = platform === "win32" ? "windows" : platform;
  const name = platform === "win32" ? "pagefind_extended.exe" : "pagefind_extended";
  const own = env.PAGEFIND_EXTENDED_BINARY_PATH;
  if (own) return own;
  const require = createRequire(import.meta.resolve("pagefind"));
  const folder = `@pagefind/${system}-${arch}`;
  checkVersion(String(require(`${folder}/package.json`).version));
  return require.resolve(`${folder}/bin/${name}`);
}

function encodeMessage(message: { message_id: number; payload: Request }): string {
  return `${Buffer.from(JSON.stringify(message)).toString("base64")},`;
}

async function* answersOf(output: Readable): AsyncGenerator<Answer, undefined> {
  let rest = "";
  for await (const chunk of output.setEncoding("latin1")) {
    const messages = `${rest}${chunk}`.split(",");
    rest = messages.pop() ?? "";
    for (const message of messages)
      yield JSON.parse(Buffer.from(message, "base64").toString("utf8")).payload;
  }
}

/** The error to throw. Like other system errors, one that Pagefind got from the system has a code and a path. */
function indexError(said: string, folder: string): Error {
  const [reason = ""] = said.split(/^(?:stack backtrace|note):/m);
  const message = `the search index could not be made: ${reason.trim().replace(/\s+/g, " ")}`;
  const code = systemCodeIn(said);
  if (code !== undefined) return Object.assign(new Error(message), { code, path: folder });
  return new BuildError(
    message,
    "Build again, or turn search off with `search: false` in publication.yaml.",
  );
}
