import type { z } from "zod";
import type { SettingsGroup } from "../../content/field-groups.ts";
import type { settingsSchema } from "../../content/settings/settings-schema.ts";
import type { Named } from "../answers.ts";

export type SettingName = keyof z.input<typeof settingsSchema>;

/** The texts of `dateline init` and `dateline new` in one language. Longer ones are Markdown files in `files/`. */
export interface StarterTexts {
  /** The questions that `dateline init` asks, in order. */
  questions: {
    language: string;
    title: string;
    url: string;
    timeZone: string;
    /** Says how to write several. */
    sections: string;
    author: string;
    /** May be left empty. */
    email: string;
    /** A numbered list of hosts precedes it. */
    host: string;
  };
  /** The host that publishes nothing by itself. */
  noHost: string;
  /** Sections that a paper in this language often has. */
  sections: readonly Named[];
  /** The author of a paper that names no person. */
  desk: string;
  /** What was done, and what comes next. */
  report: {
    wrote: string;
    left: string;
    nothing: string;
    /** Before the line that a file of settings lacks. `{file}` is its path. */
    host: string;
    next: string;
  };
  /** The questions that `dateline new` asks, in order, and what comes next. */
  newArticle: {
    language: string;
    title: string;
    description: string;
    section: string;
    author: string;
    type: string;
    /** A command follows it. */
    next: string;
    publish: string;
  };
  /** The comment above all settings. Says that a `#` turns a line off. */
  settingsIntro: string;
  /** Headings of the settings; absent in English, where the schema has them. */
  groups?: Record<SettingsGroup, string>;
  /** What each setting does; absent in English, where the schema says it. */
  settings?: Record<SettingName, string>;
}
