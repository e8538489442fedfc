import type { ServerResponse } from "node:http";

/** Sends a page as a whole. */
export function sendPage(response: ServerResponse, page: string): void {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  send(response, Buffer.from(page));
}

/** Sends the whole body of a response. */
export function send(response: ServerResponse, bytes: Buffer): void {
  response.setHeader("Content-Length", bytes.length);
  response.end(bytes);
}

/** What responses without a page say. */
export const WORDS = { 400: "The address is malformed.", 404: "There is nothing at this address." };

export function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location }).end();
}

/**
 * Sends an error. If the response has already begun, it is cut off, so that the browser does not take it as complete.
 */
export function fail(response: ServerResponse, status: number, why: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.removeHeader("Content-Length");
  if (status !== 416) response.removeHeader("Content-Range");
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  if (status === 405) response.setHeader("Allow", "GET, HEAD");
  response.statusCode = status;
  response.end(`${why}\n`);
}
