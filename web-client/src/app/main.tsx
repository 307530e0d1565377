import '@fontsource-variable/inter/wght.css';
import './theme/tokens.css';
import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { answerRenewal, isRenewalFrame } from './signin/renewalFrame';

if (isRenewalFrame()) void answerRenewal();
else createRoot(document.getElementById('app')!).render(<App />);
