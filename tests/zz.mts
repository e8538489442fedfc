import { readFileSync, writeFileSync } from "node:fs";
import { imported, readSourceFixture } from "./content/source-fixtures.ts";
for (const name of process.argv.slice(2)) { const f = readSourceFixture(name); const r = await imported(f.files);
 const p=`tests/fixtures/sources/${name}.txt`; const t=readFileSync(p,"utf8").split(/^=== imported$/m)[0];
 writeFileSync(p, `${t}=== imported\n${r.sources}=== report\n${r.report}`); }
