/* Answers a search form as one types, by loading its own page and taking over the part that shows what was found. */
for (const form of document.querySelectorAll('form[data-sp-live-search]')) {
  const field = form.querySelector('input[type=search]');
  const id = form.dataset.spLiveSearch;
  let waiting;
  let asked = 0;
  const ask = async () => {
    const mine = ++asked;
    const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
    try {
      const answer = await fetch(address);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const found = page.getElementById(id);
      if (answer.ok && found && mine === asked) {
        document.getElementById(id).replaceChildren(...found.childNodes);
      }
    } catch {
      /* Off line: the button still works later. */
    }
  };
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 300);
  });
}
