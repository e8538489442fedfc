import { join } from "node:path";
import { article, type Files } from "../publications/publication-files.ts";

/** A program hidden in content. */
export interface Program {
  name: string;
  /** Files of the content folder. The error is reported for the first. */
  files: Files;
}

/** JavaScript that writes a file when run, as an expression, in ES or CommonJS modules, or by `eval`. */
export function codeThatWrites(folder: string, name: string): string {
  const file = join(folder, name.replace(/\W+/g, "-"));
  return `process.getBuiltinModule("node:fs").writeFileSync(${JSON.stringify(file)}, "run")`;
}

const FENCES = [
  ..."js javascript node jsLegacy JS JavaScript coffee coffeescript cson json json5 toml ini xml".split(
    " ",
  ),
  ..."ts typescript mjs cjs jsx eval function lua python ruby php sh njk ejs yaml.js js.yaml".split(
    " ",
  ),
  ...[" js", "\tjs", " js ", "js\t", "js,yaml", "js title: A", "{js}", "=js", "-js", "!js", "/js"],
];

/** Whole files with front matter in languages other than YAML. */
function inFences(code: (name: string) => string): Program[] {
  const of = (name: string, text: string): Program => ({ name, files: { "x.md": text } });
  const body = (name: string) => `{ title: ${code(name)} }\n---\nText.\n`;
  return [
    ...FENCES.map((fence) => {
      const name = `---${fence}`;
      return of(name, `---${fence}\n${body(name)}`);
    }),
    of("a mark before it", `\ufeff---js\n${body("mark")}`),
    of("Windows line ends", `---js\r\n${body("crlf").replaceAll("\n", "\r\n")}`),
    of("old line ends", `---js\r${body("cr").replaceAll("\n", "\r")}`),
    of("an empty line above", `\n---js\n${body("empty")}`),
    of("a space before", ` ---js\n${body("space")}`),
    of("another fence", `+++\ntitle = "A"\n+++\nText.\n`),
    of("a semicolon fence", `;;;\n{ "title": "A" }\n;;;\nText.\n`),
    of("a fence of backticks", `\`\`\`js\n${code("ticks")}\n\`\`\`\n---\n`),
    of("a shebang", `#!/usr/bin/env node\n${code("shebang")}\n`),
  ];
}

/** Keys that Eleventy or other generators interpret, with values that would do harm. */
function asKeys(code: (name: string) => string): Program[] {
  const run = (name: string) => JSON.stringify(`{{ ${code(name)} }}`);
  const keys: Record<string, string> = {
    eleventyComputed: `{ title: ${run("computed")} }`,
    "eleventyComputed.title": run("computed dotted"),
    layout: "../../evil.njk",
    "layout.extends": "evil",
    permalink: `"../../../../canary/{{ title }}.html"`,
    dynamicPermalink: "false",
    pagination: `{ data: collections.all, size: 1, before: ${run("before")} }`,
    templateEngineOverride: "11ty.js,njk,md",
    eleventyExcludeFromCollections: "true",
    eleventyImport: "{ collections: [all] }",
    eleventyNavigation: "{ key: A }",
    eleventyDataSchema: run("schema"),
    eleventy: "{ env: { root: / } }",
    page: "{ outputPath: /etc/passwd }",
    pkg: "{ type: commonjs }",
    collections: "{ all: [] }",
    site: "{ url: https://evil.example }",
    pages: "{ article: [] }",
    renderData: `{ title: ${run("render")} }`,
    "override:tags": "[]",
    setAsTemplate: "true",
    use: "[evil]",
    import: run("import"),
    require: `"node:fs"`,
    scripts: `{ postinstall: ${run("postinstall")} }`,
    engine: "ejs",
    outputs: "[html]",
    markup: "njk",
    template: "evil.html",
    url: `"/../../evil/"`,
    outputPath: "/etc/passwd",
    data: `{ load: ${run("load")} }`,
    excerpt: run("excerpt"),
  };
  const tags = {
    "!!js/function": `title: !!js/function "function () { ${"x"} }"`,
    "!!js/regexp": "title: !!js/regexp /x/g",
    "!!js/undefined": "title: !!js/undefined ''",
    "!!python/object/apply": `title: !!python/object/apply:os.system ["true"]`,
    "!ruby/object": "title: !ruby/object:Gem::Installer {}",
    "!include": "title: !include /etc/passwd",
    "!!binary": "title: !!binary R0lGODdh",
    "!ENV": "title: !ENV HOME",
    "%TAG": "title: A\n%TAG ! tag:evil.example,2026:\nkicker: !x A",
  };
  return [
    ...Object.entries(keys).map(([key, value]) => ({
      name: key,
      files: { "x.md": article({ [key]: value }) },
    })),
    ...Object.entries(tags).map(([name, line]) => ({
      name,
      files: { "x.md": article().replace("title: A headline", line) },
    })),
  ];
}

