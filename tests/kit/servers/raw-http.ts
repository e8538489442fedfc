import { connect } from "node:net";

/** On a busy machine, a server may take long to start a response, but little time between its parts. */
const PATIENCE_MS = 10_000;
const SILENCE_MS = 300;

/** Sends raw bytes. Returns the statuses of all responses until the server closes the connection or is silent. */
export function sendRaw(
  port: number,
  text: string | Uint8Array,
  host = "127.0.0.1",
): Promise<{ statuses: number[]; text: string }> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect({ port, host });
    const end = (): void => {
      socket.destroy();
      const statuses = [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)];
      resolve({ statuses: statuses.map(([, status]) => Number(status)), text: answer });
    };
    socket.setEncoding("latin1").setTimeout(PATIENCE_MS, end);
    socket.on("data", (data) => {
      answer += data;
      socket.setTimeout(SILENCE_MS);
    });
    socket.on("error", end).on("close", end);
    socket.write(text);
  });
}

/** A request for `path` that asks the server to close the connection. */
export function rawGet(path: string, lines: readonly string[] = ["Host: localhost"]): string {
  return `GET ${path} HTTP/1.1\r\n${[...lines, "Connection: close"].join("\r\n")}\r\n\r\n`;
}
