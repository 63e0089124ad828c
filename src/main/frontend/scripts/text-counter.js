/* Says how many characters are left, when few are; the server tells the same without it. */
for (const field of document.querySelectorAll('[data-sp-left]')) {
  const longest = Number(field.dataset.spLongest);
  const line = document.createElement('p');
  line.className = 'fr-hint-text';
  line.setAttribute('role', 'status');
  field.after(line);
  const tell = () => {
    const left = longest - field.value.length;
    const words = left < 0 ? field.dataset.spOver : field.dataset.spLeft;
    line.textContent = left > longest / 10 ? '' : words.replace('#', Math.abs(left).toLocaleString('fr'));
  };
  field.addEventListener('input', tell);
  tell();
}
