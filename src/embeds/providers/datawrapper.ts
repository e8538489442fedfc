import { oembed } from "../described.ts";
import { pathMatch } from "../path.ts";
import { WIDGET } from "../rights.ts";
import type { Provider } from "../types.ts";

const FRAMES = "https://datawrapper.dwcdn.net";
const CHART = /^\/(?:_\/)?([A-Za-z\d]{5})(?:\/(\d{1,4}))?$/;

/** https://developer.datawrapper.de/docs/embedding */
export const datawrapper: Provider = {
  name: "Datawrapper",
  hosts: ["datawrapper.dwcdn.net", "datawrapper.de", "app.datawrapper.de"],
  origins: [FRAMES],
  kind: "chart",
  shape: "chart",
  ...WIDGET,
  shows: "a published chart",
  forms: [
    "https://datawrapper.dwcdn.net/7tmxv/",
    "https://datawrapper.dwcdn.net/7tmxv/3/",
    "https://www.datawrapper.de/_/7tmxv/",
  ],
  described: oembed("https://api.datawrapper.de/v3/oembed?format=json&url="),
  read: (url) => {
    const [id, version = ""] = pathMatch(url, CHART) ?? [];
    const isShared = url.hostname === "datawrapper.dwcdn.net" || url.pathname.startsWith("/_/");
    if (id === undefined || !isShared || url.hostname.startsWith("app.")) return undefined;
    const frame = `${FRAMES}/${id}/${version && `${version}/`}`;
    return { url: version === "" ? `https://www.datawrapper.de/_/${id}/` : frame, frame };
  },
};
