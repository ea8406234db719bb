/** One seed per run for everything that is tried at random: new each time, printed in the titles, `SEED=…` repeats a run. */
export const seed = Number(process.env["SEED"] ?? Math.trunc(Math.random() * 2 ** 31));
