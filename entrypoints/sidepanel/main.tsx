import { Sidebar } from '@/components/sidebar';
import { startScreen } from '@/components/start';
import { startFollowing } from '@/components/use-tab';
import '@/components/styles/tokens.css';
import '@/components/styles/sidebar.css';
import '@/components/styles/screens.css';
import '@/components/styles/add.css';
import '@/components/styles/axis.css';
import '@/components/styles/next.css';

/** The same card in the browser's own side panel. */
startFollowing();
startScreen('panel', <Sidebar surface="panel" />);
