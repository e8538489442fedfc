/** What decides how text looks in a terminal. */
interface Shown {
  isTTY?: boolean;
  /** The width of the terminal. */
  columns?: number;
}

/** How reports look. */
export interface TerminalStyle {
  color: boolean;
  /** The width that lines of an article are cut to; absent where lines have any length. */
  columns?: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether the reader is a terminal that knows escape codes. */
export function isScreen({ isTTY }: Shown, env: Environment): boolean {
  return isTTY === true && env.TERM !== "dumb";
}

/** https://no-color.org */
export function styleFor(stream: Shown, env: Environment): TerminalStyle {
  const { isTTY, columns } = stream;
  return {
    color: isScreen(stream, env) && !env.NO_COLOR,
    ...(isTTY && columns && { columns }),
  };
}
