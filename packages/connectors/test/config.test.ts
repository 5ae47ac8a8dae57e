import { describe, expect, it } from 'vitest';
import { connectorsFrom, readConnectorsConfig } from '../src/config/index.ts';

const binding = { source: 'a/b', provider: 'x', modes: ['fetch'], purposes: ['p'], url: 'https://register.example/' };

describe('connectors.config.json', () => {
  it.each([
    [[], ''],
    [{ http: {} }, '/http'],
    [{ http: [{ ...binding, url: 'no address' }] }, '/http/0/url'],
    [{ http: [{ ...binding, modes: ['guess'] }] }, '/http/0/modes'],
    [{ http: [{ ...binding, allow: ['10.0.0.0'] }] }, '/http/0/allow'],
    [{ http: [{ ...binding, timeoutMs: -1 }] }, '/http/0/timeoutMs'],
    [{ mock: {} }, '/mock/registers'],
    [{ purposes: 'p' }, '/purposes'],
  ])('says where it is wrong: %j', (json, pointer) => {
    expect(readConnectorsConfig(json)).toMatchObject({ kind: 'configFault', pointer });
  });

  it('binds each resource once, real registers before synthetic ones', async () => {
    const config = readConnectorsConfig({ http: [binding], mock: { registers: { 'a/b': { provider: 'y', rows: [] } } } });
    if ('kind' in config) throw new Error(config.pointer);
    const connectors = connectorsFrom(config, () => undefined);
    expect(connectors.map(({ name }) => name)).toEqual(['http', 'mock']);
    for (const connector of connectors) await connector.close?.();
  });

  it('lets synthetic registers agree to the purposes named', () => {
    const config = readConnectorsConfig({ mock: { registers: { 'a/b': { provider: 'y', rows: [] } } }, purposes: ['p'] });
    if ('kind' in config) throw new Error(config.pointer);
    const mock = connectorsFrom(config, () => undefined).find(({ name }) => name === 'mock');
    expect(mock?.operations.map(({ purposes }) => purposes)).toEqual([['p']]);
  });
});
