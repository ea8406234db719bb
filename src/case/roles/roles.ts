/** The roles that people claim on a case, in the order in which a card lists them. */
export const roleNames = [
  "prisonCaseManager",
  "aftercareCoordinator",
  "processDirector",
  "probationOfficer",
  "municipalContact",
  "lifeCourseCaseManager",
  "networkPartner",
] as const;

export type RoleName = (typeof roleNames)[number];

/** The two roles that can lead a case; the route, known after step 1c, says which. */
export type LeadRole = "aftercareCoordinator" | "processDirector";
