/** Windows of step 2. */
export const intakeDialogs = {
  intake: {
    title: "Intake vastleggen",
    button: "Intake vastleggen",
    intro: "Hoe ging de intake? Leg alleen codes vast: wat er besproken is, blijft in je eigen systeem.",
    outcome: "De intake",
    held: "is gehouden",
    refused: "wilde betrokkene niet",
    on: "Op",
    reason: "Als betrokkene niet wilde: waarom?",
    needs: "Als de intake is gehouden: waar is hulp bij nodig?",
    mentor: "De mentor was erbij",
  },
};
