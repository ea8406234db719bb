import { keptFromHere } from "../audience.ts";
import { requestLine } from "../requestLine.ts";
import type { Answering } from "./answers.ts";
import { page } from "./page.ts";

/** `aanvragen`: who asks to take part, for administrators to decide. */
export const requests: Answering = async (chain, asked, question) => {
  const barrier = keptFromHere("administrator", asked);
  if (barrier !== null) return { text: barrier };
  const { desk } = asked.words;
  const lines = (await chain.directory.pendingRequests()).map((each) => requestLine(each, chain.region, asked.words));
  if (lines.length === 0) return { text: desk.noRequests };
  return page(chain, { title: desk.requests(lines.length), lines }, { asked, question });
};
