// The Azure Bot: where Teams sends what people write. Teams is its only channel.
@description('Name of the resource.')
@maxLength(64)
param name string

@description('Region, or global.')
param location string

@description('Where messages are sent.')
param endpoint string

@description('The bot\'s identity.')
param identityId string

@description('The id of the identity.')
param identityClientId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: location
  kind: 'azurebot'
  sku: {
    // The Teams channel costs nothing in either; S1 comes with a service level.
    name: 'S1'
  }
  properties: {
    displayName: 'Samtalemakker'
    endpoint: endpoint
    msaAppType: 'UserAssignedMSI'
    msaAppId: identityClientId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identityId
    disableLocalAuth: true
    isStreamingSupported: false
    // Teams comes from the internet.
    publicNetworkAccess: 'Enabled'
    schemaTransformationVersion: '1.3'
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: location
    properties: {
      channelName: 'MsTeamsChannel'
      location: location
      properties: {
        isEnabled: true
        enableCalling: false
        acceptedTerms: true
      }
    }
  }
}
