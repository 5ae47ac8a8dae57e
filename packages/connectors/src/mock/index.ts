import { type Connector, defineConnector } from '../connector.ts';
import { answerFromMock, type MockFile } from './register.ts';

export { type MockFault, readMockFile } from './read.ts';
export { answerFromMock, type MockFile, type MockRegister, type MockRow } from './register.ts';

/** Synthetic registers with faults, as a connector. Runs in a browser too. `purposes` are those a flow may ask for. */
export function mockConnector(file: MockFile, purposes: readonly string[] = []): Connector {
  return defineConnector({
    name: 'mock',
    operations: Object.entries(file.registers).map(([source, register]) => ({
      source,
      provider: register.provider,
      modes: register.modes ?? ['fetch', 'verify', 'certificate', 'derive', 'push'],
      purposes: register.purposes ?? purposes,
      input: { type: 'object' },
      output: { type: 'object' },
      ask: async (request) => answerFromMock(file, request),
    })),
  });
}
