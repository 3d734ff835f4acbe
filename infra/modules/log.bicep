// Where the program's log goes, and who hears of it.
@description('Name of the bot.')
param name string

@description('Region.')
param location string

@description('How many days the log is kept.')
param days int

@description('Who is written to; empty: nobody.')
param alertEmail string

// The same as in docs/operate/alerts.md, under »At once«; a test compares them.
var waking = [
  'audit_broken'
  'clock_jumped'
  'crashed'
  'keys_stale'
  'keys_unavailable'
  'outbox_unread'
  'reminders_unread'
  'request_failed'
  'store_away'
  'store_damaged'
  'store_full'
  'store_readonly'
  'upkeep_failed'
]

var codes = join(map(waking, code => '\'${code}\''), ', ')

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-log'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: days
  }
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(alertEmail)) {
  name: '${name}-people'
  location: 'global'
  properties: {
    enabled: true
    groupShortName: 'samtale'
    emailReceivers: [
      {
        name: 'operator'
        emailAddress: alertEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alarm 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = if (!empty(alertEmail)) {
  name: '${name}-wakes'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: 'Samtalemakker needs somebody'
    description: 'docs/operate/alerts.md tells what to do at each code.'
    enabled: true
    severity: 1
    scopes: [workspace.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT5M'
    // The table is not there before the first line of the log.
    skipQueryValidation: true
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: 'ContainerAppConsoleLogs | extend code = tostring(parse_json(Log).code) | where code in (${codes})'
          timeAggregation: 'Count'
          dimensions: [
            {
              name: 'code'
              operator: 'Include'
              values: ['*']
            }
          ]
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [people.id]
    }
  }
}

output workspaceId string = workspace.id
