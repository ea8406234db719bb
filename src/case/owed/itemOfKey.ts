/** What a reminder is about, by its key: `2b` for `reminder:2b:before2:2026-12-07`, `4a:a1` for an agreement. Nothing for other keys. */
export const itemOfKey = (key: string): string | undefined => /^reminder:(4a:[^:]+|[^:]+)/.exec(key)?.[1];
