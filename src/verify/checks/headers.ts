import { warning } from "../findings.ts";
import type { VerifyCheck } from "../types.ts";

/** The front page has the security headers. Pages also have their policy in a tag, so none is unprotected. */
export const checkHeaders: VerifyCheck = async ({ get, expected }) => {
  const { url } = expected.front;
  const answer = await get(url);
  if ("code" in answer || answer.status !== 200) return [];
  const missing = expected.headers.filter(({ name }) => !(name.toLowerCase() in answer.headers));
  const changed = expected.headers.filter(({ name, value }) => {
    const own = answer.headers[name.toLowerCase()];
    return own !== undefined && withoutSpaces(own) !== withoutSpaces(value);
  });
  const told = (headers: typeof missing, message: string) =>
    headers.length === 0
      ? []
      : [
          warning("headers", {
            url,
            message: `${message}: ${headers.map(({ name }) => name).join(", ")}`,
            hint: "Give the host its headers: `dateline headers --for` prints them. GitHub Pages sends none.",
          }),
        ];
  return [
    ...told(missing, "Headers are missing"),
    ...told(changed, "Headers differ from what this version would send"),
  ];
};

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, "").toLowerCase();
}
