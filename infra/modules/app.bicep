// The bot itself: one container behind one door with TLS.
@description('Name of the bot.')
@maxLength(32)
param name string

@description('Region.')
param location string

@description('The image, with its registry.')
param image string

@description('The registry.')
param registryServer string

@description('The bot\'s identity.')
param identityId string

@description('The vault, with a slash at the end.')
param vaultUri string

@description('Whether there is a key of a model in the vault.')
param useModelKey bool

@description('The network it runs in.')
param subnetId string

@description('Where its log goes.')
param workspaceId string

@description('Fewest copies.')
param minReplicas int

@description('Most copies.')
param maxReplicas int

@description('The settings that are no secrets, by name.')
param settings object

var port = 3978

// Settings that come from the vault, by the name of the secret there.
var vaulted = union(
  {
    ENCRYPTION_KEYS: 'encryption-keys'
    DATABASE_URL: 'database-url'
  },
  useModelKey ? { OPENAI_API_KEY: 'model-key' } : {}
)

// The ingress is the one proxy: it writes X-Forwarded-For itself, and nobody reaches the port past it.
var allSettings = union(settings, {
  PORT: string(port)
  PROXIES: '1'
})

resource place 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: '${name}-env'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'azure-monitor'
    }
    vnetConfiguration: {
      infrastructureSubnetId: subnetId
      internal: false
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
  }
}

resource lines 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'log'
  scope: place
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'ContainerAppConsoleLogs'
        enabled: true
      }
      {
        category: 'ContainerAppSystemLogs'
        enabled: true
      }
    ]
  }
}

resource app 'Microsoft.App/containerApps@2025-01-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    environmentId: place.id
    workloadProfileName: 'Consumption'
    configuration: {
      // A new revision takes over when it is ready, and the old one is told to stop.
      activeRevisionsMode: 'Single'
      maxInactiveRevisions: 5
      ingress: {
        external: true
        allowInsecure: false
        targetPort: port
        transport: 'http'
      }
      registries: [
        {
          server: registryServer
          identity: identityId
        }
      ]
      secrets: map(items(vaulted), it => {
        name: it.value
        keyVaultUrl: '${vaultUri}secrets/${it.value}'
        identity: identityId
      })
    }
    template: {
      // The bot takes up to twenty seconds to finish what is under way.
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'bot'
          image: image
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: concat(
            map(items(allSettings), it => {
              name: it.key
              value: string(it.value)
            }),
            map(items(vaulted), it => {
              name: it.key
              secretRef: it.value
            })
          )
          probes: [
            {
              // It waits up to sixteen seconds for the database before it listens.
              type: 'Startup'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 5
              failureThreshold: 10
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 3
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/readyz'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 3
            }
          ]
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
        rules: [
          {
            name: 'many-at-once'
            http: {
              metadata: {
                concurrentRequests: '50'
              }
            }
          }
        ]
      }
    }
  }
  dependsOn: [lines]
}

output host string = app.properties.configuration.ingress.fqdn
