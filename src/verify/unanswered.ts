import { TOO_LARGE } from "../web/error-codes.ts";
import { NOT_PUBLIC } from "../web/public-addresses.ts";

/** Code of what was not asked for, since the host had failed too often. */
export const GIVEN_UP = "ERR_GIVEN_UP";

interface Reason {
  message: string;
  hint: string;
}

const RENEW = "Renew the certificate at the host, or find out why it was not renewed by itself.";
const ISSUER =
  "Get a certificate that browsers know, as Let's Encrypt gives them, with its whole chain.";
const FAULT = "Look at the host's status page, and at its log.";

/** Why there is no answer, by Node.js's code. https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const REASONS: Readonly<Record<string, Reason>> = {
  ENOTFOUND: {
    message: "No server has this name",
    hint: "Check the address, and the domain's DNS records.",
  },
  EAI_AGAIN: {
    message: "The name of the host can't be looked up",
    hint: "Check this machine's network, and the domain's DNS records.",
  },
  ECONNREFUSED: {
    message: "No server answers at this address",
    hint: "Check the address and its port, and whether the server runs.",
  },
  ETIMEDOUT: {
    message: "The host takes too long to answer",
    hint: `${FAULT} \`--timeout\` waits longer.`,
  },
  ECONNRESET: { message: "The host broke the connection off", hint: FAULT },
  CERT_HAS_EXPIRED: { message: "The certificate has expired", hint: RENEW },
  CERT_NOT_YET_VALID: {
    message: "The certificate is not valid yet",
    hint: "Check the clock of this machine, and the certificate's dates.",
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    message: "The certificate is for another name",
    hint: "Add this name to the host's certificate, or correct the address.",
  },
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    message: "The server signed the certificate itself, so browsers refuse it",
    hint: ISSUER,
  },
  SELF_SIGNED_CERT_IN_CHAIN: {
    message: "Browsers don't know who issued the certificate",
    hint: ISSUER,
  },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    message: "Browsers don't know who issued the certificate, or its chain is not whole",
    hint: ISSUER,
  },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: {
    message: "Browsers don't know who issued the certificate, or its chain is not whole",
    hint: ISSUER,
  },
  EPROTO: {
    message: "The server does not encrypt at this port",
    hint: "Turn on HTTPS at the host, or correct the address.",
  },
  ERR_COMPRESSED_BADLY: { message: "The answer is damaged: it can't be decompressed", hint: FAULT },
  [TOO_LARGE]: {
    message: "The answer is far larger than any page",
    hint: "See what the host sends: it is not this site.",
  },
  [NOT_PUBLIC]: {
    message: "This address is in a private network",
    hint: "Add `--allow-private` to ask it anyway.",
  },
  [GIVEN_UP]: {
    message:
      "This and more was not asked for, since the host had failed too often or took too long",
    hint: FAULT,
  },
};

/** Why there is no answer, and what to do. */
export function whyUnanswered(code: string): Reason {
  const known = REASONS[sameCode(code)];
  return known ?? { message: `The host does not answer (${code})`, hint: FAULT };
}

/** OpenSSL and the parser of HTTP have many codes for one thing. */
function sameCode(code: string): string {
  if (code.startsWith("ERR_SSL_")) return "EPROTO";
  if (code.startsWith("HPE_") || code === "EPIPE" || code === "ERR_STREAM_PREMATURE_CLOSE")
    return "ECONNRESET";
  return code === "EHOSTUNREACH" || code === "ENETUNREACH" || code === "EADDRNOTAVAIL"
    ? "ECONNREFUSED"
    : code;
}
