// Joins Tasklist to our own pages: a way back to the start page, a way to the case page beside the form, one sign-on, and drafts.
import { askToSignIn, holdsUnsavedText } from './drafts.js';

const application = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const texts = {
  tr: { startPage: 'Başlangıç', casePage: 'Dosyayı aç' },
  en: { startPage: 'Start page', casePage: 'Open the case' }
}[document.documentElement.lang];

document.querySelector('link[rel=icon]').href = application + '/favicon.svg';

function link(text, address) {
  const anchor = document.createElement('a');
  anchor.textContent = text;
  anchor.href = address;
  return anchor;
}

// The forms of Tasklist speak English only: what a field asks for and why it is not content.
const words = new Map([
  ['Search', 'Ara'],
  ['Select', 'Seçin'],
  ['No results', 'Sonuç yok'],
  ['Field is required.', 'Bu alan zorunludur.'],
  ['Value is not a number.', 'Değer bir sayı değil.'],
  ['Date and time must both be entered.', 'Tarih ve saat birlikte girilmelidir.'],
  ['January', 'Ocak'], ['February', 'Şubat'], ['March', 'Mart'], ['April', 'Nisan'], ['May', 'Mayıs'], ['June', 'Haziran'],
  ['July', 'Temmuz'], ['August', 'Ağustos'], ['September', 'Eylül'], ['October', 'Ekim'], ['November', 'Kasım'],
  ['December', 'Aralık'],
  ['Mon', 'Pzt'], ['Tue', 'Sal'], ['Wed', 'Çar'], ['Thu', 'Per'], ['Fri', 'Cum'], ['Sat', 'Cmt'], ['Sun', 'Paz']
]);
const sentences = [
  [/^Field must match pattern .+$/s, () => 'Biçim doğru değil.'],
  [/^Field must have minimum length of (\d+)\.$/, (_, length) => `En az ${length} karakter olmalıdır.`],
  [/^Field must have maximum length of (\d+)\.$/, (_, length) => `En çok ${length} karakter olabilir.`],
  [/^Field must have minimum value of (.+)\.$/, (_, value) => `En az ${value} olmalıdır.`],
  [/^Field must have maximum value of (.+)\.$/, (_, value) => `En çok ${value} olabilir.`]
];

function turkish(english) {
  const text = english.trim();
  const sentence = sentences.find(([pattern]) => pattern.test(text));
  return words.get(text) ?? (sentence ? text.replace(...sentence) : english);
}

function translate(form) {
  const own = '.fjs-form-field-error, .fjs-select-display, .fjs-select-placeholder, .fjs-dropdownlist-empty,'
    + '.flatpickr-weekday, .flatpickr-monthDropdown-month, .cur-month';
  for (const element of form.querySelectorAll(own)) {
    for (const node of element.querySelectorAll('*').length ? [...element.querySelectorAll('*')] : [element]) {
      for (const child of node.childNodes) {
        if (child.nodeType === Node.TEXT_NODE && turkish(child.data) !== child.data) {
          child.data = turkish(child.data);
        }
      }
    }
  }
  for (const input of form.querySelectorAll('input[placeholder]')) {
    if (turkish(input.placeholder) !== input.placeholder) {
      input.placeholder = turkish(input.placeholder);
    }
  }
}

if (document.documentElement.lang === 'tr') {
  new MutationObserver(() => document.querySelectorAll('.fjs-container').forEach(translate))
    .observe(document.body, { childList: true, characterData: true, subtree: true });
}

export default [
  {
    id: 'himaye-start-page',
    pluginPoint: 'tasklist.navbar.action',
    priority: 1000,
    render: node => node.append(link(texts.startPage, application + '/'))
  },
  {
    id: 'himaye-case-page',
    pluginPoint: 'tasklist.task.action',
    priority: 1000,
    render: (node, parameters, scope) => {
      const anchor = link(texts.casePage, '#');
      anchor.className = 'himaye-case-page';
      anchor.target = '_blank';
      anchor.rel = 'noopener';
      node.append(anchor);
      scope.taskData.newChild(scope).observe('task', task => {
        anchor.hidden = !task;
        if (task) {
          anchor.href = application + '/cases/by-task/' + encodeURIComponent(task.id);
        }
      });
    }
  },
  {
    // Tasklist's own sign-in form would be a second door; who needs to sign in does so on our page, and loses nothing by it.
    id: 'himaye-sign-on',
    pluginPoint: 'tasklist.login',
    priority: 1000,
    render: () => holdsUnsavedText() ? askToSignIn() : window.location.replace(application + '/login')
  }
];
