// Where the bot's images lie. No password: those who build sign in, the bot pulls as itself.
@description('Name of the registry: letters and digits.')
param name string

@description('Region.')
param location string

@description('The bot, which may pull.')
param identityPrincipalId string

// AcrPull
var mayPull = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' = {
  name: name
  location: location
  sku: {
    name: 'Basic'
  }
  properties: {
    adminUserEnabled: false
  }
}

resource puller 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identityPrincipalId, mayPull)
  scope: registry
  properties: {
    roleDefinitionId: mayPull
    principalId: identityPrincipalId
    principalType: 'ServicePrincipal'
  }
}

output name string = registry.name
output server string = registry.properties.loginServer
