/* A tablet whose survey is over: sends what still waits on it, and says what became of it. */
import { sheetsOf } from './kiosk-sheets.js';

const RETRY = 30000;
const page = document.querySelector('[data-sp-kiosk-late]');
const sheets = sheetsOf(page.dataset.spKioskLate, page.dataset.send);
const part = (name) => page.querySelector(`[data-kiosk-${name}]`);

async function send() {
  await sheets.send();
  part('waiting').textContent = sheets.count();
  part('late').textContent = sheets.late();
}

page.hidden = false;
window.addEventListener('online', send);
setInterval(send, RETRY);
send();
