/**
 * Bundles the browser side: every `src/entries/NAME.ts` becomes NAME.js and every `styles/entries/NAME.css` NAME.css.
 *
 * Usage: node build.mjs [--outdir FOLDER]
 *
 * Scripts are classic (IIFE), so that a course also works from a disk, where browsers refuse modules. Files whose bytes
 * have not changed are left alone; files of entries that are gone are removed.
 */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { minify } from "terser";

const here = path.dirname(fileURLToPath(import.meta.url));
const BUILT = [".js", ".css"];

/** What the oldest browsers of the last three years understand. */
const TARGET = ["chrome111", "firefox115", "safari16.4"];

/** Paths of a folder's entries with the given ending, sorted, so that two builds are the same. */
async function entriesIn(folder, ending) {
  const names = await readdir(path.join(here, folder)).catch(() => []);
  return names
    .filter((name) => name.endsWith(ending) && !name.endsWith(".d.ts"))
    .sort()
    .map((name) => path.join(here, folder, name));
}

async function bundle(outdir) {
  const entryPoints = [...(await entriesIn("src/entries", ".ts")), ...(await entriesIn("styles/entries", ".css"))];
  if (entryPoints.length === 0) {
    throw new Error(`no entry in ${path.join(here, "src/entries")} or ${path.join(here, "styles/entries")}`);
  }
  const result = await esbuild.build({
    absWorkingDir: here,
    entryPoints,
    entryNames: "[name]",
    outdir,
    bundle: true,
    charset: "utf8",
    define: { "process.env.NODE_ENV": '"production"' }, // Workbox then leaves out what it tells developers
    format: "iife",
    legalComments: "eof",
    loader: { ".svg": "dataurl" },
    logLevel: "warning",
    minify: true,
    platform: "browser",
    target: TARGET,
    tsconfig: path.join(here, "tsconfig.json"),
    write: false,
  });
  const files = result.outputFiles.map(async (file) => [path.basename(file.path), await shrink(file)]);
  return new Map(await Promise.all(files));
}

/** Takes from scripts what esbuild leaves: a twentieth of their size. */
async function shrink({ path: name, contents, text }) {
  if (path.extname(name) !== ".js") return Buffer.from(contents);
  const { code } = await minify(text, { compress: { passes: 2 }, ecma: 2020, format: { comments: "some" } });
  return Buffer.from(code);
}

async function writeChanged(file, contents) {
  const before = await readFile(file).catch(() => undefined);
  if (before === undefined || !before.equals(contents)) {
    await writeFile(file, contents);
  }
}

async function removeStale(outdir, built) {
  const names = await readdir(outdir);
  const stale = names.filter((name) => BUILT.includes(path.extname(name)) && !built.has(name));
  await Promise.all(stale.map((name) => rm(path.join(outdir, name))));
}

const { values } = parseArgs({ options: { outdir: { type: "string" } } });
const outdir = path.resolve(values.outdir ?? path.join(here, "../microcourse/assets"));
const built = await bundle(outdir);
await mkdir(outdir, { recursive: true });
for (const [name, contents] of built) {
  await writeChanged(path.join(outdir, name), contents);
}
await removeStale(outdir, built);

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const sizes = [...built].map(
  ([name, contents]) => `${name} ${kilobytes(contents.length)} (${kilobytes(gzipSync(contents).length)} gzipped)`,
);
console.log(`Browser assets: ${sizes.join(", ")}`);
