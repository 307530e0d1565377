import '@fontsource-variable/inter/wght.css';
import './theme/tokens.css';
import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { answersAnotherWindow, handOver } from './signin/answer';

if (answersAnotherWindow()) void handOver();
else createRoot(document.getElementById('app')!).render(<App />);
