/** Windows on no case: notices, people, channels. */
export const chainDialogs = {
  notice: {
    title: "Nieuwe melding",
    button: "Nieuwe melding",
    intro: "Een eerstedagsmelding met de hand. Er komt meteen een zaak.",
    prison: "PI",
    admittedOn: "Eerste dag binnen",
    detention: "Soort detentie",
    release: "Verwacht einde van de detentie",
    references: "Met welk kenmerk vindt de PI betrokkene terug? Vul er minstens één in. Nooit een BSN of naam.",
    tulp: "Kenmerk in TULP",
    gcos: "Kenmerk in GCOS",
    needed: "Vul het kenmerk van TULP of GCOS in. Anders kan de PI niet opzoeken om wie het gaat.",
    wrong: {
      prison: "Kies een PI uit de lijst.",
      municipality: "Kies een gemeente uit de lijst.",
      admittedOn: "Deze dag kan niet kloppen: in de toekomst, of te lang geleden.",
      "expectedRelease.on": "Deze dag ligt voor de eerste dag binnen.",
      tulpReference: "Dit lijkt geen kenmerk van TULP. Gebruik hoogstens 64 letters, cijfers en tekens.",
      gcosReference: "Dit lijkt geen kenmerk van GCOS. Gebruik hoogstens 64 letters, cijfers en tekens.",
    },
    created: (number: string) => `Zaak ${number} is aangemaakt.`,
    known: (number: string) => `Deze melding was al binnen. Het is zaak ${number}.`,
    possibleDuplicate: (number: string) =>
      `Zaak ${number} is aangemaakt. Let op: misschien is dit een dubbele melding. Typ **wachtrij** om de zaken naast elkaar te zien.`,
    applied: (number: string) => `Deze persoon was al aangekondigd. De melding hoort nu bij zaak ${number}.`,
  },
};
