import { PNG } from "pngjs";

type Pixel = { readonly white: boolean; readonly alpha: number };

type Asked = { readonly size: number; readonly holds: (pixel: Pixel) => boolean; readonly otherwise: string };

/** A full square in the product's colour: Teams rounds its corners itself. */
const asked: Readonly<Record<"color" | "outline", Asked>> = {
  color: { size: 192, holds: ({ alpha }) => alpha === 255, otherwise: "has pixels that are not opaque" },
  // Teams paints the outline in its own colours, so it may be white or nothing.
  outline: {
    size: 32,
    holds: ({ white, alpha }) => white || alpha === 0,
    otherwise: "has pixels that are neither white nor transparent",
  },
};

/** What Teams asks of an icon that the two have not: their sizes in pixels, and what their pixels may be. Throws on what is no PNG. */
export function iconProblems(icons: Readonly<Record<"color" | "outline", Buffer>>): readonly string[] {
  return [...problemsOf("color", icons.color), ...problemsOf("outline", icons.outline)];
}

function problemsOf(icon: "color" | "outline", bytes: Buffer): readonly string[] {
  const { size, holds, otherwise } = asked[icon];
  const { width, height, data } = PNG.sync.read(bytes);
  const pixels = pixelsOf(data);
  return [
    ...(width === size && height === size
      ? []
      : [`${icon}.png: is ${width} by ${height} pixels, not ${size} by ${size}`]),
    ...(pixels.every(holds) ? [] : [`${icon}.png: ${otherwise}`]),
    ...(icon === "color" || pixels.some(({ alpha }) => alpha === 0) ? [] : [`${icon}.png: has no transparent pixel`]),
  ];
}

/** The pixels of an image of which four bytes are one: red, green, blue, and how much of it shows. */
const pixelsOf = (data: Uint8Array): readonly Pixel[] =>
  Array.from({ length: data.length / 4 }, (_, index) => {
    const [red, green, blue, alpha = 0] = data.subarray(index * 4, index * 4 + 4);
    return { white: red === 255 && green === 255 && blue === 255, alpha };
  });
