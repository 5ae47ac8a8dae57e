import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { speaking } from '../../cli/test/lsp/editor.ts';
import { serverModule } from '../src/server-module.ts';
import { pack } from '../tools/pack.mjs';

describe('the packed extension', () => {
  let folder = '';
  let files: Readonly<Record<string, Uint8Array>> = {};

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lianban-vsix-'));
    files = unzipSync(readFileSync(await pack(join(folder, 'packed'))));
    for (const [name, data] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, 'open', name)), { recursive: true });
      writeFileSync(join(folder, 'open', name), data);
    }
  }, 90_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what an editor looks for', () => {
    const manifest = JSON.parse(strFromU8(files['extension/package.json'] ?? new Uint8Array()));
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['[Content_Types].xml', 'extension.vsixmanifest', 'extension/LICENSE.txt', 'extension/README.md']),
    );
    const named: readonly string[] = [
      manifest.main,
      manifest.contributes.grammars[0].path,
      manifest.contributes.languages[0].configuration,
    ];
    for (const path of named) expect(files[join('extension', path)]).toBeDefined();
    expect(manifest.contributes.languages[0].extensions).toEqual(['.flow']);
    expect(strFromU8(files['extension.vsixmanifest'] ?? new Uint8Array())).toContain(
      `Id="${manifest.name}" Version="${manifest.version}" Publisher="${manifest.publisher}"`,
    );
    for (const key of ['devDependencies', 'scripts', 'private']) expect(manifest).not.toHaveProperty(key);
  });

  it('says every text of its manifest in English and in Chinese', () => {
    const asked = [...strFromU8(files['extension/package.json'] ?? new Uint8Array()).matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
    for (const name of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const told = JSON.parse(strFromU8(files[`extension/${name}`] ?? new Uint8Array()));
      expect(Object.keys(told).sort()).toEqual([...new Set(asked)].sort());
    }
  });

  it('brings a server that answers without anything installed', async () => {
    const editor = await speaking(
      spawn(process.execPath, [join(folder, 'open', 'extension', 'dist', 'server.mjs'), 'lsp', '--stdio'], {
        stdio: ['pipe', 'pipe', 'inherit'],
        cwd: folder,
      }),
    );
    editor.open('file:///a.flow', '一件事「试」\n如过\n');
    expect((await editor.problems('file:///a.flow')).length).toBeGreaterThan(0);
    expect(await editor.close()).toBe(0);
  });

  it('brings a client that loads with nothing but the editor beside it', () => {
    const load = `const Module = require('node:module');
      const stub = new Proxy(function () {}, { get: (_, key) => (key === 'prototype' ? {} : key === Symbol.toPrimitive ? () => '1.91.0' : stub), construct: () => stub, apply: () => stub });
      const original = Module._load;
      Module._load = (request, ...rest) => (request === 'vscode' ? stub : original(request, ...rest));
      const { activate, deactivate } = require(${JSON.stringify(join(folder, 'open', 'extension', 'dist', 'extension.cjs'))});
      process.stdout.write([typeof activate, typeof deactivate].join());`;
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', load], { cwd: folder, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toBe('function,function');
  });
});

describe('the server an editor starts', () => {
  it('is the one the settings name, else that of a trusted folder, else its own', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lianban-folder-'));
    const own = join(folder, 'node_modules', '@lianban', 'cli', 'bin', 'lianban.mjs');
    const choose = (asked: string, trustedFolders: readonly string[]): string =>
      serverModule({ asked, trustedFolders, extensionFolder: 'ext' });
    expect(choose('', [folder])).toBe(join('ext', 'dist', 'server.mjs'));
    mkdirSync(dirname(own), { recursive: true });
    writeFileSync(own, '');
    expect(choose('', [folder])).toBe(own);
    expect(choose('', [])).toBe(join('ext', 'dist', 'server.mjs'));
    expect(choose('other.mjs', [folder])).toBe('other.mjs');
    rmSync(folder, { recursive: true, force: true });
  });
});
