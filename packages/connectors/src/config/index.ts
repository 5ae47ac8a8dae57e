import type { Connector } from '../connector.ts';
import { allowedRange } from '../http/address.ts';
import { type HttpBinding, httpConnector, type Secrets } from '../http/index.ts';
import { type MockFile, mockConnector, readMockFile } from '../mock/index.ts';

/** `connectors.config.json`: what an operator binds each resource of the catalogue to. */
export interface ConnectorsConfig {
  readonly http: readonly HttpBinding[];
  /** Synthetic registers, for trying things out. */
  readonly mock?: MockFile;
  /** Purposes the mock registers agree to. */
  readonly purposes?: readonly string[];
}

/** What is wrong with a configuration, and where (a JSON pointer). */
export interface ConfigFault {
  readonly kind: 'configFault';
  readonly pointer: string;
  readonly expected: string;
}

const modes = new Set(['fetch', 'verify', 'certificate', 'derive', 'push']);

/** Reads a parsed `connectors.config.json`; the first thing that is wrong is returned as a fault. */
export function readConnectorsConfig(json: unknown): ConnectorsConfig | ConfigFault {
  if (!isRecord(json)) return fault('', 'an object { http, mock }');
  const http = json['http'] ?? [];
  if (!Array.isArray(http)) return fault('/http', 'a list of bindings');
  for (const [index, binding] of http.entries()) {
    const wrong = bindingFault(binding, `/http/${index}`);
    if (wrong !== null) return wrong;
  }
  const mock = json['mock'] === undefined ? undefined : readMockFile(json['mock']);
  if (mock !== undefined && 'kind' in mock) return fault(`/mock${mock.pointer}`, mock.expected);
  const purposes = json['purposes'];
  if (purposes !== undefined && !isTexts(purposes)) return fault('/purposes', 'a list of purposes');
  return { http, ...(mock === undefined ? {} : { mock }), ...(purposes === undefined ? {} : { purposes }) };
}

/** The connectors of a configuration; secrets are looked up by name at each request. */
export function connectorsFrom(config: ConnectorsConfig, secrets: Secrets): readonly Connector[] {
  return [httpConnector(config.http, secrets), ...(config.mock === undefined ? [] : [mockConnector(config.mock, config.purposes)])];
}

function bindingFault(binding: unknown, pointer: string): ConfigFault | null {
  if (!isRecord(binding)) return fault(pointer, 'an object');
  for (const name of ['source', 'provider', 'url']) if (typeof binding[name] !== 'string') return fault(`${pointer}/${name}`, 'a text');
  if (!URL.canParse(String(binding['url']))) return fault(`${pointer}/url`, 'an address that begins with https:// or http://');
  if (!isTexts(binding['purposes'])) return fault(`${pointer}/purposes`, 'a list of purposes');
  if (!isTexts(binding['modes']) || !binding['modes'].every((mode) => modes.has(mode)))
    return fault(`${pointer}/modes`, `a list of ${[...modes].join(', ')}`);
  const allow = binding['allow'] ?? [];
  if (!isTexts(allow) || allow.some((range) => allowedRange(range) === null))
    return fault(`${pointer}/allow`, 'a list of address ranges such as 10.20.0.0/16');
  const timeout = binding['timeoutMs'];
  return timeout === undefined || (typeof timeout === 'number' && timeout > 0)
    ? null
    : fault(`${pointer}/timeoutMs`, 'milliseconds, more than 0');
}

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((entry) => typeof entry === 'string');

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const fault = (pointer: string, expected: string): ConfigFault => ({ kind: 'configFault', pointer, expected });
