/**
 * Runs the runtime's unit tests: bundles `test/*.test.ts` into a temporary folder and hands them to Node's test runner.
 *
 * Usage: node test.mjs [options of `node --test`]
 */
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));

async function findTests() {
  const names = await readdir(path.join(here, "test"), { recursive: true }).catch(() => []);
  return names
    .filter((name) => name.endsWith(".test.ts"))
    .sort()
    .map((name) => path.join(here, "test", name));
}

/** Bundles the tests, runs them, and returns the runner's exit code. */
async function run(tests) {
  // Beside node_modules, so that packages which are left out of the bundle are still found.
  const outdir = await mkdtemp(path.join(here, "node_modules/.tests-"));
  try {
    await esbuild.build({
      absWorkingDir: here,
      entryPoints: tests,
      outbase: path.join(here, "test"),
      outdir,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      format: "esm",
      logLevel: "warning",
      packages: "external",
      platform: "node",
      sourcemap: "inline",
      target: "node20",
      tsconfig: path.join(here, "tsconfig.test.json"),
    });
    const bundles = tests.map((test) => path.join(outdir, path.relative(path.join(here, "test"), test)));
    const { status } = spawnSync(
      process.execPath,
      [
        "--enable-source-maps",
        "--test",
        ...process.argv.slice(2),
        ...bundles.map((file) => file.replace(/ts$/, "mjs")),
      ],
      { stdio: "inherit" },
    );
    return status ?? 1;
  } finally {
    await rm(outdir, { recursive: true });
  }
}

const tests = await findTests();
if (tests.length === 0) {
  console.log("No unit test of the browser side yet.");
} else {
  process.exitCode = await run(tests);
}
