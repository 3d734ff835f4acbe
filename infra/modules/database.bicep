// PostgreSQL, reached from the bot's network only. It refuses connections without TLS.
@description('Name of the server.')
@maxLength(63)
param name string

@description('Region.')
param location string

@description('Password of the login. Empty leaves it as it is.')
@secure()
param password string

@description('Where the server listens.')
param subnetId string

@description('The zone its name is in.')
param dnsZoneId string

@description('How many days backups are kept.')
@minValue(7)
@maxValue(35)
param backupDays int

@description('Size: name and tier.')
param sku object

@description('Whether it has a standby.')
param standby string

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: name
  location: location
  sku: sku
  properties: {
    createMode: 'Default'
    // The version the tests run on.
    version: '15'
    administratorLogin: 'samtalemakker'
    administratorLoginPassword: empty(password) ? null : password
    authConfig: {
      activeDirectoryAuth: 'Disabled'
      passwordAuth: 'Enabled'
    }
    storage: {
      storageSizeGB: 32
      autoGrow: 'Enabled'
    }
    backup: {
      backupRetentionDays: backupDays
      geoRedundantBackup: 'Disabled'
    }
    highAvailability: {
      mode: standby
    }
    network: {
      delegatedSubnetResourceId: subnetId
      privateDnsZoneArmResourceId: dnsZoneId
      publicNetworkAccess: 'Disabled'
    }
  }

  resource database 'databases' = {
    name: 'samtalemakker'
    properties: {
      charset: 'UTF8'
      collation: 'en_US.utf8'
    }
  }

  // On unless somebody switches it off: said here so that a later run switches it on again.
  resource tls 'configurations' = {
    name: 'require_secure_transport'
    properties: {
      value: 'on'
      source: 'user-override'
    }
    // The server takes one change at a time.
    dependsOn: [database]
  }
}

output host string = server.properties.fullyQualifiedDomainName
