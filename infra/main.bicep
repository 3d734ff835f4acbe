// Everything the bot needs in one resource group. Run once without an image, to have a registry to put it in, and then with it.
targetScope = 'resourceGroup'

@description('Begins the names of all resources. Small letters, digits and hyphens.')
@minLength(3)
@maxLength(18)
param name string = 'samtalemakker'

@description('Where everything lies and is computed. In the EU; backups stay there too.')
@allowed([
  'swedencentral'
  'northeurope'
  'westeurope'
])
param location string = 'swedencentral'

@description('Where the Azure Bot passes messages on. westeurope keeps that in the EU; global does not.')
@allowed([
  'westeurope'
  'global'
])
param botLocation string = 'westeurope'

@description('The image in the registry, such as samtalemakker:1. Empty at the first run: then neither the app nor the Azure Bot is made.')
param image string = ''

@description('ENCRYPTION_KEYS, as in docs/operate/keys.md. Given once; empty later, so that what the vault holds is left alone.')
@secure()
param encryptionKeys string = ''

@description('Password of the database, 16 characters or more. Given once; empty later, so that server and vault are left alone.')
@secure()
param databasePassword string = ''

@description('Key of the language model. Only where AI_LOOKUP or AI_NOTES is on among moreSettings; given once, then useModelKey alone.')
@secure()
param modelKey string = ''

@description('Whether the app gets the key of the language model from the vault.')
param useModelKey bool = false

@description('ALLOWED_TENANTS: tenants whose people may use the bot. Usually the one it is deployed in.')
param allowedTenants array = [tenant().tenantId]

@description('CASEWORKERS: object ids, or the single word alle for everybody in these tenants who is no guest.')
@minLength(1)
param caseworkers array

@description('LEADS: object ids.')
param leads array = []

@description('ADMINS: object ids.')
param admins array = []

@description('How many days backups of the database are kept, and BACKUP_DAYS, which tells caseworkers so: one number for both.')
@minValue(7)
@maxValue(35)
param backupDays int = 30

@description('AUDIT_MONTHS: how long the log of who did what to which draft is kept.')
@minValue(1)
@maxValue(120)
param auditMonths int = 24

@description('DRAFT_RETENTION_WORKDAYS: how long a draft is kept after its last touch.')
@minValue(2)
@maxValue(60)
param draftRetentionWorkdays int = 5

@description('LOG_LEVEL.')
@allowed([
  'debug'
  'info'
  'warn'
  'error'
])
param logLevel string = 'info'

@description('Any other setting of .env.example by its name, such as { FLOWS_ON: \'sanktion-overvejelser\' }. No secrets: they can be read here.')
param moreSettings object = {}

@description('How long the program\'s log is kept, in days.')
@minValue(30)
@maxValue(730)
param logDays int = 90

@description('Who is written to when the log has a code that somebody should be woken by. Empty: nobody.')
param alertEmail string = ''

@description('Fewest and most copies of the bot that run. The first may never be 0: reminders are rung by a running bot.')
@minValue(1)
@maxValue(5)
param minReplicas int = 1

@description('Most copies of the bot that run at once.')
@minValue(1)
@maxValue(10)
param maxReplicas int = 2

@description('Size of the database server.')
param databaseSku object = {
  name: 'Standard_B1ms'
  tier: 'Burstable'
}

@description('Whether the database has a standby. Not with a Burstable size.')
@allowed([
  'Disabled'
  'SameZone'
  'ZoneRedundant'
])
param databaseStandby string = 'Disabled'

@description('First three numbers of the private network, such as 10.40.0.')
param network string = '10.40.0'

// Names that have to be the only ones in the world.
var unique = uniqueString(resourceGroup().id)

module log 'modules/log.bicep' = {
  name: 'log'
  params: {
    name: name
    location: location
    days: logDays
    alertEmail: alertEmail
  }
}

module net 'modules/network.bicep' = {
  name: 'network'
  params: {
    name: name
    location: location
    network: network
  }
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: name
    location: location
  }
}

module registry 'modules/registry.bicep' = {
  name: 'registry'
  params: {
    name: 'cr${unique}'
    location: location
    identityPrincipalId: identity.outputs.principalId
  }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: '${name}-db-${unique}'
    location: location
    password: databasePassword
    subnetId: net.outputs.databaseSubnetId
    dnsZoneId: net.outputs.dnsZoneId
    backupDays: backupDays
    sku: databaseSku
    standby: databaseStandby
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: 'kv-${unique}'
    location: location
    identityPrincipalId: identity.outputs.principalId
    workspaceId: log.outputs.workspaceId
    encryptionKeys: encryptionKeys
    databasePassword: databasePassword
    databaseHost: database.outputs.host
    modelKey: modelKey
  }
}

module app 'modules/app.bicep' = if (!empty(image)) {
  name: 'app'
  params: {
    name: name
    location: location
    image: '${registry.outputs.server}/${image}'
    registryServer: registry.outputs.server
    identityId: identity.outputs.id
    vaultUri: vault.outputs.uri
    useModelKey: useModelKey
    subnetId: net.outputs.appSubnetId
    workspaceId: log.outputs.workspaceId
    minReplicas: minReplicas
    maxReplicas: maxReplicas
    settings: union(moreSettings, {
      NODE_ENV: 'production'
      MICROSOFT_APP_ID: identity.outputs.clientId
      MICROSOFT_APP_TYPE: 'UserAssignedMSI'
      ALLOWED_TENANTS: join(allowedTenants, ',')
      CASEWORKERS: join(caseworkers, ',')
      LEADS: join(leads, ',')
      ADMINS: join(admins, ',')
      BACKUP_DAYS: string(backupDays)
      AUDIT_MONTHS: string(auditMonths)
      DRAFT_RETENTION_WORKDAYS: string(draftRetentionWorkdays)
      LOG_LEVEL: logLevel
    })
  }
}

module bot 'modules/bot.bicep' = if (!empty(image)) {
  name: 'bot'
  params: {
    name: '${name}-${unique}'
    location: botLocation
    endpoint: 'https://${app!.outputs.host}/api/messages'
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
  }
}

@description('The registry, for az acr build.')
output registryName string = registry.outputs.name

@description('The bot\'s id, for the Teams app: MICROSOFT_APP_ID.')
output botId string = identity.outputs.clientId

@description('The bot\'s address; empty until there is an image.')
output host string = empty(image) ? '' : app!.outputs.host
