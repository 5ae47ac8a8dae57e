/** What people write where a closed list has another word: ours and then theirs. Nothing here is read; it is offered. */
type Mistaken = Readonly<Record<string, readonly string[]>>;

const words = (list: string): readonly string[] => list.split(' ').map((word) => word.replaceAll('_', ' '));

/** For words of closed lists, by the list. */
const listed: Readonly<Record<string, Mistaken>> = {
  role: {
    群众: words('公民 个人 自然人 市民 居民 老百姓 申请人 百姓 人 用户'),
    企业: words('法人 公司 商户 个体户 企业法人 经营者 市场主体'),
    部门: words('机关 局 委办局 行政机关 政府部门 科室 政府 处室'),
    岗位: words('窗口 岗 职位 人员 工作人员 领导 职务 角色'),
    单位: words('事业单位 机构 组织 医院 学校 社会组织'),
    系统: words('平台 软件 应用 程序'),
    citizen: words('person individual people applicant resident user human'),
    company: words('business enterprise firm corporation'),
    unit: words('organisation organization institution agency body'),
    department: words('bureau office authority ministry dept government'),
    post: words('position role staff officer clerk counter desk'),
    system: words('platform software app application service'),
  },
  valueType: {
    文字: words('字符串 字符 字 文本框 字符型 汉字 名称'),
    数字: words('整数 小数 数 数量 数值型 浮点数 数目'),
    金额: words('钱 元 价格 费用 人民币 货币'),
    是非: words('布尔 是/否 是否题 勾选'),
    日期: words('年月日 日期型 日子 时间日期'),
    时刻: words('时间戳 日期时间'),
    选项: words('单选 下拉 下拉框 枚举 选择 多选 单选框 选择题'),
    附件: words('文件 图片 照片 上传 扫描件'),
    电话: words('手机 电话号码 联系电话 座机 手机号码'),
    身份证号: words('身份证 身份证号码 证件号 公民身份号码 身份证件号'),
    统一社会信用代码: words('信用代码 社会信用代码 统一信用代码'),
    行政区划: words('地区 区划 省市区 区域'),
    地址: words('住址 地点 住所'),
    列表: words('数组 清单'),
    记录: words('对象 结构'),
    text: words('string str varchar char words characters'),
    number: words('integer int float decimal numeric amount count'),
    'yes or no': words('boolean bool checkbox yes/no'),
    money: words('currency price cost'),
    choice: words('select dropdown enum option options list_of_options radio'),
    moment: words('datetime timestamp date-time'),
    file: words('attachment upload image photo document scan'),
    phone: words('mobile telephone cell tel phone_number'),
    'citizen ID': words('ID_number ID_card identity national_ID'),
    record: words('object struct'),
    list: words('array'),
    date: words('day calendar'),
    address: words('place location'),
    region: words('area district'),
  },
  result: {
    通过: words('同意 准予 许可 批准 合格 成功 已办结'),
    不通过: words('不同意 不批准 拒绝 不予许可 驳回 不合格 失败 否决'),
    撤件: words('撤回 放弃 撤销 取消'),
    不予受理: words('不受'),
    granted: words('approved passed yes success accepted'),
    denied: words('rejected failed no disapproved'),
    withdrawn: words('cancelled canceled dropped'),
  },
  courier: {
    快递: words('邮寄 邮政 EMS 寄送 顺丰'),
    自取: words('自领 窗口领取 现场领取'),
    电子: words('网上 邮件 短信'),
    courier: words('mail post'),
    pickup: words('collection'),
    'electronic delivery': words('email online'),
  },
  queryMode: {
    查询: words('获取 下载 调取'),
    核验: words('核对 验证 校验'),
    证照: words('电子证照'),
    fetch: words('get download query'),
    verify: words('check validate'),
  },
  unit: {
    工作日: words('工日 工作天 上班日 个工作天'),
    天: words('自然日 日历天 日历日'),
    周: words('礼拜 星期'),
    小时: words('钟头 时'),
    分钟: words('分'),
    'working days': words('workday workdays business_day business_days weekday weekdays work_day work_days'),
    days: words('calendar_days'),
    hours: words('hrs'),
    minutes: words('mins'),
  },
};

const ours = (table: Mistaken): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [word, theirs] of Object.entries(table))
    for (const one of theirs) found.set(one.toLowerCase(), [...(found.get(one.toLowerCase()) ?? []), word]);
  return found;
};

const byPlace: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map([
  ...Object.entries(listed).map(([name, table]) => [name, ours(table)] as const),
]);

/** Our words for one that people write where a word of a list is wanted; the list by its name, units of time as `unit`. */
export const mistakenFor = (list: string, word: string): readonly string[] => byPlace.get(list)?.get(word.trim().toLowerCase()) ?? [];
