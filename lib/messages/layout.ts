/** How the frame stands beside a page. */
export interface FrameLayout {
  open: boolean;
  /** Pixels, 280 to 520. */
  width: number;
  side: 'left' | 'right';
  /** Language of the few words outside the frame. */
  language: 'en' | 'zh_CN';
}

export const MIN_WIDTH = 280;
export const MAX_WIDTH = 520;
