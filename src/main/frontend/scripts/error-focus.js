/* Leads to the summary of what is to be mended, as soon as the page shows one. */
document.getElementById('erreurs')?.focus();
