import { z } from "zod";
import { line } from "../../front-matter/fields.ts";
import { language } from "../../front-matter/language.ts";
import { navigationSchema } from "../navigation.ts";
import { newsletterSchema } from "../newsletter.ts";
import { editionPath, identifier } from "../settings-fields.ts";

const group = "Sections and editions";

export const sectionSchema = z.strictObject({
  id: identifier.meta({
    description: "The name that articles use in `section`, and the folder of the section's front.",
    examples: ["world"],
  }),
  title: line.meta({ description: "The name that readers see.", examples: ["World"] }),
  description: line.optional().meta({
    description: "One or two sentences below the title of the section's front.",
    examples: ["Treaties, borders and the people who cross them."],
  }),
  prompt: line.optional().meta({
    description: "The question below the section's articles, instead of the publication's.",
    examples: ["What should we report next from your part of the world?"],
  }),
});

export const editionSchema = z.strictObject({
  language: language.meta({
    description: "The edition's language, as a BCP 47 tag. Articles with this `lang` are in it.",
    examples: ["es", "zh-Hans"],
  }),
  path: editionPath.optional().meta({
    description: "The folder of the edition's pages; by default its language, as in `/es/`.",
    examples: ["/es/"],
  }),
  title: line.optional().meta({
    description: "The publication's name in this edition; by default the same name.",
    examples: ["El Meridiano"],
  }),
  tagline: line.optional().meta({
    description: "A line below the name.",
    examples: ["El mundo explicado"],
  }),
  description: line.optional().meta({
    description: "One or two sentences about the edition, for search engines and feeds.",
    examples: ["Explica hechos públicos, con las fuentes de cada artículo."],
  }),
  prompt: line.optional().meta({
    description: "The question below the edition's articles; by default one in its language.",
    examples: ["¿Qué opina sobre {subject}?"],
  }),
  sections: z
    .array(sectionSchema)
    .default([])
    .meta({
      description:
        "Sections of the publication by their ids, with titles in this language, in this edition's order.",
      examples: [[{ id: "world", title: "Mundo" }]],
    }),
  navigation: navigationSchema.optional().meta({
    description:
      "The edition's own navigation. Without it, the edition has the publication's sections, and its own pages.",
    examples: [{ masthead: ["world", "/es/acerca/"] }],
  }),
  newsletter: newsletterSchema.optional().meta({
    description:
      "The edition's own newsletter, or `provider: none`. Without it, the edition shows the publication's form.",
    examples: [{ provider: "buttondown", account: "mi-diario" }, { provider: "none" }],
  }),
});

export const sectionFields = {
  sections: z
    .array(sectionSchema)
    .min(1)
    .meta({
      description: "The sections, in the order of the navigation.",
      examples: [[{ id: "world", title: "World" }]],
      group,
    }),
  editions: z
    .array(editionSchema)
    .default([])
    .meta({
      description:
        "The publication in other languages: each has a front, sections, lists and feeds for its articles.",
      examples: [[{ language: "es", title: "El Meridiano" }]],
      group,
    }),
};
