import { encodePath } from "../pages/urls.ts";

/** The root-relative URL of a page's file, encoded. */
export function urlOf(path: string): string {
  return encodePath(`/${path.replace(/(?:^|(?<=\/))index\.html$/, "")}`);
}
