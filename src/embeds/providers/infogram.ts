import { oembed } from "../described.ts";
import { pathMatch } from "../path.ts";
import { WIDGET } from "../rights.ts";
import type { Provider } from "../types.ts";

const FRAMES = "https://e.infogram.com";
/** A UUID, a short id after `_`, or words that end in an id. */
const CHART =
  /^\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|_\/[\w-]{16,24}|(?:[\w-]{1,200}-)?1[a-z\d]{12,40})$/;

/** https://support.infogram.com/hc/en-us/articles/360001326474 */
export const infogram: Provider = {
  name: "Infogram",
  hosts: ["infogram.com", "e.infogram.com"],
  origins: [FRAMES],
  kind: "chart",
  shape: "chart",
  ...WIDGET,
  shows: "a published project",
  forms: [
    "https://infogram.com/aafb06e8-4bc6-4e49-8bbe-9e2525b18ddf",
    "https://infogram.com/covid-19-cases-1h7g6k0gz1zm4oy",
    "https://e.infogram.com/_/YM46DvOTftyx9pNzV67y",
  ],
  described: oembed("https://infogram.com/oembed/?format=json&url="),
  read: (url) => {
    const [id] = pathMatch(url, CHART) ?? [];
    if (id === undefined) return undefined;
    return { url: `https://infogram.com/${id}`, frame: `${FRAMES}/${id}?src=embed` };
  },
};
