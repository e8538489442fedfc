import { oembed } from "../described.ts";
import { pathMatch } from "../path.ts";
import { WIDGET } from "../rights.ts";
import type { Provider } from "../types.ts";

const FRAMES = "https://flo.uri.sh";
const CHART = /^\/(visualisation|story)\/(\d{1,12})(?:\/embed)?$/;

/** https://helpcenter.flourish.studio/hc/en-us/articles/8761537208463 */
export const flourish: Provider = {
  name: "Flourish",
  hosts: ["public.flourish.studio", "flo.uri.sh", "app.flourish.studio"],
  origins: [FRAMES],
  kind: "chart",
  shape: "chart",
  ...WIDGET,
  shows: "a published visualisation or story",
  forms: [
    "https://public.flourish.studio/visualisation/1695019/",
    "https://public.flourish.studio/story/230110/",
    "https://flo.uri.sh/visualisation/1695019/embed",
  ],
  described: oembed("https://app.flourish.studio/api/v1/oembed?url="),
  read: (url) => {
    const [form, id] = pathMatch(url, CHART) ?? [];
    if (id === undefined || url.hostname.startsWith("app.")) return undefined;
    return {
      url: `https://public.flourish.studio/${form}/${id}/`,
      frame: `${FRAMES}/${form}/${id}/embed`,
    };
  },
};
