/*
 * Proposes services while one types in <input data-structure-picker="open|choose"> (ARIA combobox with a list).
 * "open" leads to the page of the service chosen. "choose" writes its code in the field whose id is data-code-field, and
 * tells it by a "structure-chosen" event; typing again forgets the choice. Without this script the field is plain.
 */
const PAUSE = 150;
const SHORTEST = 2;
const MOST = 8;

let lists = 0;

class StructurePicker {
  constructor(input) {
    this.input = input;
    this.words = input.dataset;
    this.items = [];
    this.current = -1;
    this.list = this.makeList();
    this.status = this.makeStatus();
    this.code = document.getElementById(this.words.codeField);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', this.list.id);
    input.addEventListener('input', () => this.typed());
    input.addEventListener('keydown', (event) => this.pressed(event));
    input.addEventListener('blur', () => this.close());
  }

  makeList() {
    const list = document.createElement('ul');
    list.id = `services-proposes-${(lists += 1)}`;
    list.className = 'sp-picker__list';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', this.words.label);
    list.hidden = true;
    // Keeps the focus in the field, so that a press on an option is not lost to the closing of the list.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) this.choose([...list.children].indexOf(option));
    });
    this.input.closest('.sp-picker').append(list);
    return list;
  }

  makeStatus() {
    const status = document.createElement('p');
    status.className = 'sp-visually-hidden';
    status.setAttribute('role', 'status');
    this.input.closest('.sp-picker').append(status);
    return status;
  }

  typed() {
    if (this.code) this.code.value = '';
    clearTimeout(this.timer);
    this.request?.abort();
    const words = this.input.value.trim();
    if (words.length < SHORTEST) {
      this.close();
      this.status.textContent = '';
      return;
    }
    this.timer = setTimeout(() => this.ask(words), PAUSE);
  }

  async ask(words) {
    this.request = new AbortController();
    try {
      const answer = await fetch(`/api/v1/structures?${new URLSearchParams({ q: words, limit: MOST })}`, {
        signal: this.request.signal,
      });
      if (answer.ok) this.show((await answer.json()).items);
    } catch (failure) {
      // Cut short by the next letter, or no network: the form still works by itself.
      if (failure.name !== 'AbortError') this.close();
    }
  }

  show(items) {
    this.items = items;
    this.current = -1;
    this.input.removeAttribute('aria-activedescendant');
    this.list.replaceChildren(...items.map((item, index) => this.option(item, index)));
    this.open(items.length > 0 && document.activeElement === this.input);
    this.status.textContent = this.said(items.length);
  }

  said(count) {
    if (count === 0) return this.words.none;
    return count === 1 ? this.words.one : this.words.many.replace('#', count);
  }

  option(item, index) {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${index}`;
    option.className = 'sp-picker__option';
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    const { postalCode, town, country } = item.address;
    const place = [`${postalCode} ${town}`.trim(), country === 'France' ? '' : country].filter(Boolean).join(', ');
    option.append(this.line('name', item.name), ' ', this.line('place', [item.type, place].filter(Boolean).join(' · ')));
    return option;
  }

  line(kind, text) {
    const line = document.createElement('span');
    line.className = `sp-picker__${kind}`;
    line.textContent = text;
    return line;
  }

  pressed(event) {
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves && this.items.length) {
      event.preventDefault();
      this.move(moves[event.key]);
    } else if (event.key === 'Enter' && this.current >= 0) {
      event.preventDefault();
      this.choose(this.current);
    } else if (event.key === 'Escape' && !this.list.hidden) {
      event.preventDefault();
      this.close();
    }
  }

  move(step) {
    const count = this.items.length;
    this.open(true);
    this.list.children[this.current]?.setAttribute('aria-selected', 'false');
    this.current = this.current < 0 && step < 0 ? count - 1 : (this.current + step + count) % count;
    const option = this.list.children[this.current];
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', option.id);
  }

  choose(index) {
    const item = this.items[index];
    if (this.words.structurePicker === 'open') {
      window.location.assign(new URL(item.url).pathname);
      return;
    }
    this.input.value = item.name;
    if (this.code) this.code.value = item.code;
    this.close();
    this.status.textContent = this.words.chosen.replace('#', item.name);
    this.input.dispatchEvent(new CustomEvent('structure-chosen', { bubbles: true, detail: item }));
  }

  open(wanted) {
    this.list.hidden = !wanted;
    this.input.setAttribute('aria-expanded', String(wanted));
  }

  close() {
    clearTimeout(this.timer);
    this.open(false);
    this.current = -1;
    this.input.removeAttribute('aria-activedescendant');
    for (const option of this.list.children) option.setAttribute('aria-selected', 'false');
  }
}

document.querySelectorAll('input[data-structure-picker]').forEach((input) => new StructurePicker(input));
