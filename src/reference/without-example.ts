import type { Rule } from "../rules/rules.ts";

const MACHINE = "It depends on the machine or on how the command is called.";
const LONG = "What it finds is too long to be shown.";
const BYTES = "It takes a file that is not text.";
const CODE = "It takes a program; the how-to guides about layouts and plugins show them.";
const RARE = "It takes YAML that nobody writes by hand.";

/** Rules that no example of a few lines can show, with the reason. */
export const WITHOUT_EXAMPLE: Readonly<Partial<Record<Rule, string>>> = {
  "card/no-font": MACHINE,
  "citation/style": "It takes a citation style that fails at a source.",
  "data/too-large": LONG,
  "embed/limit": LONG,
  "field/too-long": LONG,
  "field/too-many": LONG,
  "file/name": "Nobody could see what differs.",
  "file/no-content": MACHINE,
  "file/not-regular": MACHINE,
  "file/not-utf-8": BYTES,
  "file/too-large": LONG,
  "fonts/heavy": BYTES,
  "fonts/licence": BYTES,
  "image/moving": BYTES,
  "image/too-large": BYTES,
  "link/insecure": "It takes an address that a link check has asked for.",
  "media/location": BYTES,
  "media/name": "A link to such a file is read as a link to something else.",
  "media/too-large": BYTES,
  "override/config": CODE,
  "override/export": CODE,
  "override/throws": CODE,
  "override/markup": "It is found only when a page is rendered.",
  "settings/icon-size": BYTES,
  "settings/missing": MACHINE,
  "spelling/word": "It takes a dictionary, which the publication installs with npm.",
  "theme/heavy": LONG,
  "theme/too-large": LONG,
  "tokens/too-large": LONG,
  "unpublished/named": "It is found only in rendered pages.",
  "yaml/bad-collection-type": RARE,
  "yaml/bad-prop-order": RARE,
  "yaml/impossible": RARE,
  "yaml/key-over-1024-chars": LONG,
  "yaml/resource-exhaustion": RARE,
  "yaml/too-deep": RARE,
  "yaml/too-large": LONG,
  "yaml/too-many-aliases": RARE,
};
