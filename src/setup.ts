import { readSettings, type Settings, SettingsError, usualRegionFile } from "./config.ts";
import { type Region, RegionError, readRegion } from "./region/region.ts";

/** What a process is set up with: its settings and its region, read once for its whole life. */
export type Setup = { readonly settings: Settings; readonly region: Region };

/** Reads both before anything is opened. Throws one `SettingsError` that lists all that is wrong with either. */
export function readSetup(env: Readonly<Record<string, string | undefined>>): Setup {
  const problems: string[] = [];
  const noting = <Read>(read: () => Read): Read | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof SettingsError || error instanceof RegionError)) throw error;
      problems.push(error.message);
      return undefined;
    }
  };
  const settings = noting(() => readSettings(env));
  const region = noting(() => readRegion(env["REGION_FILE"] || usualRegionFile));
  if (settings === undefined || region === undefined) throw new SettingsError(problems.join("\n"));
  return { settings, region };
}
