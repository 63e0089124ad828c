/* Keeps what is typed on this device, only when its owner ticks the box; forgets it once sent. */
const keyOf = (name) => `spplus.draft.${name}`;

for (const form of document.querySelectorAll('form[data-sp-draft]')) {
  const key = keyOf(form.dataset.spDraft);
  const consent = form.querySelector('[data-sp-draft-consent]');
  const box = consent.querySelector('input');
  const fields = [...form.querySelectorAll('[data-sp-longest]')];
  const save = () => {
    if (box.checked) {
      localStorage.setItem(key, JSON.stringify(Object.fromEntries(fields.map((field) => [field.name, field.value]))));
    }
  };
  const kept = JSON.parse(localStorage.getItem(key) ?? 'null');
  consent.hidden = false;
  if (kept) {
    box.checked = true;
    if (fields.every((field) => field.value === '')) {
      fields.forEach((field) => (field.value = kept[field.name] ?? ''));
      const told = document.createElement('p');
      told.className = 'fr-info-text';
      told.setAttribute('role', 'status');
      told.textContent = form.dataset.spRestored;
      form.prepend(told);
    }
  }
  form.addEventListener('input', save);
  box.addEventListener('change', () => (box.checked ? save() : localStorage.removeItem(key)));
}

for (const done of document.querySelectorAll('[data-sp-draft-done]')) {
  localStorage.removeItem(keyOf(done.dataset.spDraftDone));
}
