/* Looks at a reply while it is written, and leads to the sentence that a piece of advice is about. */
for (const place of document.querySelectorAll('[data-sp-advice]')) {
  const form = place.closest('form');
  const panel = place.querySelector('[data-sp-advice-panel]');
  const summary = place.querySelector('[data-sp-advice-summary]');
  let waiting;
  let asked = 0;

  const show = (html) => {
    const focused = panel.contains(document.activeElement) ? document.activeElement.id : '';
    const open = [...panel.querySelectorAll('details')].map((details) => details.open);
    panel.innerHTML = html;
    [...panel.querySelectorAll('details')].forEach((details, i) => {
      details.open = Boolean(open[i]);
    });
    if (focused) document.getElementById(focused)?.focus();
    /* Said aloud only when the counts changed. */
    const said = panel.querySelector('[data-sp-advice-said]')?.dataset.spAdviceSaid ?? '';
    if (summary.textContent !== said) summary.textContent = said;
  };

  const ask = async () => {
    const mine = ++asked;
    try {
      const body = new URLSearchParams(new FormData(form));
      const answer = await fetch(place.dataset.spAdvice, { method: 'POST', body });
      if (answer.ok && !answer.redirected && mine === asked) show(await answer.text());
    } catch {
      /* Off line: the button asks again. */
    }
  };

  const later = (delay) => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, delay);
  };

  form.addEventListener('input', (event) => later(event.target.name === 'ignored' ? 0 : 1500));

  place.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-sp-from]');
    const field = link && form.elements[link.hash.slice(1)];
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.setSelectionRange(Number(link.dataset.spFrom), Number(link.dataset.spTo));
  });
}
