import { appendFileSync } from "node:fs";
import { imported, readSourceFixture, sourceFixtureNames } from "./content/source-fixtures.ts";
for (const name of process.argv.slice(2).length ? process.argv.slice(2) : sourceFixtureNames()) { const f = readSourceFixture(name); const r = await imported(f.files); console.log("#####", name); console.log(r.sources); console.log(r.report);
 if (process.env.WRITE && !f.sources) appendFileSync(`tests/fixtures/sources/${name}.txt`, `=== imported\n${r.sources}=== report\n${r.report}`); }
