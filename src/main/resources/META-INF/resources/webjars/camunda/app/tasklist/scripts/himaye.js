// Joins Tasklist to our own pages: a way back to the start page, a way to the case page beside the form, and one sign-on.
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
    // Tasklist's own sign-in form would be a second door; who needs to sign in does so on our page.
    id: 'himaye-sign-on',
    pluginPoint: 'tasklist.login',
    priority: 1000,
    render: () => window.location.replace(application + '/login')
  }
];
