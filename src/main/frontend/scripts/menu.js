/* An open group of the menu closes with Escape, which gives the focus back, and with a click elsewhere. */
const groups = document.querySelectorAll('details.sp-menu');

document.addEventListener('keydown', (event) => {
  const open = [...groups].find((group) => group.open);
  if (event.key !== 'Escape' || !open) return;
  open.open = false;
  open.querySelector('summary').focus();
});

document.addEventListener('click', (event) => {
  for (const group of groups) {
    if (group.open && !group.contains(event.target)) group.open = false;
  }
});
