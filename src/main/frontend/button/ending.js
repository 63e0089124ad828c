/*
 * « Comment s’est passée votre démarche ? », version 1: at the end of a procedure, offers the survey in a dialog.
 *   <a href="…/q/CODE/fin" data-sp-fin>Je donne mon avis</a>
 * The house is told that it was offered, and that it was declined: two counts, nothing of the visitor. Where the house
 * does not answer, or the survey is over, the link stays as it is. No inline style, no frame, no storage, no cookie.
 */
const SHEET = `
:host{all:initial}
*{box-sizing:border-box;font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;line-height:1.5}
:focus-visible{outline:3px solid #0a76f6;outline-offset:2px}
dialog{width:min(32rem,calc(100vw - 2rem));max-height:calc(100vh - 2rem);overflow:auto;padding:1.5rem;border:0;border-radius:.5rem;background:#fff;color:#161616}
dialog::backdrop{background:rgba(22,22,22,.64)}
h2{margin:0 0 .75rem;font-size:1.375rem;line-height:1.3}
p{margin:0 0 1rem;font-size:1rem}
div{display:flex;flex-wrap:wrap;gap:.5rem}
a,button{flex:1 1 10rem;display:flex;align-items:center;justify-content:center;min-height:44px;padding:.5rem 1rem;border:1px solid #0b4f4a;border-radius:.25rem;font-size:1rem;text-align:center;text-decoration:none;cursor:pointer}
a{background:#0b4f4a;color:#fff}
a:hover{background:#083b37}
button{background:#fff;color:#0b4f4a}
@media print{:host{display:none}}
`;

function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

/** Says one of the two words to the house, after the path of the link. */
function tell(link, word) {
  const address = new URL(link.href);
  address.pathname += `/${word}`;
  return fetch(address, { method: 'POST', credentials: 'omit', keepalive: true, referrerPolicy: 'no-referrer' });
}

function offer(link) {
  const accepted = new URL(link.href);
  accepted.searchParams.set('vu', 'oui');
  const yes = make('a', { href: accepted.href, target: '_blank', rel: 'noopener', referrerpolicy: 'origin' }, 'Donner mon avis');
  yes.setAttribute('aria-label', 'Donner mon avis (nouvelle fenêtre)');
  const no = make('button', { type: 'button' }, 'Non, merci');
  const dialog = make(
    'dialog',
    { 'aria-labelledby': 'titre' },
    make('h2', { id: 'titre' }, 'Comment s’est passée votre démarche ?'),
    make('p', {}, 'Quelques questions aident ce service à mieux faire ; vous pouvez vous arrêter quand vous voulez.'),
    make('div', {}, yes, no),
  );
  let answered = false;
  yes.addEventListener('click', () => {
    answered = true;
    dialog.close();
  });
  no.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    if (!answered) {
      answered = true;
      tell(link, 'refus').catch(() => {});
    }
  });
  const host = document.createElement('span');
  const inside = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  inside.adoptedStyleSheets = [sheet];
  inside.append(dialog);
  link.after(host);
  dialog.showModal();
}

async function start() {
  const link = document.querySelector('a[href][data-sp-fin]');
  if (!link || !('showModal' in HTMLDialogElement.prototype)) {
    return;
  }
  try {
    const answer = await tell(link, 'offre');
    if (answer.ok) {
      offer(link);
    }
  } catch {
    // Forbidden by the page around it, or no network: the link works by itself.
  }
}

if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', start);
} else {
  start();
}
