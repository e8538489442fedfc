import { fstatSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { printable, printableJson, printableLines, withoutCommands } from "./printable.ts";
import { knowsLinks } from "./terminal-links.ts";
import { isScreen, styleFor, type TerminalStyle } from "./terminal-style.ts";

// All output goes through here, so that no text of an article can repaint a terminal or command a CI runner.

const STDOUT = 1;
const CLEAR_LINE = "\r\u001b[K";
/** The reader has closed the pipe, as with `| head`: not a failure. */
const CLOSED_PIPE = new Set(["EPIPE", "EOF", "ERR_STREAM_DESTROYED"]);

const { stdout, stderr } = process;
// An unhandled error event would end the process.
for (const stream of [stdout, stderr]) stream.on("error", () => {});

/** Prints to standard output. Resolves when everything is written: false if that failed, after reporting why. */
export async function print(text: string): Promise<boolean> {
  return await writeToStdout(printableLines(text, { styled: isStyled(stdout) }));
}

/** Like `print`, for a value as JSON, followed by a line feed. */
export async function printJson(value: unknown, indent?: number): Promise<boolean> {
  return await writeToStdout(`${printableJson(value, indent)}\n`);
}

/** Prints to standard error. */
export function report(text: string): void {
  stderr.write(printableLines(text, { styled: isStyled(stderr) }));
}

/** Prints CI runner commands to standard error, one a line. Their text can't contain further commands. */
export function command(lines: readonly string[]): void {
  stderr.write(lines.map((line) => `${withoutCommands(printable(line))}\n`).join(""));
}

/** Returns a function that replaces the last line it drew. Undefined if standard error is not a terminal. */
export function redrawer(): ((line: string) => void) | undefined {
  if (!isStyled(stderr)) return undefined;
  return (line) => void stderr.write(CLEAR_LINE + printable(line));
}

export interface Questions {
  /** Prints a question and returns the next line of input; undefined at its end. */
  ask: (question: string) => Promise<string | undefined>;
  /** Whether Ctrl-C ended the input. */
  isInterrupted: () => boolean;
  close: () => void;
}

/** Opens standard input for questions. Answers may be typed or piped. */
export function openQuestions(): Questions {
  const terminal = process.stdin.isTTY === true && isStyled(stdout);
  const reader = createInterface({ input: process.stdin, output: stdout, terminal });
  let interrupted = false;
  reader.on("SIGINT", () => {
    interrupted = true;
    reader.close();
  });
  // Keeps lines that arrive before they are asked for, as from a pipe.
  const lines = reader[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      reader.setPrompt(printableLines(question, { styled: false }));
      reader.prompt();
      const { value, done } = await lines.next();
      // What is reported next begins a line.
      if (done && terminal) stdout.write("\n");
      return done ? undefined : value;
    },
    isInterrupted: () => interrupted,
    close: () => reader.close(),
  };
}

/** How reports look on a stream, by default that of errors. */
export function terminalStyle(to: "stdout" | "stderr" = "stderr"): TerminalStyle {
  return styleFor(to === "stdout" ? stdout : stderr, process.env);
}

/** Whether reports can have links: standard error is a terminal that is known to show them. */
export function showsLinks(): boolean {
  return isStyled(stderr) && knowsLinks(process.env);
}

function isStyled(stream: NodeJS.WriteStream): boolean {
  return isScreen(stream, process.env);
}

async function writeToStdout(text: string): Promise<boolean> {
  const error = await writeError(text);
  const code = error && "code" in error ? String(error.code) : undefined;
  if (!error || (code && CLOSED_PIPE.has(code))) return true;
  report(`error: This command's output can't be written (${code ?? error.message})\n`);
  return false;
}

function writeError(text: string): Promise<Error | undefined> {
  return new Promise((resolve) => {
    try {
      // A stream reports success even if a full disk took only a part.
      if (fstatSync(STDOUT).isFile()) {
        writeFileSync(STDOUT, text);
        resolve(undefined);
      } else stdout.write(text, (error) => resolve(error ?? undefined));
    } catch (error) {
      resolve(error instanceof Error ? error : new Error(String(error)));
    }
  });
}
