import type { Header } from "../../formats/security-headers.ts";
import { warning } from "../findings.ts";
import { policyDifference } from "../policy.ts";
import type { Finding, VerifyCheck } from "../types.ts";

const POLICY = "content-security-policy";

const HINT =
  "Give the host its headers: `dateline headers --for` prints them for servers of your own. GitHub Pages sends none.";

/** The front page has the security headers. Pages also have their policy in a tag, so none is unprotected. */
export const checkHeaders: VerifyCheck = async ({ get, expected }) => {
  const { url } = expected.front;
  const answer = await get(url);
  if ("code" in answer || answer.status !== 200) return [];
  const own = (name: string) => answer.headers[name.toLowerCase()];
  const missing = expected.headers.filter(({ name }) => own(name) === undefined);
  const changed = expected.headers.filter(
    ({ name, value }) =>
      name.toLowerCase() !== POLICY && withoutSpaces(own(name) ?? value) !== withoutSpaces(value),
  );
  const told = (headers: readonly Header[], message: string) =>
    headers.length === 0
      ? []
      : [finding(url, `${message}: ${headers.map(({ name }) => name).join(", ")}`)];
  const needed = expected.headers.find(({ name }) => name.toLowerCase() === POLICY)?.value;
  return [
    ...told(missing, "Headers are missing"),
    ...told(changed, "Headers differ from what this version would send"),
    ...policyFindings(url, own(POLICY), needed),
  ];
};

function policyFindings(
  url: string,
  own: string | undefined,
  needed: string | undefined,
): Finding[] {
  if (own === undefined || needed === undefined) return [];
  const { refused, allowed } = policyDifference(own, needed);
  const told = (list: readonly string[], message: string) =>
    list.length === 0 ? [] : [finding(url, `${message}: ${list.join(", ")}`)];
  return [
    ...told(refused, "The host's Content-Security-Policy refuses what pages need"),
    ...told(allowed, "The host's Content-Security-Policy allows what no page needs"),
  ];
}

function finding(url: string, message: string): Finding {
  return warning("headers", { url, message, hint: HINT });
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, "").toLowerCase();
}
