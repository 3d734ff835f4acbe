// A private network: one part for the bot, one for the database, and the name the database is found by. Nothing listens in it to the outside.
@description('Name of the bot.')
param name string

@description('Region.')
param location string

@description('First three numbers of the addresses.')
param network string

resource net 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: '${name}-net'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: ['${network}.0/24']
    }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '${network}.0/26'
          delegations: [
            {
              name: 'app'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '${network}.64/28'
          delegations: [
            {
              name: 'database'
              properties: {
                serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers'
              }
            }
          ]
        }
      }
    ]
  }

  resource app 'subnets' existing = {
    name: 'app'
  }

  resource database 'subnets' existing = {
    name: 'database'
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'

  resource link 'virtualNetworkLinks' = {
    name: name
    location: 'global'
    properties: {
      registrationEnabled: false
      virtualNetwork: {
        id: net.id
      }
    }
  }
}

output appSubnetId string = net::app.id
output databaseSubnetId string = net::database.id
output dnsZoneId string = zone.id
