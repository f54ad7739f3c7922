import {defineCliConfig} from 'sanity/cli'

// Set by the test that compares the generated files with fresh ones; relative to this folder.
const outputFolder = process.env['TYPEGEN_FOLDER'] ?? '.'

/** Only for `npm run typegen`: nothing here reaches a server. The Studio itself is built by Next (app/studio). */
export default defineCliConfig({
  api: {projectId: 'lake', dataset: 'production'},
  schemaExtraction: {path: `${outputFolder}/schema.json`, enforceRequiredFields: true},
  typegen: {
    path: './queries/**/*.ts',
    schema: `${outputFolder}/schema.json`,
    generates: `${outputFolder}/types.ts`,
    // The registry of queries by their text: sanity/fetch.ts finds the type of a result in it.
    overloadClientMethods: true,
    formatGeneratedCode: false,
  },
})
