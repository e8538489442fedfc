import { z } from "zod";
import { HOST_NAMES } from "../../../hosts/hosts.ts";
import { goneSchema, redirectsSchema } from "../old-addresses.ts";

const group = "Publishing";

export const publishingFields = {
  host: z
    .enum(HOST_NAMES)
    .optional()
    .meta({
      description:
        "Where the site is published: the build writes this host's files of headers and redirects, and knows its limits.",
      examples: ["netlify"],
      group,
    }),
  redirects: redirectsSchema.default({}).meta({
    description:
      "Former addresses of pages other than articles, each with the page or web address that replaced it.",
    examples: [{ "/about-us/": "/about/", "/category/world/": "/world/" }],
    group,
  }),
  gone: goneSchema.default([]).meta({
    description:
      "Former addresses of what was withdrawn for good. Hosts that can answer 410, others 404.",
    examples: [["/2019/03/a-withdrawn-article/"]],
    group,
  }),
};
