import { refuses } from './refusal.fixture.ts'

refuses('version', [
  ['two numbers', { version: '1.0' }, [/version: “1\.0” is not of the form 1\.2\.3/]],
  ['a preview', { version: '1.0.0-beta' }, [/version: “1\.0\.0-beta”/]],
])
