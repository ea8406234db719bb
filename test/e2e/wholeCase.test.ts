import { instant } from "../../src/calendar/day.ts";
import { describeInBrowser } from "../support/browser.ts";
import { onStage, type Visitor, visitor } from "../support/practicePage.ts";
import { picture } from "../support/tour.ts";

describeInBrowser("the life of a case, as the people who live it see it", (open) => {
  const { page } = onStage(open, instant("2026-11-23T14:05:00+01:00"));
  let they: Visitor;
  before(() => {
    they = visitor(page());
  });

  /** Somebody comes to the channel of the case. */
  const comes = async (name: string) => {
    await they.becomes(name);
    await they.looksAt("Noord-Limburg");
    await they.card().waitFor();
  };

  it("begins with a card for the first-day notice, which the casemanager takes on", async () => {
    await comes("Joris");
    await they.sees("Nu: nagaan of ZVH of gemeente betrokkene kent");
    await picture("notice", they.card().locator(".card"));
    await they.claims("Casemanager PI");
    await they.sees("Joris Kempen (PI Ter Peel)");
  });

  it("tells the casemanager who it is about, and only who may know", async () => {
    await they.opens("Om wie gaat het?");
    await they.dialog().getByText("T-1000").waitFor();
    await picture("who", they.dialog());
    await page().keyboard.press("Escape");
  });

  it("asks the desk who knows the person, which decides who leads", async () => {
    await they.waitsUntil("2026-11-24T09:00");
    await comes("Liv");
    await they.opens("Check invullen");
    await they.fill({
      "Cliënt van het Zorg- en Veiligheidshuis?": "Nee",
      "Bekend bij de gemeente: uitkering": "Ja",
      "Bekend bij de gemeente: Wmo": "Nee",
      "Bekend bij de gemeente: wijkteam": "Nee",
      "De uitkomst staat in GCOS": true,
    });
    await picture("check", they.dialog());
    await they.saves();
    await they.opensMore("Uitkomst is doorgegeven");
    await they.saves({ "Hoe?": "Mailbox van de PI" });
    await they.sees("Uitkomst doorgegeven aan de PI");
  });

  it("lets coordinator and municipality take part, and notes that they were in touch", async () => {
    await comes("Daan");
    await they.claims("Coördinator nazorg");
    await they.sees("Daan Aerts (gemeente Venlo)");
    await comes("Noor");
    await they.claims("Contactpersoon gemeente");
    await they.sees("Noor Hendrix (gemeente Venlo)");
    await they.waitsUntil("2026-11-25T11:00");
    await comes("Joris");
    await they.opens("Contact vastleggen");
    await they.saves({ Contact: "Tussen PI en regie", "Hoe?": "Telefoon" });
    await they.sees("contact leggen met de gemeente");
    await comes("Daan");
    await they.opens("Contact vastleggen");
    await they.saves({ Contact: "Tussen regie en gemeente", "Hoe?": "Teams", "Welk team": "Uitkeringen" });
    await they.sees("Nu: taken verdelen");
  });

  it("divides the tasks and who goes along to the intake, in one window", async () => {
    await they.waitsUntil("2026-11-30T10:00");
    await they.opens("Taken verdelen");
    const joris = "Joris Kempen (PI Ter Peel)";
    await they.fill({
      "Intake houden": joris,
      "Informatieblad klaarzetten": joris,
      "Start maken met het D&R-plan": joris,
      "Contact met de gemeente": "Daan Aerts (gemeente Venlo)",
      "Wie gaat mee naar de intake?": [joris, "Daan Aerts (gemeente Venlo)"],
      "Doet de reclassering mee?": "Nee",
    });
    await picture("tasks", they.dialog());
    await they.saves();
    await they.sees("Gaat mee: Daan Aerts, Joris Kempen");
    await they.opensMore("Moment plannen");
    await they.saves({ Wat: "Intake", Dag: "2026-12-03", Tijd: "10:00" });
    await they.sees("Intake: do 3 dec");
    await picture("on-its-way", they.card().locator(".card"));
  });

  it("records the intake, with what help is needed, and three needs make it complex", async () => {
    await they.waitsUntil("2026-12-03T11:30");
    await comes("Joris");
    await they.opens("Intake vastleggen");
    await they.fill({ "Werk en inkomen": "Hulpvraag", Onderdak: "Hulpvraag", Schulden: "Hulpvraag" });
    await picture("intake", they.dialog());
    await they.saves();
    await they.sees("Intake gehouden");
    await comes("Daan");
    await they.opensMore("Gesprek bij meervoudige vraag vastleggen");
    await they.dialog().getByRole("button", { name: "Vastleggen" }).click();
    await they.dialog().getByText("Het gesprek is vastgelegd.").waitFor();
    await page().keyboard.press("Escape");
  });

  it("puts the information sheet ready, and begins with the plan", async () => {
    await they.waitsUntil("2026-12-07T09:00");
    await comes("Joris");
    await they.opens("Informatieblad staat klaar");
    await they.saves({ "Waar staat het?": "Injus" });
    await they.sees("Informatieblad staat klaar");
    await they.opens("Start met het plan vastleggen");
    await they.saves({ "Hoe?": "Videogesprek" });
    await they.sees("Nu: conceptplan en trajectgesprek");
  });

  it("makes a plan with the person, and agrees who does what", async () => {
    await they.waitsUntil("2026-12-11T15:00");
    await they.opens("Conceptplan vastleggen");
    await they.saves({ "Trajectgesprek over het plan": "2026-12-11" });
    await they.sees("Nu: plan vaststellen in het MDO");
    await they.opensMore("Afspraken bekijken");
    await they.dialog().getByRole("button", { name: "Afspraak toevoegen" }).click();
    await they.fill({
      Leefgebied: "Onderdak",
      Wat: "Aanmelden bij beschermd wonen",
      Wie: "Noor Hendrix (gemeente Venlo)",
      Uiterlijk: "2027-01-08",
    });
    await picture("agreement", they.dialog());
    await they.dialog().getByRole("button", { name: "Vastleggen" }).click();
    await they.dialog().getByText("De afspraak staat in de lijst.").waitFor();
    await picture("agreements", they.dialog());
    await page().keyboard.press("Escape");
  });

  it("adopts the plan, and shares it with whoever goes on with it", async () => {
    await they.waitsUntil("2026-12-18T13:00");
    await they.opens("Plan vaststellen");
    await they.saves({}, "Vaststellen");
    await they.sees("Plan vastgesteld");
    await they.waitsUntil("2026-12-21T10:00");
    await they.opens("Plan delen");
    await they.fill({
      "Gedeeld met": ["ZVH", "Gemeente"],
      "Krijgt de reclassering": "Nee",
      Via: "Beveiligde mail",
    });
    await picture("share", they.dialog());
    await they.saves();
    await they.sees("Plan gedeeld");
    await comes("Noor");
    await they.opensMore("Ontvangst van het plan bevestigen");
    await they.saves({}, "Bevestigen");
    await they.sees("Plan ontvangen");
  });

  it("begins to hand over six weeks before the end of detention", async () => {
    await comes("Joris");
    await they.opens("Overdracht starten");
    await they.fill({
      Aan: ["Regie (ZVH of coördinator)", "Gemeente"],
      "Wat gaat mee": ["D&R-plan", "Afspraken uit het plan", "Contactpersonen"],
    });
    await picture("handover", they.dialog());
    await they.saves({}, "Overdracht starten");
    await they.sees("Overdracht gestart");
  });

  it("carries the plan out: agreements get done, and talks are held", async () => {
    await they.waitsUntil("2027-01-07T10:00");
    await comes("Noor");
    await they.opensMore("Afspraken bekijken");
    await they.dialog().getByRole("button", { name: "Openen" }).click();
    await they.dialog().getByRole("button", { name: "Klaar", exact: true }).click();
    await they.dialog().getByText("Mooi. De afspraak is klaar.").waitFor();
    await page().keyboard.press("Escape");
    await they.waitsUntil("2027-01-14T14:00");
    await comes("Joris");
    await they.opensMore("Trajectgesprek vastleggen");
    await they.saves({ "Het gesprek": "is gehouden" });
    await they.sees("Trajectgesprek gehouden");
    await picture("carried-out", they.card().locator(".card"));
  });

  it("is taken on by each side that receives it", async () => {
    for (const name of ["Daan", "Noor"]) {
      await comes(name);
      await they.opens("Overdracht ontvangen");
      await they.saves({}, "Accepteren");
    }
    await they.sees("Overdracht geaccepteerd");
  });

  it("ends when the person is free: the card says that the case is closed, and no more", async () => {
    await they.waitsUntil("2027-02-01T10:00");
    await comes("Joris");
    await they.opens("Einde detentie melden");
    await they.saves({}, "Melden");
    await they.sees("Zaak gesloten");
    await picture("closed", they.card().locator(".card"));
  });
});
