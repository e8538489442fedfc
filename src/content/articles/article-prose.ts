import type { ProsePicture } from "../../prose/types.ts";
import type { FrontMatter } from "../front-matter/front-matter.ts";
import type { SourceFile } from "../types.ts";
import type { ArticleFields } from "./article-schema.ts";
import type { Written } from "./prose-reader.ts";

interface Read {
  source: SourceFile;
  front: FrontMatter;
  fields: ArticleFields;
  language: string;
}

/** What an article's front matter says in words. */
export function articleTexts({ source, front, fields, language }: Read): Written {
  const { title, kicker, description, image, prompt, tags, type } = fields;
  return {
    source,
    place: front.place,
    bodyLine: front.bodyLine,
    language,
    type,
    tags,
    texts: [
      { path: ["title"], role: "title", text: title },
      { path: ["kicker"], role: "kicker", text: kicker },
      { path: ["description"], role: "standfirst", text: description },
      { path: ["image", "alt"], role: "alt", text: image?.alt },
      { path: ["image", "caption"], role: "caption", text: image?.caption },
      { path: ["prompt"], role: "item", text: prompt },
    ],
    pictures: pictureOf(front, image),
  };
}

function pictureOf(front: FrontMatter, image: ArticleFields["image"]): ProsePicture[] {
  if (!image?.caption) return [];
  const { line, column } = front.place(["image", "alt"]);
  return [{ alt: image.alt, caption: image.caption, place: { line, column } }];
}
