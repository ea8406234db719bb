/** The list of open ends that stands in the channel of the region. */
export const openEnds = {
  title: (count: number) => (count === 0 ? "Open eindjes: geen" : `Open eindjes: ${count}`),
  none: "Er ligt nu niets. Is er weer iets, dan staat het hier.",
  leaving: "Rond de vrijlating",
  roles: "Rollen die nog vrij zijn",
  steps: "Stappen en afspraken",
  more: (count: number) => `En nog ${count}. Typ **open eindjes** om alles te zien.`,
  news: (count: number) =>
    count === 1
      ? "Er is een nieuw open eindje. Het staat op de lijst hierboven."
      : `Er zijn ${count} nieuwe open eindjes. Ze staan op de lijst hierboven.`,
  over: "De lijst met open eindjes wordt hier niet meer bijgehouden.",
};
