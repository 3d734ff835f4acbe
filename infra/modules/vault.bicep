// What nobody may read but the bot: the master keys, the database's address with its password, the key of a model.
@description('Name of the vault.')
@maxLength(24)
param name string

@description('Region.')
param location string

@description('The bot, which may read the secrets and nothing else.')
param identityPrincipalId string

@description('Where it is written down who has read what.')
param workspaceId string

@description('ENCRYPTION_KEYS; empty leaves what is there.')
@secure()
param encryptionKeys string

@description('Password of the database; empty leaves what is there.')
@secure()
param databasePassword string

@description('Host of the database.')
param databaseHost string

@description('Key of the language model; empty leaves what is there.')
@secure()
param modelKey string

// Key Vault Secrets User
var mayRead = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // Keys that are gone make every draft unreadable: for 90 days nobody can remove them for good.
    enablePurgeProtection: true
    publicNetworkAccess: 'Enabled'
  }

  resource keys 'secrets' = if (!empty(encryptionKeys)) {
    name: 'encryption-keys'
    properties: {
      value: encryptionKeys
    }
  }

  resource url 'secrets' = if (!empty(databasePassword)) {
    name: 'database-url'
    properties: {
      value: 'postgres://samtalemakker:${uriComponent(databasePassword)}@${databaseHost}:5432/samtalemakker?sslmode=verify-full'
    }
  }

  resource model 'secrets' = if (!empty(modelKey)) {
    name: 'model-key'
    properties: {
      value: modelKey
    }
  }
}

resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identityPrincipalId, mayRead)
  scope: vault
  properties: {
    roleDefinitionId: mayRead
    principalId: identityPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource readings 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'readings'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'audit'
        enabled: true
      }
    ]
  }
}

output uri string = vault.properties.vaultUri
