// Copy to a file of your own and fill in. Secrets are not written here: they come from the environment of whoever deploys.
using 'main.bicep'

param caseworkers = [
  'alle'
]
param leads = []
param admins = []
param image = readEnvironmentVariable('IMAGE', '')
param encryptionKeys = readEnvironmentVariable('ENCRYPTION_KEYS', '')
param databasePassword = readEnvironmentVariable('DATABASE_PASSWORD', '')
param modelKey = readEnvironmentVariable('MODEL_KEY', '')
param alertEmail = ''
param moreSettings = {}
