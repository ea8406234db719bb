import { z } from "zod";

/** Which command of the bot a typed word is; `null` when it is none. */
export type Means = (word: string) => string | null;

const command = z.looseObject({ title: z.string(), description: z.string().default("") });

const listed = z.looseObject({
  bots: z.array(z.looseObject({ commandLists: z.array(z.looseObject({ commands: z.array(command) })).default([]) })),
});

const texts = z.record(z.string(), z.string());

/** What Teams still shows whole in the menu above the text field, though its schema lets more through. */
const most = { commands: 10, title: 32, description: 128 };

/** The menu of commands against the bot: each one is understood, means the same in English, and fits. */
export function commandProblems(manifest: unknown, english: unknown, means: Means): readonly string[] {
  const { data } = listed.safeParse(manifest);
  const inEnglish = texts.safeParse(english).data ?? {};
  const lists = (data?.bots ?? []).flatMap(({ commandLists }) => commandLists);
  return lists.flatMap(({ commands }, list) => [
    ...(commands.length > most.commands ? [`command list ${list}: has more than ${most.commands} commands`] : []),
    ...commands.flatMap((dutch, index) => {
      const place = `bots[0].commandLists[${list}].commands[${index}]`;
      const title = inEnglish[`${place}.title`] ?? dutch.title;
      const description = inEnglish[`${place}.description`] ?? "";
      return [...wordProblems(dutch.title, title, means), ...lengths(dutch), ...lengths({ title, description })];
    }),
  ]);
}

function wordProblems(dutch: string, english: string, means: Means): readonly string[] {
  const strange = [...new Set([dutch, english])].filter((word) => means(word) === null);
  if (strange.length > 0) return strange.map((word) => `command "${word}": is none that the bot knows`);
  return means(dutch) === means(english) ? [] : [`command "${dutch}": its English, "${english}", is another command`];
}

const lengths = ({ title, description }: z.infer<typeof command>): readonly string[] => [
  ...(title.length > most.title ? [`command "${title}": is longer than ${most.title} characters`] : []),
  ...(description.length > most.description
    ? [`command "${title}": has a description of more than ${most.description} characters`]
    : []),
];
