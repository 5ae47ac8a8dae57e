import type { Words } from './table.ts';

/** 命令的中文用语。 */
export const zh: Words = {
  help: `lianban（联办）：用办事人员自己的话，把一件事写一遍

用法：lianban <命令> [选项]

  validate <文件|文件夹|通配…>   检查流程：哪里不对、为什么、下一步怎么办
  format <文件…>                 按统一格式书写
  convert <文件> --to flow|json|xstate
                                 同一流程的另一种写法
  run <文件>                     用虚拟时间把一个件从头办到尾
  test <文件…>                   运行文件里写的场景
  plan <文件>                    推导出的先后次序，哪些要填、哪些免填
  new <名称>                     从一个正确的小流程开始
  lock <文件…>                   记下引用的流程现在的内容（lianban.lock.json）
  serve                          在本机提供流程、办件和任务
  lsp                            给编辑器用的语言服务（VS Code 等，标准输入输出）
  explain <代号>                 某类问题的说明页

  --lang zh|en   用哪种语言回答                 --help      本页，或某个命令的选项
  --version      工具的版本

退出码：0 正常 · 1 发现问题 · 2 用法不对，或文件读不了
`,
  commandHelp: {
    validate: 'lianban validate <文件|文件夹|通配…> [--format pretty|json|sarif] [--lang zh|en]\n',
    format:
      'lianban format <文件…> [--check] [--lang zh|en]\n  --check   只检查不改动；有文件未按格式书写时退出码为 1\n  --lang    关键词改用该语言，名称不变\n',
    convert: 'lianban convert <文件> --to flow|json|xstate [--lang zh|en] [-o 输出文件]\n',
    run: 'lianban run <文件> [--mock mock.json] [--answers answers.json] [--json] [--lang zh|en]\n  --mock      模拟数据源；不给时每个数据源都能查到合适的记录\n  --answers   { "login": {}, "values": { 字段: 值 }, "outcomes": { 步骤: 结果 } }\n',
    test: 'lianban test <文件…> [--json] [--lang zh|en]\n',
    plan: 'lianban plan <文件> [--json] [--lang zh|en]\n',
    new: 'lianban new <名称> [--lang zh|en]\n',
    lock: 'lianban lock <文件…> [--lang zh|en]\n  记下引用到的每个流程的版本和内容（SHA-256），以后有改动，validate 会提醒\n',
    serve: 'lianban serve [--port 7200] [--data lianban.db] [--examples 文件夹] [--app 文件夹] [--connectors connectors.config.json]\n',
    lsp: 'lianban lsp [--stdio]\n  语言服务协议（LSP），由编辑器启动\n',
    explain: 'lianban explain <代号> [--lang zh|en]\n',
  },
  unknownCommand: (name, nearest) =>
    `没有“${name}”这个命令。${nearest === undefined ? '' : `是不是想用“${nearest}”？`}“lianban --help” 列出全部命令。\n`,
  wrongUsage: (what) => `看不懂这样的用法：${what}\n`,
  noFiles: '没有写要处理的文件。请写文件、文件夹，或 "flows/**/*.flow" 这样的通配。\n',
  unreadable: (file, reason) =>
    ({
      missing: `${file}：没有这个文件。请检查名称和所在的文件夹。\n`,
      folder: `${file}：这是文件夹，请写其中的文件。\n`,
      tooLarge: `${file}：作为流程文件太大了（超过 8 MB）。是不是选错了文件？\n`,
      notText: `${file}：不是 UTF-8 文本。请另存为 UTF-8，或检查是否选错了文件。\n`,
      denied: `${file}：没有读取权限，请检查文件的权限。\n`,
    })[reason],
  summary: ({ files, errors, warnings, hints }) =>
    errors + warnings + hints === 0
      ? `检查了 ${files} 个文件，没有问题。\n`
      : `检查了 ${files} 个文件：${errors} 个错误，${warnings} 个警告，${hints} 个提示。\n`,
  notFormatted: (file) => `${file}：未按统一格式书写。运行“lianban format ${file}”即可。\n`,
  formatted: (file) => `${file}：已按格式重写\n`,
  hasErrors: (file) => `${file} 有错误，没有改动。“lianban validate ${file}” 列出这些错误。\n`,
  exists: (file) => `${file} 已经存在，没有改动。请换一个名称。\n`,
  made: (file) => `已建立 ${file}。下一步：lianban validate ${file}\n`,
  locked: (file, count) => `已写入 ${file}：${count} 个流程\n`,
  serverMissing: '这个命令需要服务端，请在同一处安装：npm install @lianban/server\n',
  serving: (url) => `联办已在 ${url} 提供服务\n`,
  noPage: (code) => `没有“${code}”的说明页。代号写在每个问题第一行的末尾。\n`,
  bug: (message) => `这是我们的错，不是您的：${message}\n请把引起它的文件报告给我们。\n`,
  wrongFile: (file, pointer, expected) => `${file}：${pointer === '' ? '开头' : pointer} 处应当是 ${expected}。\n`,
  noScenarios: (file) => `${file}：文件里没有写场景。\n`,
  scenario: (name, passed) => `${passed ? '✓' : '✗'} ${name}`,
  tested: (passed, failed) => `${passed} 个通过，${failed} 个未通过\n`,
};
