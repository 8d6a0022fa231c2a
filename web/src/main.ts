// Starts the page.
import { App } from './App';
import { mountShell } from './ui/Shell';

const app = new App();
const root = document.getElementById('shell');
if (root) mountShell(app, root);
void app.start();
