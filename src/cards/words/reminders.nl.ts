/** Windows about a reminder. */
export const reminderDialogs = {
  later: {
    title: "Andere dag",
    button: "Andere dag",
    intro: "Op welke dag vraag ik het weer?",
    what: "Het gaat om",
    until: "Dag",
  },
  cannot: {
    title: "Lukt niet",
    button: "Lukt niet",
    intro: "Wat staat in de weg? Wie de regie heeft, hoort het en kijkt mee.",
    reason: "Reden",
  },
};
