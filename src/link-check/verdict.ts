import { STATUS_CODES } from "node:http";
import { NOT_PUBLIC } from "../web/public-addresses.ts";
import type { LinkAnswer, LinkState } from "./types.ts";

/** The name server's answer. A machine without a network gets the same one for every host. */
const NO_SUCH_HOST = "the host does not exist";

/** What a network error says about a URL. Other codes only mean that it could not be read today. */
const ERRORS: Readonly<Record<string, { state: LinkState; reason: string }>> = {
  ENOTFOUND: { state: "dead", reason: NO_SUCH_HOST },
  ECONNREFUSED: { state: "dead", reason: "the host refuses connections" },
  CERT_HAS_EXPIRED: { state: "dead", reason: "its certificate has expired" },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    state: "dead",
    reason: "its certificate is for a different host",
  },
  DEPTH_ZERO_SELF_SIGNED_CERT: { state: "dead", reason: "its certificate is not trusted" },
  SELF_SIGNED_CERT_IN_CHAIN: { state: "dead", reason: "its certificate is not trusted" },
  EPROTO: { state: "dead", reason: "its encryption is not supported" },
  // Browsers fetch the missing intermediate certificate.
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    state: "uncertain",
    reason: "its certificate chain is incomplete",
  },
  ETIMEDOUT: { state: "uncertain", reason: "no answer in time" },
  ECONNRESET: { state: "uncertain", reason: "the host closed the connection" },
  EAI_AGAIN: { state: "uncertain", reason: "no name server responds" },
  ENETUNREACH: { state: "uncertain", reason: "the network can't be reached" },
  EHOSTUNREACH: { state: "uncertain", reason: "the host can't be reached" },
  HPE_HEADER_OVERFLOW: { state: "uncertain", reason: "its headers are too long" },
  [NOT_PUBLIC]: {
    state: "uncertain",
    reason: "not requested: the address is in a private network",
  },
};

export function answerOfError(code: string): LinkAnswer {
  const known = Object.hasOwn(ERRORS, code) ? ERRORS[code] : undefined;
  const { state, reason } = known ?? { state: "uncertain", reason: `no answer (${code})` };
  return { state, reason, reached: false };
}

/** https://www.rfc-editor.org/rfc/rfc9110#name-status-codes */
export function answerOfStatus(status: number): LinkAnswer {
  const reason = [status, STATUS_CODES[status]].filter(Boolean).join(" ");
  const state =
    status === 404 || status === 410 ? "dead" : isSuccess(status) ? "live" : "uncertain";
  return { state, reason, reached: true };
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** Servers that reject HEAD may still answer GET; some of them answer HEAD with 404. */
const NO_HEAD = new Set([400, 403, 404, 405, 406, 501]);

export function needsGet(answer: { status: number } | { code: string }): boolean {
  return "status" in answer
    ? NO_HEAD.has(answer.status)
    : answer.code === "ECONNRESET" || answer.code.startsWith("HPE_");
}

export function isPermanent(status: number): boolean {
  return status === 301 || status === 308;
}

/** Whether a machine without a network would have found the same. */
export function isFoundOffline({ reason }: LinkAnswer): boolean {
  return reason === NO_SUCH_HOST;
}

/** Downgrades a dead URL to uncertain: if nothing at all responds, the local network is probably down. */
export function asDoubtful(answer: LinkAnswer): LinkAnswer {
  if (answer.state !== "dead") return answer;
  const doubt = isFoundOffline(answer)
    ? "or this machine is offline"
    : "but no other host responds either";
  return { ...answer, state: "uncertain", reason: `${answer.reason}, ${doubt}` };
}
