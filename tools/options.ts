/** Which options a command takes: `text` ones want a value, `flag` ones take none. */
export type Options = Readonly<Record<string, "text" | "flag">>;

/** What was typed behind a command. A text option may be given more than once; `problems` lists all that makes no sense. */
export type Typed = {
  readonly texts: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
  readonly problems: readonly string[];
};

/** Reads `--name value`, `--name=value` and `--flag`. A value never begins with two dashes: that is the next option. */
export function typed(words: readonly string[], options: Options): Typed {
  const given: { readonly name: string; readonly value: string }[] = [];
  const problems: string[] = [];
  const left = [...words];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    const [, name, inline] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    const kind = name === undefined ? undefined : Object.entries(options).find(([known]) => known === name)?.[1];
    if (name === undefined) problems.push(`${word}: belongs to no option`);
    else if (kind === undefined) problems.push(`--${name}: no such option`);
    else if (kind === "flag" && inline !== undefined) problems.push(`--${name}: takes no value`);
    else if (kind === "flag") given.push({ name, value: "" });
    else {
      const value = inline ?? (left[0]?.startsWith("--") === false ? left.shift() : undefined);
      if (value === undefined) problems.push(`--${name}: needs a value`);
      else given.push({ name, value });
    }
  }
  return {
    texts: (name) => given.filter((each) => each.name === name).map(({ value }) => value),
    has: (name) => given.some((each) => each.name === name),
    problems,
  };
}
