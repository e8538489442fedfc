import { readFileSync } from "node:fs";
import { createServer as overHttp, type RequestListener } from "node:http";
import { createServer as overHttps } from "node:https";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { ROOT } from "../kit/disk/project-root.ts";

const TLS = join(ROOT, "tests/fixtures/tls");
/** For `NODE_EXTRA_CA_CERTS`. */
export const CERTIFICATE = join(TLS, "certificate.pem");
/** The first byte of a TLS record with a handshake. */
const HANDSHAKE = 0x16;

export interface SecureServer {
  /** `http://127.0.0.1:PORT`: https has the same port. */
  origin: string;
  /** As `http /path`. */
  requests: string[];
  close: () => Promise<void>;
}

/** A server that answers http and https at one port, since an address keeps its port. */
export async function startSecureServer(
  answer: (isSecure: boolean, ...more: Parameters<RequestListener>) => void,
): Promise<SecureServer> {
  const requests: string[] = [];
  const listener =
    (isSecure: boolean): RequestListener =>
    (request, response) => {
      requests.push(`${isSecure ? "https" : "http"} ${request.url}`);
      answer(isSecure, request, response);
    };
  const options = { key: readFileSync(join(TLS, "key.pem")), cert: readFileSync(CERTIFICATE) };
  const [plain, secure] = [overHttp(listener(false)), overHttps(options, listener(true))];
  const port = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", (first) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === HANDSHAKE ? secure : plain).emit("connection", socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((resolve) => port.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(port.address() as AddressInfo).port}`,
    requests,
    close: () => {
      plain.closeAllConnections();
      secure.closeAllConnections();
      return new Promise((resolve) => port.close(() => resolve()));
    },
  };
}
