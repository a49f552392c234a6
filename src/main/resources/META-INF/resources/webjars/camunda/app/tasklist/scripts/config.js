// The language of Tasklist is the one chosen on our own pages, and Turkish unless English was chosen. Only that language
// is offered, because Tasklist would otherwise follow the browser and show English in every English browser.
const chosen = /(?:^|;\s*)himaye-language=(tr|en)(?:;|$)/.exec(document.cookie);
const language = chosen ? chosen[1] : 'tr';
const texts = {
  tr: {
    name: 'Görevler',
    claimTask: 'seçili görevi üstlenir',
    focusFilter: 'listedeki ilk filtreye gider',
    focusList: 'listedeki ilk göreve gider',
    focusForm: 'görev formunun ilk alanına gider'
  },
  en: {
    name: 'Tasks',
    claimTask: 'claims the selected task',
    focusFilter: 'goes to the first filter in the list',
    focusList: 'goes to the first task in the list',
    focusForm: 'goes to the first field of the task form'
  }
}[language];

// The page says lang="en" whatever it shows; screen readers and upper-casing (i, İ) need the truth.
document.documentElement.lang = language;

// Tasklist asks for some texts before its language file has arrived and then shows their keys, and it keeps an old file
// over an update. So the file is put where Tasklist looks first, before it starts.
const address = document.querySelector('base').getAttribute('app-root') + '/app/tasklist/locales/';
try {
  const file = await fetch(address + language + '.json', { cache: 'no-cache' });
  if (file.ok) {
    const kept = JSON.parse(window.localStorage.getItem('camunda-web') || '{}');
    kept[address + '_locales_data_' + language + '_' + window.bust] = JSON.stringify(await file.json());
    window.localStorage.setItem('camunda-web', JSON.stringify(kept));
  }
} catch (problem) {
  console.warn('Tasklist loads its language file by itself', problem);
}

export default {
  // Printed one after the other: "Himaye Görevler".
  app: { name: texts.name, vendor: 'Himaye' },
  locales: { availableLocales: [language], fallbackLocale: language },
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  disableWelcomeMessage: true,
  previewHtml: false,
  customScripts: ['scripts/himaye'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: texts.claimTask },
    focusFilter: { key: 'ctrl+shift+f', description: texts.focusFilter },
    focusList: { key: 'ctrl+alt+l', description: texts.focusList },
    focusForm: { key: 'ctrl+alt+f', description: texts.focusForm }
  }
};
