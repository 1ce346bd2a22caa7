// The pages of `cargo xtask report`, seen in headless Chromium.
//
//   node pages.mjs [--screenshots DIR] [SITE...]
//
// A site is a folder that `report` wrote. Without one, the sites are made: of this workspace, and of each
// folder of tests/cases/report, which is the `openapi` of a workspace. Every page is looked at on a phone
// and on a desk, in the light and in the dark, with everything folded and with everything open.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

import { look } from "./look.mjs";

const WIDTHS = [360, 1280];
const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const temporary = mkdtempSync(join(tmpdir(), "report-pages-"));

const { given, screenshots } = options(process.argv.slice(2));
const sites = given.length > 0 ? given.map((site) => resolve(site)) : madeSites();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  // Containers of CI have no user namespaces and run as root.
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});
const problems = [];
/** The ids of pages, by path. */
const known = new Map();
try {
  for (const site of sites) {
    await seeSite(site);
  }
} finally {
  await browser.close();
  rmSync(temporary, { recursive: true, force: true });
}
for (const problem of problems) {
  console.error(problem);
}
console.log(problems.length === 0 ? "no problems" : `${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

function options(words) {
  const at = words.indexOf("--screenshots");
  const found = at < 0 ? [] : words.splice(at, 2);
  return { given: words, screenshots: found[1] && resolve(found[1]) };
}

/** The sites of this workspace and of all cases. */
function madeSites() {
  const cases = join(root, "tests/cases/report");
  const made = [siteOf(root, "workspace")];
  for (const name of readdirSync(cases).sort()) {
    const workspace = join(temporary, name);
    mkdirSync(workspace);
    cpSync(join(root, "Cargo.toml"), join(workspace, "Cargo.toml"));
    cpSync(join(cases, name), join(workspace, "openapi"), { recursive: true });
    made.push(siteOf(workspace, name));
  }
  return made;
}

function siteOf(workspace, name) {
  const site = join(temporary, "sites", name);
  const manifest = join(root, "Cargo.toml");
  const cargo = ["run", "--quiet", "--locked", "--manifest-path", manifest, "--package", "xtask", "--"];
  execFileSync("cargo", [...cargo, "report", "--out", site], { cwd: workspace, stdio: ["ignore", "ignore", "inherit"] });
  return site;
}

async function seeSite(site) {
  const pages = readdirSync(site, { recursive: true }).filter((path) => path.endsWith(".html")).sort();
  assert.ok(pages.includes("index.html"), `${site} has no index.html`);
  const linked = new Set(["index.html"]);
  // Those of files are all alike: every one is opened, and looked at on a phone.
  const isFile = (path) => path.startsWith("files/");
  for (const path of pages) {
    for (const width of isFile(path) ? WIDTHS.slice(0, 1) : WIDTHS) {
      for (const scheme of isFile(path) ? ["light"] : ["light", "dark"]) {
        const links = await see(site, path, width, scheme);
        links.forEach((link) => linked.add(link));
      }
    }
  }
  for (const path of pages.filter((path) => !linked.has(path))) {
    problems.push(`${site}/${path}: no page links to it`);
  }
  for (const path of pages.filter((path) => path.startsWith("surfaces/"))) {
    await filtered(site, path);
    await withoutScripts(site, path);
  }
  console.log(`${basename(site)}: ${pages.length} pages`);
}

/** Opens a page, looks at it, and gives the pages of the site that it links to. */
async function see(site, path, width, scheme) {
  const where = `${path} at ${width} px, ${scheme}`;
  const context = await browser.newContext({
    viewport: { width, height: 800 }, colorScheme: scheme, reducedMotion: "reduce", offline: true,
  });
  const page = await context.newPage();
  page.on("console", (message) => problems.push(`${where}: console: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(`${where}: ${error.message}`));
  page.on("dialog", (dialog) => { problems.push(`${where}: a dialog opens`); dialog.dismiss(); });
  page.on("request", (request) => {
    const { protocol } = new URL(request.url());
    if (!["file:", "data:"].includes(protocol)) {
      problems.push(`${where}: requests ${request.url()}`);
    }
  });
  await page.goto(pathToFileURL(join(site, path)).href);
  for (const state of ["folded", "open"]) {
    const found = await page.evaluate(look);
    problems.push(...found.problems.map((problem) => `${where}, ${state}: ${problem}`));
    if (screenshots && !path.startsWith("files/")) {
      const name = `${basename(site)}-${basename(path, ".html")}-${width}-${scheme}-${state}.png`;
      mkdirSync(screenshots, { recursive: true });
      await page.screenshot({ path: join(screenshots, name) });
    }
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
  }
  const links = await page.evaluate(() => [...document.querySelectorAll("a[href]")].map((link) => link.href));
  await context.close();
  return targets(site, where, links);
}

/** The ids of a page. */
function ids(path) {
  if (!known.has(path)) {
    const found = readFileSync(path, "utf8").matchAll(/<[^<>]*?\sid="([^"]*)"/g);
    known.set(path, new Set([...found].map(([, id]) => decode(id))));
  }
  return known.get(path);
}

function decode(text) {
  const entities = { amp: "&", lt: "<", gt: ">", quot: '"' };
  return text.replace(/&(amp|lt|gt|quot);/g, (_, name) => entities[name]);
}

/** Each link leads to a page of the site, and to a part that the page has. */
function targets(site, where, links) {
  const found = new Set();
  for (const link of new Set(links)) {
    const url = new URL(link);
    if (url.protocol !== "file:") {
      problems.push(`${where}: ${link} leads out of the site`);
      continue;
    }
    const fragment = decodeURIComponent(url.hash.slice(1));
    url.hash = "";
    const path = fileURLToPath(url);
    if (!path.startsWith(site + "/") || !existsSync(path)) {
      problems.push(`${where}: ${link} leads nowhere`);
    } else if (fragment && !ids(path).has(fragment)) {
      problems.push(`${where}: ${link}: there is no such part of that page`);
    } else {
      found.add(path.slice(site.length + 1));
    }
  }
  return found;
}

/** The filter shows what fits and nothing else, and all again. */
async function filtered(site, path) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(site, path)).href);
  const operations = await page.locator("details.operation").all();
  for (const operation of operations.slice(0, 3)) {
    const word = (await operation.locator(".rust code").innerText()).split("(")[0].toLowerCase();
    await page.getByRole("searchbox").fill(word);
    for (const other of operations) {
      const fits = (await other.getAttribute("data-text")).includes(word);
      if (await other.isVisible() !== fits) {
        problems.push(`${path}: the filter ${word} ${fits ? "hides" : "shows"} ${await other.getAttribute("id")}`);
      }
    }
  }
  if (operations.length > 0) {
    await page.getByRole("searchbox").fill("");
    if (await page.locator("details.operation:visible").count() !== operations.length) {
      problems.push(`${path}: an empty filter hides operations`);
    }
  }
  await page.close();
}

/** Without scripts there is no filter, and all else. */
async function withoutScripts(site, path) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(site, path)).href);
  if (await page.locator("#filter").isVisible()) {
    problems.push(`${path}: without scripts there is a filter that does nothing`);
  }
  const all = await page.locator("details.operation").count();
  if (await page.locator("details.operation:visible").count() !== all) {
    problems.push(`${path}: without scripts operations are hidden`);
  }
  await context.close();
}
