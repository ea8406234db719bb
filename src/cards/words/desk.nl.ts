/** What the intake desk and administrators are told. */
export const desk = {
  only: {
    desk: "Dit is voor ZVH administratie en beheerders. Er is niets veranderd.",
    administrator: "Dit is voor beheerders. Er is niets veranderd.",
  },
};

/** How colleagues are reached. */
export const colleague = {
  call: (name: string, phone: string) => `Bel ${name}: ${phone}`,
  mail: (name: string) => `Mail ${name}`,
  unreachable: "Telefoon en mail staan niet in de lijst.",
  away: (day: string) => `Afwezig tot en met ${day}`,
  awayWith: (day: string, name: string) => `Afwezig tot en met ${day}, waarnemer ${name}`,
};
