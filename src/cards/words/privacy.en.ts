import type { Words } from "./words.nl.ts";

/** What is kept about people, for anybody who asks, and what is left where a case was erased. */
export const privacy: Words["privacy"] = {
  title: "What do we keep?",
  kept: (it) =>
    [
      "**What do we keep?**",
      "Of a case: the prison and the municipality, the days that terms follow from, the references in TULP, GCOS and the source, who holds which role, what was agreed and when. Of you: your name, your organisation, your roles and where you work.",
      "**What do we never keep?**",
      "No name, BSN, birth date, address, nationality, offence, verdict or health of the person. No text of a plan or an information sheet either. Those are in TULP, GCOS and the Berichtenbox.",
      "**For how long?**",
      `Until ${it.months} months after the end of detention. Was the case cancelled, merged or of another region? Then ${it.days} days. After that we erase the case, here in Teams too. Only the case number and counts per month stay.`,
      "**Who sees it?**",
      "Everybody in the channel sees the card: case number, prison, municipality, step, terms and roles. Whoever has or can take a role in the case also sees whom it is about. Whoever asks for something or changes it is written in the access log. A data protection officer or auditor can check that.",
      "**Questions, or does the person want to see, correct or erase something?**",
      "Ask the administrator of the region.",
    ].join("\n\n"),
  terms: {
    title: "Using Ketenmaat",
    text: [
      "**Using Ketenmaat**",
      "Ketenmaat is for people who work together around detention and aftercare, and whom the administrator of their region added.",
      "Use it only for your work in the chain. Never write a name, BSN, birth date, offence or anything about somebody's health.",
      "What you ask for and change is recorded in an access log.",
      "The administrator of the region decides who has access, and helps with questions.",
    ].join("\n\n"),
  },
  erasedCard: (number) => `**Case ${number} is closed.** What was kept of this case is erased.`,
  erasedMessage: (number) => `This message about case ${number} is erased.`,
};
