// Writes docs/THIRD-PARTY-NOTICES.md from what the build resolved; `infra/notices --check` fails when the file is behind.
// Build Nrm.sln first. Licences are those that each package states of itself.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const cache = process.env.NUGET_PACKAGES ?? join(homedir(), ".nuget", "packages");
const target = join(root, "docs", "THIRD-PARTY-NOTICES.md");
const json = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));

const shipped = new Map();
for (const deps of ["src/Nrm.Web/bin/Debug/net10.0/Nrm.Web.deps.json", "src/Nrm.Tool/bin/Debug/net10.0/nrm.deps.json"])
  for (const [name, { type }] of Object.entries(json(deps).libraries)) if (type === "package") shipped.set(...name.split("/"));

const resolved = new Map(); // id -> version, over every project
for (const room of ["src", "db", "tests"])
  for (const project of readdirSync(join(root, room))) {
    const assets = join(root, room, project, "obj", "project.assets.json");
    if (!existsSync(assets)) continue;
    for (const [name, { type }] of Object.entries(JSON.parse(readFileSync(assets, "utf8")).libraries))
      if (type === "package") resolved.set(...name.split("/"));
  }
const named = [...readFileSync(join(root, "Directory.Packages.props"), "utf8").matchAll(/Include="([^"]+)"/g)].map((m) => m[1]);
const working = new Map(named.filter((id) => !shipped.has(id) && resolved.has(id)).map((id) => [id, resolved.get(id)]));

function facts(id, version) {
  const folder = join(cache, id.toLowerCase(), version.toLowerCase());
  const nuspec = readFileSync(join(folder, `${id.toLowerCase()}.nuspec`), "utf8");
  const value = (tag) => nuspec.match(new RegExp(`<${tag}(?: [^>]*)?>([^<]+)</${tag}>`))?.[1].trim();
  const [, kind, text] = nuspec.match(/<license type="(\w+)"[^>]*>([^<]+)</) ?? [];
  const file = kind === "file" && readFileSync(join(folder, text.replaceAll("\\", "/")), "utf8").replace(/^\uFEFF/, "");
  const title = file && file.split(/\r?\n/).find((line) => line.trim())?.trim();
  return {
    licence: kind === "expression" ? text : title ? `${title} (${text} in the package)` : (value("licenseUrl") ?? "not stated"),
    holder: value("copyright") ?? value("authors") ?? "",
    project: nuspec.match(/<repository [^>]*url="(https:[^"]+)"/)?.[1].replace(/\.git$/, "") ?? value("projectUrl") ?? "",
  };
}

const plain = (text) => text.replaceAll("&amp;", "&").replaceAll("&#169;", "©").replaceAll("|", "/").replace(/\s+/g, " ");
const table = (packages) =>
  ["| Package | Version | Licence | Holder | Project |", "|---|---|---|---|---|"]
    .concat(
      [...packages].sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)).map(([id, version]) => {
        const { licence, holder, project } = facts(id, version);
        return `| ${[id, version, licence, holder, project].map(plain).join(" | ")} |`;
      }),
    )
    .join("\n");

// Of the browser's part, what is inside the sheets and the script; npm packages carry no licence file, so its text stands here.
const lock = json("src/Nrm.Web/frontend/package-lock.json").packages;
const inBrowser = {
  "govuk-frontend": { holder: "Copyright (C) 2017 Crown Copyright (Government Digital Service)", project: "https://github.com/alphagov/govuk-frontend", part: "sheets and script" },
  "@ministryofjustice/frontend": { holder: "Ministry of Justice and contributors; its licence file says: Copyright (c) 2021 dxw", project: "https://github.com/ministryofjustice/moj-frontend", part: "sheets" },
};
const browser = ["| Package | Version | Licence | Holder | Project | In |", "|---|---|---|---|---|---|"]
  .concat(Object.entries(inBrowser).map(([id, { holder, project, part }]) => {
    const { version, license } = lock[`node_modules/${id}`];
    return `| ${id} | ${version} | ${license} | ${holder} | ${project} | ${part} |`;
  }))
  .join("\n");
const builders = ["esbuild", "rtlcss", "sass"].map((id) => `${id} ${lock[`node_modules/${id}`].version} (${lock[`node_modules/${id}`].license})`).join(", ");

const text = `# Third-party notices

Written by \`infra/notices\` from what the build resolved; do not edit. Each package states its licence itself, and brings the
text of it in its own file.

## Part of the program

${table(shipped)}

Beside packages: the list of common passwords (\`src/Nrm.Records/Staff/common-passwords.bin\`, shortened hashes) is derived from "10 million passwords" of
Mark Burnett, as distributed by OWASP SecLists (Daniel Miessler, Jason Haddix and contributors) under CC BY-SA 3.0; the file is under the same licence.

### In the browser

${browser}

Neither the font GDS Transport nor the crown, crests, logos and icons of these packages are shipped. Both packages are under the MIT licence:

> Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal
> in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
> copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:
>
> The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.
>
> THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS
> FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER
> IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.

## For building and testing only

\`infra/frontend\` builds the sheets and the script with ${builders}. The tests hold the components against markup that govuk-frontend publishes
(\`tests/Nrm.Web.Tests/Components/govuk-frontend.json\`, under the same licence).


Named in Directory.Packages.props, in no published program. Microsoft.SqlServer.DacFx checks SQL scripts in one test project.

${table(working)}
`;

if (process.argv[2] !== "--check") writeFileSync(target, text);
else if (!existsSync(target) || readFileSync(target, "utf8") !== text) {
  console.log("docs/THIRD-PARTY-NOTICES.md is behind: run infra/notices");
  process.exitCode = 1;
}