/** Drawings with programs, each shown by an article. */
function asDrawings(code: (name: string) => string): Program[] {
  const markup: Record<string, string> = {
    script: `<script>${code("svg")}</script>`,
    "script by another name": `<svg:script xmlns:svg="http://www.w3.org/2000/svg">1</svg:script>`,
    "an event handler": `<g onload='${code("onload")}'/>`,
    "a handler in capitals": `<g ONCLICK='1'/>`,
    "a page": "<foreignObject><iframe src='//evil.example'/></foreignObject>",
    "a link": `<a href="javascript:1"><rect/></a>`,
    "a link of XLink": `<a xlink:href="javascript:1"><rect/></a>`,
    "a picture of elsewhere": `<image href="https://evil.example/x.png"/>`,
    "a drawing as data": `<image href="data:image/svg+xml;base64,PHN2Zy8+"/>`,
    "an animated link": `<a href="#a"><set attributeName="href" to="javascript:1"/></a>`,
    "an import of styles": "<style>@import 'https://evil.example/x.css';</style>",
    "a file in its styles": "<style>rect { fill: url(https://evil.example/x) }</style>",
    handler: `<handler type="text/javascript">1</handler>`,
    "a use of elsewhere": `<use href="https://evil.example/x.svg#a"/>`,
  };
  const heads: Record<string, string> = {
    "an entity": `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>`,
    "a stylesheet": `<?xml-stylesheet href="https://evil.example/x.xsl" type="text/xsl"?>`,
  };
  const drawing = (inside: string, head = "") =>
    `${head}<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8">${inside}</svg>`;
  const of = ([name, text]: [string, string]): Program => ({
    name: `a drawing with ${name}`,
    files: {
      "x.md": article({ image: "{ src: x.svg, alt: A drawing }" }),
      "x.svg": text,
    },
  });
  return [
    ...Object.entries(markup).map(([name, inside]) => of([name, drawing(inside)])),
    ...Object.entries(heads).map(([name, head]) => of([name, drawing("", head)])),
  ];
}

/** Articles and their pictures that a build must refuse. `code` makes a program for a name. */
export function refusedPrograms(code: (name: string) => string): Program[] {
  return [...inFences(code), ...asKeys(code), ...asDrawings(code)];
}

const MODULES = "js mjs cjs ts mts cts jsx tsx 11ty.js 11ty.cjs 11ty.mjs 11ty.ts".split(" ");

/** Files that no part of the program may read, whatever their folder and name. */
export function strayPrograms(code: (name: string) => string): Files {
  const files: Files = {};
  const module = (path: string) => {
    files[path] = `${code(path)};\n`;
  };
  for (const folder of ["", "articles/", "authors/", "pages/", "media/"]) {
    module(`${folder}${folder.slice(0, -1) || "content"}.11tydata.js`);
    module(`${folder}${folder.slice(0, -1) || "content"}.11tydata.cjs`);
    module(`${folder}_data/evil.js`);
  }
  for (const ending of MODULES) module(`articles/program.${ending}`);
  for (const ending of ["js", "cjs", "mjs", "ts"]) module(`eleventy.config.${ending}`);
  module("publication.js");
  module("sources.js");
  module("layouts/article.11ty.ts");
  module("src/cli/dateline.ts");
  module("node_modules/luxon/index.js");
  files["package.json"] = JSON.stringify({
    type: "commonjs",
    main: "eleventy.config.js",
    scripts: { postinstall: "touch canary" },
  });
  files["articles/articles.11tydata.json"] = `{ "layout": "evil.njk" }`;
  files["articles/articles.json"] = `{ "permalink": "../../evil.html" }`;
  const inner = (path: string) => code(path).replaceAll('"', "'");
  const caught = (path: string) => `range.constructor("${inner(path)}")()`;
  for (const ending of ["njk", "liquid", "html", "md.njk", "vue", "webc", "hbs", "mustache"]) {
    const path = `articles/template.${ending}`;
    files[path] = `---\ntitle: A\n---\n{{ ${caught(path)} }}<script>${code(path)}</script>\n`;
  }
  for (const ending of ["ejs", "pug", "haml", "mdx", "astro", "svelte", "php", "htm", "xhtml"]) {
    const path = `pages/template.${ending}`;
    files[path] = `<% ${code(path)} %>\n- ${code(path)}\n{${code(path)}}\n`;
  }
  files["_includes/article.njk"] = `{{ ${caught("include")} }}`;
  files["_layouts/default.liquid"] = "{% include 'evil' %}";
  files["media/page.html"] = `<script>${code("media")}</script>`;
  files["media/evil.svg.html"] = "<script>1</script>";
  files["media/unshown.js"] = "1";
  return files;
}

/** Dotfiles, which are ignored without a report. */
export function dottedPrograms(code: (name: string) => string): Files {
  return {
    ".eleventy.js": `${code("dotted")};\n`,
    ".eleventy.cjs": `${code("dotted-cjs")};\n`,
    "articles/.eleventy.ts": `${code("dotted-ts")};\n`,
    ".eleventyignore": "*\n",
    ".env": "NODE_OPTIONS=--require=./eleventy.config.js\n",
    ".npmrc": "script-shell=./evil.sh\n",
    ".htaccess": "Options +ExecCGI\n",
  };
}

/** Template syntax, which bodies and titles must print unchanged. */
export function templateSyntax(code: (name: string) => string): string[] {
  const run = code("template").replaceAll('"', "'");
  return [
    "{{ 7*7 }}",
    `{{ range.constructor("${run}")() }}`,
    "{% include '/etc/passwd' %}",
    "{% raw %}{{ 7*7 }}{% endraw %}",
    `<%= 7*7 %><% ${run} %>`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: must be printed as text, not evaluated
    "${7*7}",
    "#{7*7}",
    "{{#with this}}{{lookup . 'constructor'}}{{/with}}",
    "{% set x = 7*7 %}{{ x }}",
    "{%- layout 'evil' -%}",
    "{{ '/etc/passwd' | inputPathToUrl }}",
    "<?php echo 7*7; ?>",
    "[[7*7]]",
    "@{7*7}",
    "{{{ 7*7 }}}",
    "\\{{ 7*7 }}",
  ];
}
