/**
 * The few words that stand in somebody else's page, outside the frame. Apart from the rest,
 * because every byte here is paid on every page load.
 */
const en = {
  open: 'Open Alongside',
  close: 'Hide',
  resize: 'Width of the sidebar',
  refused: 'This page does not let Alongside stand beside it. The side panel can.',
  panel: 'Open in side panel',
};

const zhCN: typeof en = {
  open: '打开 Alongside',
  close: '收起',
  resize: '侧栏宽度',
  refused: '此页面不允许在旁边显示 Alongside，可以改用浏览器侧边栏。',
  panel: '在侧边栏中打开',
};

/** The words of one language. */
export const pageWords = (language: 'en' | 'zh_CN') => (language === 'en' ? en : zhCN);
