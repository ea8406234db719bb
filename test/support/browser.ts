import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Where Chromium (or Chrome) is on this machine: `CHROMIUM` says so, or it lies where it usually does. */
export const chromiumPath: string | undefined = [process.env["CHROMIUM"] ?? "", ...places].find((path) =>
  existsSync(path),
);

/** Tests that need a browser. Without one they are left out, and that is said loudly; where `CI` is set, that is a failure. */
export function describeInBrowser(title: string, tests: (open: () => Promise<Browser>) => void): void {
  if (chromiumPath !== undefined) {
    describe(title, function () {
      // A page on a machine that is busy takes its time.
      this.timeout(60_000);
      tests(() => chromium.launch({ executablePath: chromiumPath, args: [...flags] }));
    });
    return;
  }
  if (process.env["CI"] !== undefined) throw new Error("no Chromium here, and the browser tests must run in CI");
  process.stderr.write(`\n  NOT TESTED: ${title}. No Chromium was found; set CHROMIUM to where it is.\n\n`);
}

/** Quiet: it speaks to nobody but the page. Root, as in a container, has no sandbox. */
const flags = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
