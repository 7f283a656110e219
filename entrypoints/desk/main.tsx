import { Desk } from '@/components/desk/desk';
import { startScreen } from '@/components/start';
import '@/components/styles/tokens.css';
import '@/components/styles/sidebar.css';
import '@/components/styles/screens.css';
import '@/components/styles/add.css';
import '@/components/styles/axis.css';
import '@/components/styles/desk.css';

/** The full tab. */
startScreen('desk', <Desk />);
