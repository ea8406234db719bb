/** What is kept about people, for anybody who asks (`wat bewaren we`), and what is left where a case was erased. */
export const privacy = {
  title: "Wat bewaren we?",
  /** The whole answer, in paragraphs. */
  kept: (it: { months: number; days: number }) =>
    [
      "**Wat bewaren we?**",
      "Van een zaak: de PI en de gemeente, de dagen waaruit termijnen volgen, de kenmerken in TULP, GCOS en het bronsysteem, wie welke rol heeft, wat is afgesproken en wanneer. Van jou: je naam, je organisatie, je rollen en waar je werkt.",
      "**Wat bewaren we nooit?**",
      "Geen naam, BSN, geboortedatum, adres, nationaliteit, delict, vonnis of gezondheid van de betrokkene. Ook geen tekst van een plan of informatieblad. Die staan in TULP, GCOS en de Berichtenbox.",
      "**Hoe lang?**",
      `Tot ${it.months} maanden na het einde van de detentie. Is de zaak vervallen, samengevoegd of van een andere regio? Dan ${it.days} dagen. Daarna wissen we de zaak, ook hier in Teams. Alleen het zaaknummer en aantallen per maand blijven.`,
      "**Wie ziet het?**",
      "Iedereen in het kanaal ziet de kaart: zaaknummer, PI, gemeente, stap, termijnen en rollen. Wie een rol in de zaak heeft of kan krijgen, ziet ook om wie het gaat. Wie iets opvraagt of verandert, komt in het toegangslogboek. Een FG of auditor kan dat nakijken.",
      "**Vragen, of wil de betrokkene inzage, correctie of wissen?**",
      "Vraag het de functioneel beheerder van de regio.",
    ].join("\n\n"),
  terms: {
    title: "Gebruik van Ketenmaat",
    text: [
      "**Gebruik van Ketenmaat**",
      "Ketenmaat is er voor mensen die samenwerken rond detentie en nazorg, en die door de beheerder van hun regio zijn toegevoegd.",
      "Gebruik het alleen voor je werk in de keten. Schrijf nergens een naam, BSN, geboortedatum, delict of iets over gezondheid van een betrokkene.",
      "Wat je opvraagt en wijzigt, wordt vastgelegd in een toegangslogboek.",
      "De beheerder van de regio beslist wie toegang heeft, en helpt bij vragen.",
    ].join("\n\n"),
  },
  /** Stands in Teams in the place of a card. */
  erasedCard: (number: string) => `**Zaak ${number} is gesloten.** De gegevens van deze zaak zijn gewist.`,
  /** Stands in Teams in the place of a reminder. */
  erasedMessage: (number: string) => `Dit bericht over zaak ${number} is gewist.`,
};
