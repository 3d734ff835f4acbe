/** Who signs the tokens of a cloud, where its keys are, and the hosts answers may be sent to: a host, or a suffix that begins with a dot. */
export type Cloud = Readonly<{ issuer: string; metadataUrl: string; serviceHosts: readonly string[] }>;

/**
 * Microsoft's clouds. Issuers and addresses are the ones in `botframework-connector` 4.23.3, the hosts of Teams those in the Teams SDK's
 * page on service url validation: GCC belongs to the public cloud, GCC High and DoD to the government's.
 */
export const clouds = {
  public: {
    issuer: 'https://api.botframework.com',
    metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    serviceHosts: [
      'smba.trafficmanager.net',
      'smba.onyx.prod.teams.trafficmanager.net',
      'smba.infra.gcc.teams.microsoft.com',
      '.botframework.com',
    ],
  },
  government: {
    issuer: 'https://api.botframework.us',
    metadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    serviceHosts: [
      'smba.infra.gov.teams.microsoft.us',
      'smba.infra.dod.teams.microsoft.us',
      '.botframework.azure.us',
    ],
  },
} as const satisfies Record<string, Cloud>;
