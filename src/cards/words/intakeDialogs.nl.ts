/** Windows of step 2. */
export const intakeDialogs = {
  intake: {
    title: "Intake vastleggen",
    button: "Intake vastleggen",
    intro: "Hoe ging de intake? Wat er besproken is, blijft in je eigen systeem.",
    outcome: "De intake",
    held: "is gehouden",
    refused: "wilde betrokkene niet",
    reason: "Wilde betrokkene niet: waarom?",
    needs: "Is de intake gehouden: waar is hulp bij nodig?",
    mentor: "De mentor was erbij",
  },
  needs: {
    title: "Hulpvragen bijwerken",
    button: "Hulpvragen bijwerken",
    intro: "Hoe staat het ervoor op elk leefgebied?",
  },
  sheet: {
    title: "Informatieblad vastleggen",
    button: "Informatieblad staat klaar",
    intro: "Het informatieblad (of het deelbare D&R-plan) staat klaar voor het ZVH.",
    channel: "Waar staat het?",
    reason: "Later dan afgesproken: waardoor?",
  },
  ask: {
    title: "Aanvulling vragen",
    button: "Aanvulling vragen",
    intro: "Wie vraag je om aan te vullen?",
    partner: "Partner",
  },
  enrich: {
    title: "Aanvulling geven",
    button: "Aanvulling is gegeven",
    intro: "Wie heeft aangevuld? De inhoud blijft in je eigen systeem.",
  },
  complex: {
    title: "Gesprek vastleggen",
    button: "Gesprek bij meervoudige vraag vastleggen",
    intro: "Het gesprek bij een meervoudige vraag is gevoerd.",
  },
  scaleUp: {
    title: "Opschalen voorstellen",
    button: "Opschalen voorstellen",
    intro: "De zaak wordt dan een zaak van het ZVH, met een procesregisseur. Een tweede persoon moet akkoord gaan.",
  },
  scaleDown: {
    title: "Afschalen voorstellen",
    button: "Afschalen voorstellen",
    intro: "De zaak gaat dan verder met een coördinator nazorg. Een tweede persoon moet akkoord gaan.",
  },
  agreeScaleUp: {
    title: "Opschalen?",
    button: "Beslissen over opschalen",
    intro: "Ga je akkoord met opschalen? De rol van procesregisseur komt dan open te staan. Termijnen blijven gelijk.",
    by: "Voorgesteld door",
    reason: "Niet akkoord: waarom?",
  },
  agreeScaleDown: {
    title: "Afschalen?",
    button: "Beslissen over afschalen",
    intro:
      "Ga je akkoord met afschalen? De rol van coördinator nazorg komt dan open te staan. Termijnen blijven gelijk.",
  },
  late: {
    title: "Reden van vertraging",
    button: "Reden van vertraging noteren",
    intro: "Wat houdt dit op?",
    item: "Stap",
    reason: "Reden",
  },
};
