// Builds src/Nrm.Web/wwwroot from src/Nrm.Web/frontend; `infra/frontend --check` fails when what is committed is not what the sources give.
// The outputs are committed, so the .NET build needs no npm; built.json lets a test see without npm that neither side was changed alone.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const web = join(dirname(fileURLToPath(import.meta.url)), "..", "src", "Nrm.Web");
const [sources, target] = [join(web, "frontend"), join(web, "wwwroot")];
const fixtures = join(web, "..", "..", "tests", "Nrm.Web.Tests", "Components", "govuk-frontend.json");
const installed = join(sources, "node_modules", ".package-lock.json");
const wanted = JSON.parse(readFileSync(join(sources, "package-lock.json"), "utf8")).packages;
const present = existsSync(installed) ? JSON.parse(readFileSync(installed, "utf8")).packages : {};
if (Object.entries(wanted).some(([path, { version, optional }]) => path && !optional && present[path]?.version !== version))
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: sources, stdio: "inherit" });

const require = createRequire(join(sources, "package.json"));
const sass = require("sass");
const rtlcss = require("rtlcss");
const esbuild = require("esbuild");
const own = ["app.js", "app.scss", "draft.js", "hide.js", "idle.js", "js-enabled.js", "main.scss", "mark.svg", "names.js", "package-lock.json", "package.json", "reveal.js", "send-once.js"];

const compiled = sass.compile(join(sources, "main.scss"), { loadPaths: [sources], style: "compressed", quietDeps: true, logger: sass.Logger.silent }).css;
// One rule of the timeline names a picture that is not shipped.
const css = compiled.replace(/^\uFEFF/, "").replace(/\.moj-timeline__document-link\{[^}]*\}/, "");
if (/url\(|GDS Transport|crest|crown/i.test(css)) throw new Error("the sheet names a file, a font or an emblem that is not ours");
const { outputFiles } = await esbuild.build({
  absWorkingDir: sources, entryPoints: ["app.js"], bundle: true, minify: true, format: "esm", target: "es2020", charset: "utf8", legalComments: "none", write: false,
});
const script = readFileSync(join(sources, "js-enabled.js"), "utf8").replace(/^\/\/.*\n/, "");
const notice = "/*! govuk-frontend (MIT), @ministryofjustice/frontend (MIT): see THIRD-PARTY-NOTICES */\n";
const built = {
  "app.js": notice + outputFiles[0].text,
  "js-enabled.js": script,
  "mark.svg": readFileSync(join(sources, "mark.svg"), "utf8"),
  "site.css": notice + css + "\n",
  "site.rtl.css": notice + rtlcss.process(css) + "\n",
};

// What the makers of govuk-frontend publish as the right markup: the tests hold ours against it.
const official = Object.fromEntries(Object.entries({
  "back-link": ["default"], button: ["prevent double click", "link", "secondary"], "character-count": ["with hint"], checkboxes: ["default", "with conditional items"],
  "date-input": ["default"], details: ["default"], "error-summary": ["default"], "inset-text": ["default"], input: ["with hint text", "with error message"],
  "notification-banner": ["default", "with type as success"], pagination: ["default", "with next only", "with prev and next only"], panel: ["default"],
  radios: ["with conditional items", "with hints on items"], select: ["default", "with hint text and error message"], "skip-link": ["default"],
  "summary-list": ["with actions"], tag: ["grey"], "task-list": ["default"], textarea: ["with hint"], "warning-text": ["default"],
}).map(([component, names]) => {
  const published = JSON.parse(readFileSync(join(sources, "node_modules/govuk-frontend/dist/govuk/components", component, "fixtures.json"), "utf8")).fixtures;
  return [component, Object.fromEntries(names.map((name) => [name, published.find((f) => f.name === name).html]))];
}));
const markup = JSON.stringify({ from: "govuk-frontend " + wanted["node_modules/govuk-frontend"].version + ", MIT", official }, null, 2) + "\n";

const digest = (text) => createHash("sha256").update(text).digest("hex");
const record = JSON.stringify({
  sources: Object.fromEntries(own.map((name) => [name, digest(readFileSync(join(sources, name)))])),
  outputs: Object.fromEntries(Object.entries(built).map(([name, text]) => [name, digest(text)])),
}, null, 2) + "\n";
const files = [...Object.entries(built).map(([name, text]) => [join(target, name), text]), [join(sources, "built.json"), record], [fixtures, markup]];

if (process.argv[2] === "--check") {
  const behind = files.filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text);
  for (const [path] of behind) console.log(`${relative(join(web, "..", ".."), path)} is not what the sources give: run infra/frontend`);
  if (behind.length) process.exitCode = 1;
} else {
  for (const folder of [target, dirname(fixtures)]) mkdirSync(folder, { recursive: true });
  for (const [path, text] of files) writeFileSync(path, text);
  for (const [name, text] of Object.entries(built)) console.log(name.padEnd(14), (text.length / 1024).toFixed(1), "kB,", (gzipSync(text).length / 1024).toFixed(1), "kB gz");
}
