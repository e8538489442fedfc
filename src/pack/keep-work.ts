import { changingCms } from "./change-cms.ts";

/** Has Sveltia CMS keep what editors wrote but did not save, and name each file that it can't read. */
export const keepWork = changingCms("keep-work", [
  {
    what: "leaves an article when Escape is pressed, without asking",
    from: /(\w+\.closeWithEscape\?\?=)!0/g,
    to: "$1!1",
  },
  {
    what: "forgets where drafts are kept, when the editor opens a folder",
    from: /(\{let\{current:(\w+)\}=\w+;if\(\2)&&!\w+(\)\{let\{databaseName:\w+\}=\2\.repository\?\?\{\};if\(\w+\)\{\w+=new \w+\(\w+,`draft-backups`)/g,
    to: "$1$3",
  },
  {
    what: "forgets which file it can't read",
    from: /async\((\w+),(\w+)\)=>\{try\{return await (\w+)\(\1\)\}catch\(\w+\)\{console\.error\(\w+\),\2\.push\(\w+\);return\}\}/g,
    to: "async($1,$2)=>{try{return await $3($1)}catch({message}){$2.push($1.path+` can’t be opened here. `+message)}}",
  },
  {
    what: "says only that there are files that it can't read, and not for long",
    from: /(get show\(\)\{return \w+\(\w+\)\},set show\(\w+\)\{[^{}]*\},children:\(\w+,\w+\)=>\{\w+\(\w+,\{status:`error`,children:\(\w+,\w+\)=>\{[^{}]*)\w+\(`entry_parse_errors`,\{values:\{count:(\w+)\.current\.length\}\}\)/g,
    to: "duration:2e4,$1$2.current.slice(0,3).join(` `)",
  },
]);
