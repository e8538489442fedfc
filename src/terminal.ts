import { fstatSync, writeFileSync } from "node:fs";
import { printable, printableJson, printableLines, withoutCommands } from "./printable.ts";

// All that the program prints goes through here, so that no text of an article can repaint a terminal or command a runner.

const STDOUT = 1;
const CLEAR_LINE = "\r\u001b[K";
/** Nobody reads on, as in `| head`: what was read is what was wanted. */
const ENOUGH = new Set(["EPIPE", "EOF", "ERR_STREAM_DESTROYED"]);

const { stdout, stderr } = process;
// A stream that can't be written tells it by an event, which ends a process that doesn't listen.
for (const stream of [stdout, stderr]) stream.on("error", () => {});

/** Prints to standard output. False where that can't be done: then a sentence said so. Resolves when all is written. */
export async function print(text: string): Promise<boolean> {
  return await written(printableLines(text, { styled: isStyled(stdout) }));
}

/** As `print`, a value as JSON, ended by a line feed. */
export async function printJson(value: unknown, indent?: number): Promise<boolean> {
  return await written(`${printableJson(value, indent)}\n`);
}

/** Prints to standard error. */
export function report(text: string): void {
  stderr.write(printableLines(text, { styled: isStyled(stderr) }));
}

/** Prints commands for a runner of workflows to standard error, a line each. Their text can hold no others. */
export function command(lines: readonly string[]): void {
  stderr.write(lines.map((line) => `${withoutCommands(printable(line))}\n`).join(""));
}

/** Writes over the line that was drawn before, on a terminal. Undefined where nothing can be written over. */
export function redrawer(): ((line: string) => void) | undefined {
  if (!isStyled(stderr)) return undefined;
  return (line) => void stderr.write(CLEAR_LINE + printable(line));
}

/** Whether a report is in colour. */
export function inColor(): boolean {
  return isStyled(stderr);
}

function isStyled(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true;
}

async function written(text: string): Promise<boolean> {
  const error = await problemOf(text);
  const code = error && "code" in error ? String(error.code) : undefined;
  if (!error || (code && ENOUGH.has(code))) return true;
  report(`error: The output of this command can't be written (${code ?? error.message})\n`);
  return false;
}

function problemOf(text: string): Promise<Error | undefined> {
  return new Promise((resolve) => {
    try {
      // A stream takes it for done when a full disk has taken a part of it.
      if (fstatSync(STDOUT).isFile()) {
        writeFileSync(STDOUT, text);
        resolve(undefined);
      } else stdout.write(text, (error) => resolve(error ?? undefined));
    } catch (error) {
      resolve(error instanceof Error ? error : new Error(String(error)));
    }
  });
}
