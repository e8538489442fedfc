import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The licences of `licences/`, by their SPDX identifiers. */
type Licence = "MIT" | "ISC" | "BSD-3-Clause" | "Apache-2.0" | "WTFPL";

const META = "Copyright (c) Meta Platforms, Inc. and affiliates.";
const YOSHINO = "Copyright (c) 2026 Kohei Yoshino.";
const sorhus = (site: string) => `Copyright (c) Sindre Sorhus <sindresorhus@gmail.com> (${site})`;
const wormer = (year: string) => `Copyright (c) ${year}Titus Wormer <tituswormer@gmail.com>`;

/**
 * Whose packages Sveltia CMS and unpdf have within their own files, where no bundler finds their licences. Of several
 * licences of a package, the one that asks least.
 */
const NOTICES: Readonly<Record<string, readonly [licence: Licence, notice: string]>> = {
  "@cfworker/json-schema": ["MIT", "Copyright (c) Jeremy Danyow <jdanyow@gmail.com>"],
  "@discourse/heic": ["Apache-2.0", "Copyright 2023 jamsinclair"],
  "@jsquash/webp": ["Apache-2.0", "Copyright 2023 jamsinclair"],
  "@lexical/": ["MIT", META],
  "@preact/signals-core": ["MIT", "Copyright (c) 2022-present Preact Team"],
  "@sindresorhus/transliterate": ["MIT", sorhus("https://sindresorhus.com")],
  "@sveltia/": ["MIT", YOSHINO],
  "base32-encode": ["MIT", "Copyright (c) 2016-2021 Linus Unnebäck"],
  "character-entities-legacy": ["MIT", wormer("2015 ")],
  "character-reference-invalid": ["MIT", wormer("2015 ")],
  clsx: ["MIT", "Copyright (c) Luke Edwards <luke.edwards05@gmail.com> (lukeed.com)"],
  "create-react-class": ["MIT", "Copyright (c) 2013-present, Facebook, Inc."],
  dayjs: ["MIT", "Copyright (c) 2018-present, iamkun"],
  "decode-named-character-reference": ["MIT", wormer("")],
  deepmerge: ["MIT", "Copyright (c) 2012 James Halliday, Josh Duff, and other contributors"],
  dijkstrajs: ["MIT", "Copyright (C) 2008 Wyatt Baldwin <self@wyattbaldwin.com>"],
  dompurify: ["Apache-2.0", "Copyright (c) Cure53 and other contributors"],
  "fast-deep-equal": ["MIT", "Copyright (c) 2017 Evgeny Poberezkin"],
  flat: ["BSD-3-Clause", "Copyright (c) 2014, Hugh Kennedy. All rights reserved."],
  "is-alphabetical": ["MIT", wormer("2016 ")],
  "is-alphanumerical": ["MIT", wormer("2016 ")],
  "is-decimal": ["MIT", wormer("2016 ")],
  "is-hexadecimal": ["MIT", wormer("2016 ")],
  "isomorphic-dompurify": ["MIT", "Copyright (c) 2020 Konstantin Komelin"],
  lexical: ["MIT", META],
  "marked-bidi": ["MIT", "Copyright (c) 2021 @markedjs"],
  messageformat: ["Apache-2.0", "Copyright OpenJS Foundation and contributors"],
  mime: ["MIT", "Copyright (c) 2023 Robert Kieffer"],
  "object-assign": ["MIT", sorhus("sindresorhus.com")],
  "parse-entities": ["MIT", wormer("")],
  "pdfjs-dist": ["Apache-2.0", "Copyright Mozilla Foundation"],
  qrcode: ["MIT", "Copyright (c) 2012 Ryan Day"],
  react: ["MIT", META],
  "react-dom": ["MIT", META],
  "sanitize-filename": ["ISC", "Copyright (c) Parsha Pourkhomami <parshap@gmail.com>"],
  scheduler: ["MIT", META],
  svelte: [
    "MIT",
    "Copyright (c) 2016-2025 Svelte contributors (https://github.com/sveltejs/svelte/graphs/contributors)",
  ],
  "to-data-view": ["MIT", "Copyright (c) Linus Unnebäck"],
  "truncate-utf8-bytes": ["WTFPL", "Carl Xiong <xiongc05@gmail.com>"],
  "utf8-byte-length": ["MIT", "Copyright 2023 Carl Xiong & Parsha Pourkhomami"],
  "wasm-feature-detect": ["Apache-2.0", "Copyright 2017 Google Inc."],
};

/** The licence of a package, or of all of an organization's; undefined if none is written down here. */
export function noticeOf(name: string, root: string): string | undefined {
  const [licence, notice] = NOTICES[name] ?? NOTICES[name.replace(/\/.*/, "/")] ?? [];
  if (!licence) return undefined;
  const text = readFileSync(join(root, "src/pack/licences", `${licence}.txt`), "utf8");
  return `${licence} License\n\n${notice}\n\n${text}`;
}
