/** Windows about a case and who does what in it. `button` opens one, from a card or from "Meer…". */
export const holdingDialogs = {
  who: {
    title: "Om wie gaat het?",
    button: "Om wie gaat het?",
    intro: "Met deze kenmerken zoek je betrokkene op in je eigen systeem.",
    source: "Kenmerk van de melding",
    tulp: "TULP",
    gcos: "GCOS",
    none: "nog niet bekend",
    logged: "Dat je dit opvraagt, wordt vastgelegd.",
  },
  more: {
    title: "Meer",
    button: "Meer…",
    intro: "Wat wil je doen?",
    what: "Kies wat je wilt vastleggen of wijzigen",
    nothing: "Voor jou is er in deze zaak nu niets te doen.",
  },
  giveBack: {
    title: "Rol teruggeven",
    button: "Mijn rol teruggeven",
    intro: "Welke rol geef je terug? Iemand anders kan die daarna oppakken.",
    role: "Rol",
    none: "Jij hebt in deze zaak nu geen rol om terug te geven.",
  },
  moment: {
    title: "Moment plannen",
    button: "Moment plannen",
    intro: "Wat plan je, en wanneer?",
    what: "Wat",
    on: "Dag",
    time: "Tijd",
  },
};
