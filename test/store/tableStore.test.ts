import { tableStore } from "../../src/store/tableStore.ts";
import { ownAzurite } from "../support/azurite.ts";
import { holdsTheContract } from "./contract.ts";

describe("the store in Azure Tables, on a real Azurite", () => {
  const azurite = ownAzurite();
  const open = () => tableStore({ connectionString: azurite.connectionString() });

  before("its tables are made, and making them again changes nothing", async () => {
    await open().prepare();
    await open().prepare();
  });

  holdsTheContract(open);
});
