/*
 * The tablet of a counter: one question a screen, back to the start when nobody touches it any more. What is answered
 * waits on the tablet until the server has taken it; each sheet has its own number, so that none counts twice.
 */
import { sheetsOf } from './kiosk-sheets.js';

const kiosk = document.querySelector('[data-sp-kiosk]');
const part = (name, from = kiosk) => from.querySelector(`[data-kiosk-${name}]`);
const form = part('form');
const screens = [...kiosk.querySelectorAll('[data-kiosk-screen]')];
const waiting = sheetsOf(kiosk.dataset.spKiosk, kiosk.dataset.send);
const HOLD = 3000;
const RETRY = 30000;
const THANKS = 10;
let at = 0;
let idleTimer;
let ticking;

const chosen = (name) => [...form.querySelectorAll(`[name="${name}"]:checked`)].map((input) => input.value);

/* Such as "q-a-1/q-a-2=1,2;q-b=3": each part must hold. */
const isAsked = (screen) =>
  (screen.dataset.when ?? '')
    .split(';')
    .filter((condition) => condition)
    .every((condition) => {
      const [names, values] = condition.split('=');
      return names.split('/').some((name) => chosen(name).some((value) => values.split(',').includes(value)));
    });

function show(index) {
  at = index;
  screens.forEach((screen, i) => (screen.hidden = i !== index));
  screens[index].querySelector('h1').focus();
  const end = screens[index].dataset.kioskScreen === 'thanks';
  wait(end ? THANKS : Number(kiosk.dataset.idle), index === 0 ? null : end ? restart : warn);
}

const next = (from, way) => {
  let index = from + way;
  while (screens[index].dataset.kioskScreen === 'question' && !isAsked(screens[index])) {
    index += way;
  }
  return index;
};

function forward() {
  const screen = screens[at];
  const missing = part('missing', screen);
  if (missing && screen.dataset.required === 'true' && chosen(screen.dataset.name).length === 0) {
    missing.hidden = false;
    wait(Number(kiosk.dataset.idle), warn);
    return;
  }
  if (missing) {
    missing.hidden = true;
  }
  const index = next(at, 1);
  if (screens[index].dataset.kioskScreen === 'thanks') {
    file(true);
  }
  show(index);
}

/* Puts the sheet aside, to be sent; a sheet that nobody finished says as far as it goes. */
function file(whole) {
  const fields = new URLSearchParams();
  let reached = 0;
  for (const screen of screens.slice(0, whole ? at + 1 : at)) {
    if (screen.dataset.kioskScreen === 'question' && isAsked(screen)) {
      reached = Number(screen.dataset.step);
    }
  }
  for (const [name, value] of new FormData(form)) {
    if (value.trim()) {
      fields.append(name, value);
    }
  }
  if ([...fields].length > 0) {
    fields.append('etape', reached);
    fields.append('fini', whole ? 'oui' : 'non');
    fields.append('porte', kiosk.dataset.pass);
    fields.append('cle', crypto.randomUUID());
    waiting.add(fields);
  }
  form.reset();
  send();
}

const send = () => waiting.send().finally(tell);

function tell() {
  part('waiting').textContent = waiting.count();
  part('late').textContent = waiting.late();
  part('lost').textContent = waiting.lost();
}

function restart() {
  clearInterval(ticking);
  part('countdown').hidden = true;
  if (screens[at].dataset.kioskScreen === 'question') {
    file(false);
  }
  form.reset();
  show(0);
}

function wait(seconds, then) {
  clearTimeout(idleTimer);
  if (then) {
    idleTimer = setTimeout(then, seconds * 1000);
  }
}

/* Nobody touched it for a while: the time left is shown, second after second. */
function warn() {
  let left = Number(kiosk.dataset.countdown);
  const dialog = part('countdown');
  part('left').textContent = left;
  dialog.hidden = false;
  part('stay').focus();
  ticking = setInterval(() => {
    left -= 1;
    part('left').textContent = left;
    if (left <= 0) {
      restart();
    }
  }, 1000);
}

function stay() {
  clearInterval(ticking);
  part('countdown').hidden = true;
  show(at);
}

/* Held for three seconds, by a finger or a key, so that nobody leaves by accident. */
function holdToOpen(corner) {
  let timer;
  const open = () => {
    tell();
    part('staff').hidden = false;
    part('resume').focus();
  };
  const begin = (event) => {
    if (!event.repeat && (event.type !== 'keydown' || event.key === 'Enter' || event.key === ' ')) {
      timer = setTimeout(open, HOLD);
    }
  };
  ['pointerdown', 'keydown'].forEach((type) => corner.addEventListener(type, begin));
  ['pointerup', 'pointerleave', 'keyup', 'blur'].forEach((type) => corner.addEventListener(type, () => clearTimeout(timer)));
}

/* The page and what it needs are kept by the browser, to open again without a network. */
async function keepPage() {
  if (!navigator.serviceWorker) {
    return;
  }
  navigator.serviceWorker.addEventListener('message', () => {
    part('ready').hidden = false;
    part('not-ready').hidden = true;
    kiosk.dataset.ready = 'true';
  });
  await navigator.serviceWorker.register('/q/borne-hors-ligne.js', { scope: '/q/' });
  const worker = await navigator.serviceWorker.ready;
  const own = performance.getEntriesByType('resource').map((entry) => entry.name);
  const here = own.filter((address) => address.startsWith(location.origin) && address.includes('/assets/'));
  worker.active.postMessage({ keep: [location.href, ...new Set(here)] });
}

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', ({ target }) => {
  const others = [...form.querySelectorAll(`[name="${target.name}"]:checked`)].filter((input) => input !== target);
  if (target.type === 'checkbox' && target.checked) {
    others.filter((input) => target.dataset.alone === 'true' || input.dataset.alone === 'true').forEach((input) => (input.checked = false));
  }
});
kiosk.addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  const acts = { kioskNext: forward, kioskBack: () => show(next(at, -1)), kioskRestart: restart, kioskStay: stay, kioskFlush: send };
  Object.entries(acts).forEach(([name, act]) => button && name in button.dataset && act());
  if (button && 'kioskResume' in button.dataset) {
    part('staff').hidden = true;
    show(at);
  }
});
['pointerdown', 'keydown', 'input'].forEach((type) =>
  form.addEventListener(type, () => at > 0 && screens[at].dataset.kioskScreen === 'question' && wait(Number(kiosk.dataset.idle), warn)),
);
window.addEventListener('online', send);
setInterval(send, RETRY);
holdToOpen(part('corner'));
document.querySelector('[data-kiosk-plain]').remove();
kiosk.hidden = false;
show(0);
send();
keepPage();
