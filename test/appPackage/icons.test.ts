import assert from "node:assert/strict";
import { PNG } from "pngjs";
import { iconProblems } from "../../tools/appPackage/icons.ts";
import { parts } from "./parts.ts";

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

function square(size: number, colour: Colour): Buffer {
  const png = new PNG({ width: size, height: size });
  png.data.set(Array.from({ length: size * size }, () => colour).flat());
  return PNG.sync.write(png);
}

describe("the icons", () => {
  const problems = (change: Partial<Parameters<typeof iconProblems>[0]>) => iconProblems({ ...parts, ...change });

  it("are as Teams wants them", () => assert.deepEqual(problems({}), []));

  it("have the sizes that Teams wants", () => {
    assert.deepEqual(problems({ color: square(96, [15, 118, 110, 255]) }), [
      "color.png: is 96 by 96 pixels, not 192 by 192",
    ]);
    assert.deepEqual(problems({ outline: square(64, [0, 0, 0, 0]) }), [
      "outline.png: is 64 by 64 pixels, not 32 by 32",
    ]);
  });

  it("are opaque in colour", () => {
    assert.deepEqual(problems({ color: square(192, [15, 118, 110, 254]) }), [
      "color.png: has pixels that are not opaque",
    ]);
  });

  it("are white on nothing in outline", () => {
    assert.deepEqual(problems({ outline: square(32, [255, 255, 255, 255]) }), [
      "outline.png: has no transparent pixel",
    ]);
    assert.deepEqual(problems({ outline: square(32, [15, 118, 110, 255]) }), [
      "outline.png: has pixels that are neither white nor transparent",
      "outline.png: has no transparent pixel",
    ]);
  });
});
