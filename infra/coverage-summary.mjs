// What of the program the tests reached: node infra/coverage-summary.mjs RESULTS REPORTS
// Sums the counts of every test program by line and branch; a line is reached when any of them reached it. The reports move to REPORTS.
import { mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";

const [results, reports] = process.argv.slice(2);
mkdirSync(reports, { recursive: true });
const projects = new Map(); // name -> { lines, branches }: place -> reached
for (const file of readdirSync(results).filter((name) => /\.coverage\..*json$|\.coverage\.json$/.test(name))) {
  for (const [assembly, sources] of Object.entries(JSON.parse(readFileSync(join(results, file), "utf8")))) {
    const name = assembly.replace(/\.dll$/, "");
    if (!projects.has(name)) projects.set(name, { lines: new Map(), branches: new Map() });
    const { lines, branches } = projects.get(name);
    for (const [source, types] of Object.entries(sources))
      for (const methods of Object.values(types))
        for (const [method, { Lines, Branches }] of Object.entries(methods)) {
          const reach = (places, place, hits) => places.set(place, (places.get(place) ?? false) || hits > 0);
          for (const [line, hits] of Object.entries(Lines)) reach(lines, `${source}:${line}`, hits);
          for (const b of Branches) reach(branches, `${source}:${method}:${b.Line}:${b.Offset}:${b.EndOffset}:${b.Path}:${b.Ordinal}`, b.Hits);
        }
  }
  renameSync(join(results, file), join(reports, file));
}

const share = (places) => {
  const reached = [...places.values()].filter(Boolean).length;
  return `${places.size ? ((100 * reached) / places.size).toFixed(1) : "-"} % (${reached} of ${places.size})`;
};
for (const [name, { lines, branches }] of [...projects].sort())
  console.log(`${name.padEnd(20)} lines ${share(lines).padEnd(26)} branches ${share(branches)}`);
if (projects.size === 0) {
  console.log("infra/test: nobody counted what was reached");
  process.exitCode = 1;
}
