// Pages that show something in progress ask to be loaded again, e.g. <main data-reload-seconds="5">.
'use strict';

for (const element of document.querySelectorAll('[data-reload-seconds]')) {
  window.setTimeout(() => window.location.reload(), Number(element.dataset.reloadSeconds) * 1000);
}

// What went wrong with a form is read out and reached first, e.g. <div tabindex="-1" data-focus="">.
document.querySelector('[data-focus]')?.focus();

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
