// Sums what the test programs wrote: node infra/test-summary.mjs RESULTS PROJECT...
// A program that crashed, ran out of time, wrote no results or could not clean up after itself counts as a failure.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder, ...projects] = process.argv.slice(2);
const sum = { passed: 0, failed: 0, skipped: 0 };
const skips = new Map();
const slow = [];

const read = (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : null);
const indent = (text) => text.replaceAll('\\"', '"').split("\n").map((line) => `    ${line}`).join("\n");

function failure(project, what, detail) {
  sum.failed++;
  console.log(`FAILED ${project}: ${what}`);
  if (detail) console.log(indent(detail));
}

const lastLines = (project) => (read(`${project}.log`) ?? "").trimEnd().split("\n").slice(-15).join("\n");
const hasTests = (project) =>
  readdirSync(join("tests", project), { recursive: true }).some((file) => /^(?!(bin|obj)\/).*\.cs$/.test(file));

for (const project of projects) {
  const exit = Number(read(`${project}.exit`) ?? NaN);
  const failedBefore = sum.failed;
  let results = null;
  try {
    results = JSON.parse(read(`${project}.json`)).results;
  } catch {
    // absent or cut short: reported below, with the end of the program's output
  }

  for (const test of results?.tests ?? []) {
    slow.push({ seconds: test.duration / 1000, name: test.name });
    if (test.status === "passed") sum.passed++;
    else if (test.status === "failed") failure(project, test.name, [test.message, test.trace].filter(Boolean).join("\n"));
    else if (test.status !== "pending") { // pending: runs only when somebody asks for it by name, like infra/screens
      sum.skipped++;
      const reason = test.message || "no reason given";
      skips.set(reason, (skips.get(reason) ?? 0) + 1);
    }
  }
  for (const suite of results?.extra?.suites ?? [])
    for (const error of suite.errors ?? []) failure(project, `${error.type} ${error.name}`, `see ${project}.log`);

  if (!results) failure(project, exit === 124 ? "ran out of time" : `no results (exit code ${exit})`, lastLines(project));
  else if (exit !== 0 && sum.failed === failedBefore) failure(project, `ended with exit code ${exit}`, lastLines(project));
  else if (results.tests.length === 0 && hasTests(project)) failure(project, "has source files, ran no test");

  const { summary } = results ?? {};
  if (summary) console.log(`${project}: ${summary.tests} tests in ${((summary.stop - summary.start) / 1000).toFixed(1)} s`);
}

slow.sort((a, b) => b.seconds - a.seconds);
if (projects.length > 1) for (const { seconds, name } of slow.slice(0, 10)) console.log(`${seconds.toFixed(1).padStart(7)} s ${name}`);
for (const [reason, count] of skips) console.log(`skipped ${count}: ${reason}`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed > 0 ? 1 : 0;
