// Long proofs, of which the suite runs a sample: `infra/prove` lists them, `infra/prove NAME` runs one whole, `infra/prove --old` says which were run before
// what they cover was changed. The last figures stand in docs/proofs.md, by hand: a figure is published only by somebody who has seen it.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const strykerVersion = "5.1.0";
const proofs = {
  crash: {
    says: "a program that works through the door is killed a hundred times on each database; nothing acknowledged is lost",
    project: "Nrm.Records.Tests", only: ["-class", "*Killed_at_any_moment_on_*"], covers: ["src/Nrm.Records", "tests/Nrm.CrashWriter"],
  },
  pages: {
    says: "every page and every step's form at three widths, in two directions, and what each weighs, in a browser",
    project: "Nrm.Journeys.Tests", only: ["-class", "*Every_page_is_*"], covers: ["src/Nrm.Web"], kinds: [".cs", ".cshtml", ".scss", ".js", ".json"],
  },
  demonstration: {
    says: "the demonstration made at every kind of day and hour: each account has a little late, a little now and a week of work",
    project: "Nrm.Web.Tests", only: ["-class", "*Demonstration.FirstScreens"], covers: ["src/Nrm.Demonstration", "src/Nrm.Casework/Work"],
  },
  mutation: {
    says: "every rule is changed (a condition turned round, a bound moved, a part left out): a test of the rules has to notice",
    run: mutate, covers: ["src/Nrm.Casework", "tests/Nrm.Casework.Tests"],
  },
  "log-in-memory": {
    says: "a thousand manipulations of a log, of every kind; each is found",
    project: "Nrm.Records.Tests", only: ["-method", "*LogVerifierTests.No_manipulation_goes_undetected"], covers: ["src/Nrm.Records/Audit"],
  },
  "log-in-database": {
    says: "two hundred manipulations of a log in its database, triggers dropped; each is found",
    project: "Nrm.Records.Tests", only: ["-method", "*Tampered_logs.Manipulations_in_the_database_are_all_found"], covers: ["src/Nrm.Records/Audit", "src/Nrm.Records/Persistence"],
  },
};

const git = (...what) => execFileSync("git", what, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();

/** Lines of docs/proofs.md: | name | day | commit | figures | */
function published() {
  const lines = readFileSync(join(root, "docs", "proofs.md"), "utf8").split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  return new Map(lines.filter(([, name]) => name in proofs).map(([, name, day, commit]) => [name, { day, commit }]));
}

function sayWhichAreOld() {
  const known = published();
  for (const [name, { covers, kinds = [".cs"] }] of Object.entries(proofs)) {
    const last = known.get(name);
    if (!last) {
      console.log(`proof ${name}: no figure is published (infra/prove ${name})`);
      continue;
    }
    let changed;
    try {
      changed = git("diff", "--name-only", last.commit, "--", ...covers).split("\n").filter((file) => kinds.some((kind) => file.endsWith(kind))).length;
    } catch {
      console.log(`proof ${name}: commit ${last.commit} of ${last.day} is not here to compare with`);
      continue;
    }
    if (changed > 0) console.log(`proof ${name} of ${last.day} (${last.commit}) is older than ${changed} files of ${covers.join(", ")}: infra/prove ${name}`);
  }
}

/** The tests of a project, whole. */
function suite({ project, only }) {
  const run = spawnSync(join(root, "infra", "test"), [project, "--", ...only], {
    cwd: root, stdio: "inherit", env: { NRM_TEST_MINUTES: "120", ...process.env, NRM_PROOF: "whole" },
  });
  const { tests } = JSON.parse(readFileSync(join(root, "artifacts", "test-results", `${project}.json`), "utf8")).results;
  return { status: run.status, figures: tests.flatMap((test) => test.stdout ?? []) };
}

/** Stryker.NET, in a clone: it leaves programs behind that are not the ones that were built. What it mutates: infra/mutation/stryker-config.json. */
function mutate() {
  const folder = mkdtempSync(join(tmpdir(), "nrm-mutation-"));
  try {
    execFileSync("git", ["clone", "--quiet", "--no-local", root, folder]);
    const at = join(folder, "tests", "Nrm.Casework.Tests"), out = join(folder, "mutation");
    execFileSync("dotnet", ["tool", "install", "dotnet-stryker", "--version", strykerVersion, "--tool-path", join(folder, "tool")], { stdio: "inherit" });
    // The tests have to be of the runner that Stryker speaks to.
    const run = spawnSync(join(folder, "tool", "dotnet-stryker"), ["-f", join("..", "..", "infra", "mutation", "stryker-config.json"), "-O", out, "--skip-version-check"], {
      cwd: at, stdio: "inherit", env: { ...process.env, UseMicrosoftTestingPlatformRunner: "true" },
    });
    const { files } = JSON.parse(readFileSync(join(out, "reports", "mutation-report.json"), "utf8"));
    const mutants = Object.entries(files).flatMap(([file, { mutants }]) => mutants.map((mutant) => ({ ...mutant, file: relative(folder, file) })));
    const of = (...statuses) => mutants.filter(({ status }) => statuses.includes(status));
    const killed = of("Killed", "Timeout").length, lived = of("Survived", "NoCoverage");
    return {
      status: run.status,
      figures: [
        ...lived.map(({ file, location, mutatorName, replacement, status }) => `${status} ${file}:${location.start.line} ${mutatorName}: ${replacement}`),
        `${killed} of ${killed + lived.length} mutants found`,
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function prove(name) {
  const started = Date.now();
  const { status, figures } = proofs[name].run ? proofs[name].run() : suite(proofs[name]);
  console.log([...figures, `${name}: ${Math.round((Date.now() - started) / 1000)} s at ${git("rev-parse", "--short", "HEAD")}`].join("\n"));
  process.exitCode = status ?? 1;
}

const [asked] = process.argv.slice(2);
if (asked === "--old") sayWhichAreOld();
else if (asked in proofs) prove(asked);
else {
  for (const [name, { says }] of Object.entries(proofs)) console.log(`${name.padEnd(16)} ${says}`);
  if (asked !== undefined) {
    console.log(`infra/prove: there is no proof ${asked}`);
    process.exitCode = 2;
  }
}
