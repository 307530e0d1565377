import '@fontsource-variable/inter';
import { createRoot } from 'react-dom/client';

createRoot(document.getElementById('app')!).render(<main>LoadRider Calling</main>);
