import { checked, type FieldProblem, quoted } from "../content/front-matter/fields.ts";
import { isWebUrl, urlProblem } from "../content/front-matter/safe-url.ts";

/** A host in a policy has no other characters: `*` would allow more hosts, and `;` would end the directive. */
const PLAIN_HOST = /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(?::\d+)?$/;

/** Hosts that browsers trust without encryption. */
const OWN_MACHINE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * The URL of a service. Readers' data goes there, so it is encrypted, except on one's own machine; and its host goes
 * into the content security policy, so it is a plain one.
 */
export const serverUrl = checked(serverProblem);

/** Why a URL can't be a service's; undefined if it can. */
export function serverProblem(value: string): FieldProblem | undefined {
  if (!isWebUrl(value)) return { rule: "field/url", ...urlProblem(value, true) };
  const { protocol, host, username, password } = new URL(value);
  if (!PLAIN_HOST.test(host) || username !== "" || password !== "") {
    const hint = "Write it as in https://stats.example.org.";
    return { rule: "field/url", message: `${quoted(value)} has no plain host`, hint };
  }
  if (protocol === "https:" || OWN_MACHINE.test(host)) return undefined;
  const hint = `Write https: ${value.replace(/^http:/i, "https:")}.`;
  return { rule: "field/url", message: "Readers' data must be sent encrypted", hint };
}

/** `https://stats.example.org`, as a policy names it. */
export function originOf(url: string): string {
  return new URL(url).origin;
}

/** `stats.example.org`, as readers know it. */
export function hostOf(url: string): string {
  return new URL(url).host;
}

/** The URL of a path below a service's URL, whether that ends in a slash or not. */
export function below(url: string, path: string): string {
  return `${url.replace(/[?#].*$/s, "").replace(/\/+$/, "")}/${path}`;
}
