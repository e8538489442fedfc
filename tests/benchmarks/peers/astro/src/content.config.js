import { defineCollection, reference } from "astro:content";
import { file, glob } from "astro/loaders";
import { z } from "astro/zod";

const source = z.object({
  title: z.string(),
  author: z.string(),
  publisher: z.string(),
  url: z.url(),
  date: z.coerce.date(),
  accessed: z.coerce.date(),
});

const articles = defineCollection({
  loader: glob({ pattern: "**/*.md", base: "./src/data/articles" }),
  schema: z.object({
    title: z.string(),
    description: z.string(),
    date: z.coerce.date(),
    section: z.string(),
    authors: z.array(reference("people")),
    tags: z.array(z.string()),
    citations: z.record(z.string(), source),
  }),
});

const people = defineCollection({
  loader: file("./src/data/people.json"),
  schema: z.object({ name: z.string(), role: z.string(), biography: z.string() }),
});

export const collections = { articles, people };
