// Starts the page.
import { App } from './App';
import { followLanguage } from './language/followLanguage';
import { mountShell } from './ui/Shell';

const app = new App();
const spoken = followLanguage(app.preferences.language, document.getElementById('world'));
void app.start();
const root = document.getElementById('shell');
if (root) void spoken.then(() => mountShell(app, root));
