/*
 * « Je donne mon avis avec Services Publics + », version 1: dresses the links that carry data-sp-avis.
 *   data-sp-avis="bouton"  a drawn button
 *   data-sp-avis="modale"  a drawn button that first asks how it went, in a dialog; data-service names the service
 *   data-signal="non"      does not tell that the page was shown
 * Works under the strictest content policy of the page around it: no inline style, no markup parsed, no frame, no
 * storage, no cookie, nothing global. Without it, the link works by itself. Once released, these bytes never change.
 */
const SHEET = `
:host{all:initial;display:inline-block}
*{box-sizing:border-box;font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;line-height:1.5}
.b{display:inline-flex;align-items:center;gap:.625rem;min-height:44px;padding:.5rem 1rem;border:0;border-radius:.25rem;background:#0b4f4a;color:#fff;font-size:1rem;font-weight:500;text-align:start;text-decoration:none;cursor:pointer}
.b:hover,.c:hover{background:#083b37}
.b svg{flex:none;width:1.75rem;height:1.75rem}
:focus-visible{outline:3px solid #0a76f6;outline-offset:2px}
dialog{width:min(32rem,calc(100vw - 2rem));max-height:calc(100vh - 2rem);overflow:auto;padding:1.5rem;border:0;border-radius:.5rem;background:#fff;color:#161616}
dialog::backdrop{background:rgba(22,22,22,.64)}
h2{margin:0 0 .75rem;font-size:1.375rem;line-height:1.3}
p{margin:0 0 1rem;font-size:1rem}
ul{display:flex;flex-wrap:wrap;gap:.5rem;margin:0 0 1rem;padding:0;list-style:none}
li{flex:1 1 8rem;display:flex}
.c{flex:1;display:flex;align-items:center;justify-content:center;min-height:44px;padding:.5rem .75rem;border-radius:.25rem;background:#0b4f4a;color:#fff;font-size:1rem;text-align:center;text-decoration:none}
.x{min-height:44px;padding:.5rem 1rem;border:1px solid #0b4f4a;border-radius:.25rem;background:#fff;color:#0b4f4a;font-size:1rem;cursor:pointer}
.s{font-size:.875rem;color:#3a3a3a}
@media (forced-colors:active){.b,.c,.x{border:1px solid ButtonText}}
@media print{:host{display:none}}
`;
const CHOICES = [
  ['POSITIVE', 'Bien'],
  ['NEUTRAL', 'Moyennement'],
  ['NEGATIVE', 'Mal'],
];

function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

/** A speech bubble that holds a plus. */
function bubble() {
  const space = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(space, 'svg');
  drawing.setAttribute('viewBox', '0 0 28 28');
  drawing.setAttribute('aria-hidden', 'true');
  for (const [path, colour] of [
    ['M6 3h16a4 4 0 0 1 4 4v10a4 4 0 0 1-4 4h-8l-7 5v-5H6a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z', '#fff'],
    ['M12.5 7h3v3.5H19v3h-3.5V17h-3v-3.5H9v-3h3.5z', '#0b4f4a'],
  ]) {
    const line = document.createElementNS(space, 'path');
    line.setAttribute('d', path);
    line.setAttribute('fill', colour);
    drawing.append(line);
  }
  return drawing;
}

function dialogOf(link) {
  const service = link.dataset.service;
  const choices = CHOICES.map(([feeling, words]) => {
    const address = new URL(link.href);
    address.searchParams.set('ressenti', feeling);
    const choice = make('a', { class: 'c', href: address.href, target: '_blank', rel: 'noopener', referrerpolicy: 'origin' }, words);
    choice.setAttribute('aria-label', `${words} (nouvelle fenêtre)`);
    return make('li', {}, choice);
  });
  const close = make('button', { class: 'x', type: 'button' }, 'Fermer');
  const dialog = make(
    'dialog',
    { 'aria-labelledby': 'titre' },
    make('h2', { id: 'titre' }, 'Comment ça s’est passé ?'),
    make('p', {}, `Racontez ce que vous avez vécu${service ? ` avec : ${service}` : ''}. Votre récit est lu, puis publié sans votre nom, et le service peut vous répondre.`),
    make('ul', {}, ...choices),
    make('p', { class: 's' }, 'Vous continuez sur Services Publics +, dans une nouvelle fenêtre. Ce n’est pas une réclamation.'),
    close,
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || event.target.closest('a')) {
      dialog.close();
    }
  });
  return dialog;
}

function dress(link) {
  const words = link.textContent.trim();
  const host = document.createElement('span');
  const inside = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  inside.adoptedStyleSheets = [sheet];
  if (link.dataset.spAvis === 'modale' && 'showModal' in HTMLDialogElement.prototype) {
    const button = make('button', { class: 'b', type: 'button', 'aria-haspopup': 'dialog' }, bubble(), words);
    const dialog = dialogOf(link);
    button.addEventListener('click', () => dialog.showModal());
    inside.append(button, dialog);
  } else {
    inside.append(make('a', { class: 'b', href: link.href, referrerpolicy: 'origin' }, bubble(), words));
  }
  link.replaceWith(host);
}

/** Tells that the button was shown: its code, nothing of the visitor. A page that forbids it loses nothing. */
function signal(link) {
  const code = new URL(link.href).searchParams.get('bouton');
  if (code && link.dataset.signal !== 'non') {
    fetch(new URL(`/bouton/vu?bouton=${encodeURIComponent(code)}`, link.href), {
      method: 'POST',
      mode: 'no-cors',
      credentials: 'omit',
      keepalive: true,
      referrerPolicy: 'no-referrer',
    }).catch(() => {});
  }
}

function start() {
  for (const link of document.querySelectorAll('a[href][data-sp-avis]')) {
    try {
      signal(link);
      dress(link);
    } catch {
      // A browser too old for the drawing keeps the link.
    }
  }
}

if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', start);
} else {
  start();
}
