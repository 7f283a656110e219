import { FrameGuard } from '@/components/frame-guard';
import { Sidebar } from '@/components/sidebar';
import { startScreen } from '@/components/start';
import { startFollowing } from '@/components/use-tab';
import '@/components/styles/tokens.css';
import '@/components/styles/sidebar.css';
import '@/components/styles/screens.css';
import '@/components/styles/add.css';
import '@/components/styles/axis.css';
import '@/components/styles/next.css';

/** The card beside the page, in an extension iframe inside a closed shadow root. */
startFollowing();
startScreen(
  'frame',
  <FrameGuard>
    <Sidebar surface="frame" />
  </FrameGuard>,
);
