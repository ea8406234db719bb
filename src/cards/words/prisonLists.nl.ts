/** The lists that the channel of a prison gets. Its places are named as the region file names them. */
export const prisonLists = {
  mdo: (it: { readonly prison: string; readonly day: string }) => `MDO van ${it.day} · ${it.prison}`,
  idu: (it: { readonly prison: string; readonly day: string }) => `IDU-lijst van ${it.day} · ${it.prison}`,
  atMeeting: (count: number) => `Nu vaststellen (${count})`,
  later: (count: number) => `Voor een volgend MDO (${count})`,
  in: (count: number) => `In: nieuw in de afgelopen twee weken (${count})`,
  through: (count: number) => `Door: nog binnen (${count})`,
  out: (count: number) => `Uit: net vrij, of binnen twee weken (${count})`,
  moved: (day: string) => `Overgeplaatst: ${day}`,
  over: "Deze lijst is voorbij. De nieuwste telt.",
  municipality: (name: string) => `gemeente ${name}`,
  more: (count: number) => (count === 1 ? "En nog 1 zaak." : `En nog ${count} zaken.`),
};
