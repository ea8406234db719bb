// Installs what is missing, so that `npm start` and `npm test` are all that a fresh clone needs. Plain JavaScript for any
// Node from 20 on: it runs before the Node that this project pins is there.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const installed = "node_modules/.package-lock.json";

/** The lockfile's packages against those that stand in node_modules: the same versions mean that nothing is missing. */
function complete() {
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  const present = JSON.parse(readFileSync(installed, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || present[path]?.version === entry.version,
  );
}

if (!complete()) {
  console.log("Installing packages (once; about a minute) …");
  const { status } = spawnSync("npm", ["ci"], { stdio: "inherit", shell: process.platform === "win32" });
  process.exit(status ?? 1);
}
