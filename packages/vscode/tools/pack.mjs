// Packs the extension into dist/lianban-<version>.vsix: bundles client and server, then writes the zip. Needs no network.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { build } from 'tsdown';

const folder = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(join(folder, path));

/** What is packed besides the bundles. */
const files = [
  'README.md',
  'README.zh.md',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'language-configuration.json',
  'syntaxes/lianban.tmLanguage.json',
];

/** Packs the extension into a folder; gives the path of the .vsix. */
export async function pack(target = join(folder, 'dist')) {
  const manifest = JSON.parse(read('package.json').toString('utf8'));
  const bundles = join(target, 'bundles');
  rmSync(bundles, { recursive: true, force: true });
  await bundle(bundles, manifest.version);
  const entries = {
    '[Content_Types].xml': strToU8(contentTypes),
    'extension.vsixmanifest': strToU8(vsixManifest(manifest)),
    'extension/package.json': strToU8(`${JSON.stringify(published(manifest), null, 2)}\n`),
    'extension/LICENSE.txt': read('../../LICENSE'),
    ...Object.fromEntries(files.map((path) => [`extension/${path}`, read(path)])),
    ...Object.fromEntries(['extension.cjs', 'server.mjs'].map((name) => [`extension/dist/${name}`, readFileSync(join(bundles, name))])),
  };
  mkdirSync(target, { recursive: true });
  const path = join(target, `lianban-${manifest.version}.vsix`);
  // One date for all, so that the same sources make the same file.
  const mtime = new Date('2026-01-01T00:00:00Z');
  writeFileSync(path, zipSync(Object.fromEntries(Object.entries(entries).map(([name, data]) => [name, [data, { mtime, level: 9 }]]))));
  return path;
}

async function bundle(outDir, version) {
  const base = {
    cwd: folder,
    config: false,
    platform: 'node',
    target: 'node20',
    outDir,
    minify: true,
    dts: false,
    clean: false,
    fixedExtension: true,
    logLevel: 'error',
    tsconfig: 'tsconfig.json',
    deps: { alwaysBundle: [/.*/], neverBundle: ['vscode'] },
    inputOptions: { resolve: { conditionNames: ['@lianban/source', 'import', 'node', 'default'] } },
    outputOptions: { codeSplitting: false },
  };
  await build({ ...base, entry: { extension: 'src/extension.ts' }, format: 'cjs' });
  await build({
    ...base,
    entry: { server: 'src/server.ts' },
    format: 'esm',
    define: { 'process.env.LIANBAN_VERSION': JSON.stringify(version) },
  });
}

/** The manifest as it is installed: what only the checkout needs is left out. */
function published({ devDependencies: _, scripts: __, private: ___, type: ____, engines: { vscode }, ...manifest }) {
  return { ...manifest, engines: { vscode } };
}

const contentTypes = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension=".json" ContentType="application/json"/><Default Extension=".vsixmanifest" ContentType="text/xml"/><Default Extension=".txt" ContentType="text/plain"/><Default Extension=".md" ContentType="text/markdown"/><Default Extension=".cjs" ContentType="application/javascript"/><Default Extension=".mjs" ContentType="application/javascript"/></Types>
`;

function vsixManifest({ name, version, publisher, engines, categories, keywords }) {
  const nls = JSON.parse(read('package.nls.json').toString('utf8'));
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${name}" Version="${version}" Publisher="${publisher}"/>
    <DisplayName>${escaped(nls.displayName)}</DisplayName>
    <Description xml:space="preserve">${escaped(nls.description)}</Description>
    <Tags>${escaped(keywords.join(','))}</Tags>
    <Categories>${escaped(categories.join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <License>extension/LICENSE.txt</License>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${escaped(engines.vscode)}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
      <Property Id="Microsoft.VisualStudio.Services.GitHubFlavoredMarkdown" Value="true"/>
    </Properties>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
  </Assets>
</PackageManifest>
`;
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
