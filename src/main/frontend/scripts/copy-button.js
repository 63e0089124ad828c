/* Shows the button that copies a field, where the browser can. */
for (const button of document.querySelectorAll('[data-sp-copy]')) {
  if (navigator.clipboard) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.spCopy).value);
      button.textContent = button.dataset.spCopied;
    });
  }
}
