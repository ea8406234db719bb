import { tableStore } from "../../src/store/tableStore.ts";
import { azuriteConnectionString } from "../support/azurite.ts";
import { holdsTheContract } from "./contract.ts";

describe("the store in Azure Tables, on a real Azurite", () => {
  const open = () => tableStore({ connectionString: azuriteConnectionString() });

  before("its tables are made, and making them again changes nothing", async () => {
    await open().prepare();
    await open().prepare();
  });

  holdsTheContract(open);
});
