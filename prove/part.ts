/** One promise and what came of it. `list` names each thing that went another way. */
export type Row = {
  readonly promised: string;
  readonly seen: string;
  readonly holds: boolean;
  readonly list?: readonly string[];
};

/** How large a run is, by name of its option; the seed comes with it. */
export type Size = Readonly<Record<string, number>>;

/** A proof that can be run alone. */
export type Part = {
  readonly name: string;
  readonly title: string;
  /** What is done to the bot, for who reads the figures. */
  readonly story: string;
  /** The size that the promise is made for. */
  readonly full: Size;
  readonly prove: (size: Size & { readonly seed: number }) => Promise<readonly Row[]>;
};

/** A part whose sizes have names of their own; what a run does not say is as large as can be. */
export function part<Full extends Size>(
  it: Omit<Part, "full" | "prove"> & {
    readonly full: Full;
    readonly prove: (
      size: { readonly [Name in keyof Full]: number } & { readonly seed: number },
    ) => Promise<readonly Row[]>;
  },
): Part {
  return { ...it, prove: (size) => it.prove({ ...it.full, ...size }) };
}
