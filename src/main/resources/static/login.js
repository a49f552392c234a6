// Demonstration only: a button per training user fills in the sign-on form.
'use strict';

const username = document.getElementById('username');
const password = document.getElementById('password');

for (const button of document.querySelectorAll('button[data-user]')) {
  button.addEventListener('click', () => {
    username.value = button.dataset.user;
    password.value = button.closest('table').dataset.password ?? '';
    document.getElementById('sign-in').focus();
  });
}
