/* Shows the personal details found in what is being typed, and hides them in one gesture. */
for (const place of document.querySelectorAll('[data-sp-live-privacy]')) {
  const form = place.closest('form');
  const fields = [...form.querySelectorAll('[data-sp-longest]')];
  let waiting;
  let asked = 0;

  const button = (text, act) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'fr-btn fr-btn--sm fr-btn--secondary';
    made.textContent = text;
    made.addEventListener('click', act);
    return made;
  };

  /* The later ones first, so that the places of the others still hold. */
  const hide = (marks) => {
    const places = marks.map((mark) => ({ mark, at: mark.id.split('-') }));
    for (const { mark, at } of places.sort((a, b) => b.at[1] - a.at[1])) {
      const field = form.elements[at[0]];
      if (field.value.slice(at[1], at[2]) === mark.excerpt) {
        field.value = field.value.slice(0, at[1]) + mark.placeholder + field.value.slice(at[2]);
      }
    }
    fields[fields.length - 1].focus();
    fields.forEach((field) => field.dispatchEvent(new Event('input', { bubbles: true })));
  };

  const show = (marks) => {
    place.replaceChildren();
    if (marks.length === 0) return;
    const box = document.createElement('div');
    box.className = 'fr-alert fr-alert--warning fr-alert--sm fr-mb-3w';
    const text = document.createElement('p');
    text.textContent = place.dataset.spText;
    const list = document.createElement('ul');
    list.className = 'fr-raw-list';
    for (const mark of marks) {
      const item = document.createElement('li');
      item.className = 'sp-found';
      const words = document.createElement('span');
      words.textContent = `${mark.kind}\u00a0: ${mark.excerpt}`;
      const act = button(place.dataset.spHide, () => hide([mark]));
      act.setAttribute('aria-label', `${place.dataset.spHide} ${mark.excerpt}`);
      item.append(words, act);
      list.append(item);
    }
    box.append(text, list);
    if (marks.length > 1) box.append(button(place.dataset.spHideAll, () => hide(marks)));
    place.append(box);
  };

  const ask = async () => {
    const mine = ++asked;
    const body = new URLSearchParams(fields.map((field) => [field.name, field.value]));
    try {
      const answer = await fetch(place.dataset.spLivePrivacy, { method: 'POST', body });
      if (answer.ok && mine === asked) show(await answer.json());
    } catch {
      /* Off line: the last page looks again. */
    }
  };

  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 900);
  });
}
