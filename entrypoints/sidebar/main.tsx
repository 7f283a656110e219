import { FrameGuard } from '@/components/frame-guard';
import { Sidebar } from '@/components/sidebar';
import { startScreen } from '@/components/start';
import '@/components/styles/tokens.css';
import '@/components/styles/sidebar.css';
import '@/components/styles/screens.css';
import '@/components/styles/add.css';
import '@/components/styles/axis.css';

/** The card beside the page, in an extension iframe inside a closed shadow root. */
startScreen(
  'frame',
  <FrameGuard>
    <Sidebar surface="frame" />
  </FrameGuard>,
);
