/* Moderation: keys that move the focus (off until asked for) and the polite word of a reason. */
const STORED = 'spplus.moderation.keys';
const toggle = document.querySelector('[data-sp-keys-toggle]');

const typing = (target) => target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select') !== null;

const moveRow = (by) => {
  const links = [...document.querySelectorAll('[data-sp-row-link]')];
  const here = links.findIndex((link) => link.closest('[data-sp-row]').contains(document.activeElement));
  links[Math.min(Math.max(here + by, 0), links.length - 1)]?.focus();
};

const chooseRow = () => {
  const box = document.activeElement?.closest('[data-sp-row]')?.querySelector('input[type=checkbox]');
  if (box) {
    box.checked = !box.checked;
  }
};

const goTo = (element) => {
  if (element instanceof HTMLDetailsElement) {
    element.open = true;
    element.querySelector('summary').focus();
  } else {
    element.focus();
  }
};

/* Filters stay closed on phones, where the list comes first. */
const filters = document.querySelector('[data-sp-filters]');
if (filters && window.matchMedia('(min-width: 62em)').matches) {
  filters.open = true;
}

if (toggle) {
  const isOn = () => localStorage.getItem(STORED) === 'on';
  const show = () => {
    toggle.textContent = isOn() ? toggle.dataset.off : toggle.dataset.on;
  };
  toggle.hidden = false;
  toggle.addEventListener('click', () => {
    localStorage.setItem(STORED, isOn() ? 'off' : 'on');
    show();
  });
  show();
  document.addEventListener('keydown', (event) => {
    if (!isOn() || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      return;
    }
    const element = document.querySelector(`[data-sp-key="${CSS.escape(event.key)}"]`);
    if (event.key === 'j' || event.key === 'k') {
      moveRow(event.key === 'j' ? 1 : -1);
    } else if (event.key === 'x') {
      chooseRow();
    } else if (element) {
      goTo(element);
    } else {
      return;
    }
    event.preventDefault();
  });
}

/* Choosing a reason writes its word, unless the moderator has written their own. */
for (const select of document.querySelectorAll('[data-sp-word]')) {
  const word = document.getElementById(select.dataset.spWord);
  const suggestions = [...select.options].map((option) => option.dataset.spSuggested ?? '');
  document.querySelectorAll('[data-sp-prepare]').forEach((button) => (button.hidden = true));
  select.addEventListener('change', () => {
    if (suggestions.includes(word.value.trim()) || word.value.trim() === '') {
      word.value = select.selectedOptions[0].dataset.spSuggested ?? '';
    }
  });
}
