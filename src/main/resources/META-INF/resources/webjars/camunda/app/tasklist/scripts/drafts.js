// Keeps on the server what an officer has typed into the form of a task, every few seconds, and brings it back: after a lost session,
// in a second window, the next morning. Nothing of it is written in the browser's own storage or into the engine.
const application = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const AFTER_TYPING = 2000;
const WHILE_TYPING = 5000;
const AFTER_FAILURE = 4000;
const PULSE = 15000;
const LARGEST_PARTING_MESSAGE = 60000;

const texts = {
  tr: {
    region: 'Taslak',
    restored: time => `${time} tarihli taslağınız geri getirildi.`,
    afresh: 'Baştan başla',
    reallyAfresh: 'Bu formda yazdıklarınız silinsin mi?',
    forget: 'Sil',
    keep: 'Vazgeç',
    saved: time => `Taslak kaydedildi: ${time}`,
    failed: 'Taslak kaydedilemedi, yeniden deneniyor. Yazdıklarınız bu pencerede duruyor.',
    refused: reason => `Taslak kaydedilmedi: ${reason}`,
    gone: 'Bu görev artık sizi beklemiyor; taslak kaydedilmiyor.',
    changed: time => `Taslak ${time} saatinde başka bir pencerede değişti. İki sürüm de saklanıyor.`,
    takeTheirs: 'O sürümü al',
    keepMine: 'Buradakini koru',
    aside: (time, author) => author ? `${author} size bir taslak devretti (${time}).` : `${time} tarihli başka bir sürüm saklanıyor.`,
    takeAside: 'O sürüme geç',
    openWith: names => `Bu görev şu anda başkasında da açık: ${names}`,
    draftOf: names => `Bu görevde taslağı olan: ${names}`,
    handOver: name => `Taslağımı devret: ${name}`,
    handedOver: name => `Taslağınız devredildi: ${name}`,
    ended: 'Oturumunuz sona erdi',
    kept: 'Yazdıklarınız kaybolmadı, bu pencerede duruyor. Bu pencereyi kapatmayın. Yeni pencerede oturum açtığınızda taslak'
      + ' kaydedilir ve form kaldığı yerden açılır.',
    signIn: 'Yeni pencerede oturum aç',
    otherAccount: account => `Bu form ${account} hesabıyla açılmıştı. Taslak yalnızca o hesapla oturum açıldığında kaydedilir.`
  },
  en: {
    region: 'Draft',
    restored: time => `Your draft was restored from ${time}.`,
    afresh: 'Start afresh',
    reallyAfresh: 'Delete what you have typed into this form?',
    forget: 'Delete',
    keep: 'Keep it',
    saved: time => `Draft saved at ${time}`,
    failed: 'The draft was not saved, trying again. What you typed is still in this window.',
    refused: reason => `The draft was not saved: ${reason}`,
    gone: 'This task does not wait for you any more; the draft is not saved.',
    changed: time => `The draft was changed in another window at ${time}. Both versions are kept.`,
    takeTheirs: 'Take that version',
    keepMine: 'Keep this one',
    aside: (time, author) => author ? `${author} has handed a draft over to you (${time}).` : `Another version, of ${time}, is kept.`,
    takeAside: 'Go to that version',
    openWith: names => `This task is also open with: ${names}`,
    draftOf: names => `There is a draft of: ${names}`,
    handOver: name => `Hand my draft over to ${name}`,
    handedOver: name => `Your draft was handed over to ${name}`,
    ended: 'Your session has ended',
    kept: 'What you typed is not lost: it is still in this window. Do not close it. As soon as you have signed in in a new window the'
      + ' draft is saved and the form opens where you left it.',
    signIn: 'Sign in in a new window',
    otherAccount: account => `This form was opened as ${account}. The draft is saved only when that account signs in.`
  }
}[document.documentElement.lang];

// When a session ends, Tasklist writes the form into the storage of the browser, where whoever sits there next would find it.
const FORM_IN_STORAGE = /^camunda-form:/;
Object.keys(window.localStorage).filter(key => FORM_IN_STORAGE.test(key)).forEach(key => window.localStorage.removeItem(key));
const setItem = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (!FORM_IN_STORAGE.test(String(key))) {
    setItem.call(this, key, value);
  }
};

// While the officer signs in elsewhere Tasklist would go on asking for its lists with the token of the session that has ended, and the
// web application of the engine ends any session in which such a token comes: the one that has just begun.
const { send } = XMLHttpRequest.prototype;
XMLHttpRequest.prototype.send = function (body) {
  if (!asking) {
    send.call(this, body);
  }
};

const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Istanbul' });
const calendar = new Intl.DateTimeFormat(document.documentElement.lang,
  { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Istanbul' });
const timeOf = instant => clock.format(new Date(instant));
const dayOf = instant => calendar.format(new Date(instant));

// Also without HTTPS, where the browser makes no such numbers by itself.
function randomId() {
  const bytes = window.crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const digits = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

// There is no way from the element of a form to the form but the tree that its renderer (Preact) keeps at the element.
function formAt(container) {
  const search = node => {
    if (!node || typeof node !== 'object') {
      return null;
    }
    if (Array.isArray(node)) {
      return node.reduce((found, child) => found ?? search(child), null);
    }
    return node.props?.value?.getService?.('form', false) ?? search(node.__k);
  };
  return search(container.__k);
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text ?? '';
  return made;
}

function button(text, action) {
  const made = element('button', 'btn btn-default btn-sm', text);
  made.type = 'button';
  made.addEventListener('click', action);
  return made;
}

class Draft {
  constructor(task, form, container) {
    this.task = task;
    this.form = form;
    this.container = container;
    this.place = window.location.href;
    this.id = randomId();
    this.version = 0;
    this.account = null;
    this.token = null;
    this.conflict = null;
    this.ended = false;
    this.ready = false;
    this.atFirst = this.typed();
    this.kept = JSON.stringify(this.atFirst);
    this.draw();
    form.on('changed', () => this.changed());
  }

  // What stands in the fields of the form, and nothing else of what the form knows.
  typed() {
    const { data } = this.form._getState();
    const fields = {};
    for (const field of this.form.get('formFieldRegistry').getAll()) {
      if (field.key) {
        fields[field.key] = data[field.key] ?? null;
      }
    }
    return fields;
  }

  isUnsaved() {
    return !this.ended && JSON.stringify(this.typed()) !== this.kept;
  }

  // As the form itself does when it is reset.
  fill(fields) {
    const known = Object.fromEntries(Object.entries(fields).filter(([key]) => key in this.atFirst));
    this.form._setState({ data: { ...this.form._getState().data, ...known }, errors: {} });
  }

  async call(method, path = '', body, parting = false) {
    const headers = { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' };
    if (this.token) {
      headers[this.token.name] = this.token.value;
    }
    if (body) {
      headers['Content-Type'] = 'application/json';
    }
    const text = body && JSON.stringify(body);
    const answer = await fetch(application + '/api/tasks/' + encodeURIComponent(this.task) + '/draft' + path, {
      method,
      headers,
      body: text,
      credentials: 'same-origin',
      cache: 'no-store',
      keepalive: parting && text.length < LARGEST_PARTING_MESSAGE
    });
    const token = answer.headers.get('X-CSRF-TOKEN');
    if (token) {
      this.token = { name: 'X-CSRF-TOKEN', value: token };
    }
    return answer;
  }

  // A new session has a new token, which comes with the draft; without a session the missing token is noticed first.
  async write(method, path, body, parting) {
    const answer = await this.call(method, path, body, parting);
    if (answer.status !== 403) {
      return answer;
    }
    const draft = await this.call('GET');
    return draft.ok ? this.call(method, path, body, parting) : draft;
  }

  async open() {
    const answer = await this.read();
    if (!answer) {
      return;
    }
    const { standing, fields, aside } = answer;
    this.account = standing.account;
    this.version = standing.version;
    this.aside = aside;
    if (fields) {
      // Whoever was faster than the answer keeps what they have typed.
      const now = this.typed();
      const since = Object.entries(now)
        .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(this.atFirst[key]));
      this.kept = JSON.stringify({ ...now, ...fields });
      this.fill({ ...fields, ...Object.fromEntries(since) });
      this.restoredFrom = standing.savedAt;
      if (!since.length) {
        this.kept = JSON.stringify(this.typed());
      }
    }
    this.ready = true;
    this.follow(standing);
    this.changed();
    this.pulse();
  }

  // Reads the draft; tries again until the server answers, because saving without having read could only collide.
  async read() {
    for (;;) {
      try {
        const answer = await this.call('GET');
        if (answer.ok) {
          return await answer.json();
        }
        if (this.isOver(answer)) {
          return null;
        }
      } catch (unreachable) {
        console.warn('The draft could not be read', unreachable.name);
      }
      if (this.ended || !this.container.isConnected && !this.isUnsaved()) {
        return null;
      }
      this.say(texts.failed, 'failed');
      await new Promise(later => window.setTimeout(later, AFTER_FAILURE));
    }
  }

  isOver(answer) {
    if (answer.status === 401) {
      this.sessionEnded();
      return true;
    }
    if (answer.status === 404 || answer.status === 403) {
      this.ended = true;
      this.say(texts.gone, 'failed');
      return true;
    }
    return false;
  }

  changed() {
    this.bar.dataset.unsaved = this.isUnsaved();
    if (asking || !this.ready || !this.isUnsaved() || JSON.stringify(this.typed()) === this.refusedText) {
      return;
    }
    const now = Date.now();
    this.since ??= now;
    this.saveIn(Math.max(0, Math.min(AFTER_TYPING, this.since + WHILE_TYPING - now)));
  }

  saveIn(milliseconds) {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.save(), milliseconds);
  }

  // One save after the other.
  save(parting = false) {
    window.clearTimeout(this.timer);
    this.saving = (this.saving ?? Promise.resolve()).then(() => {
      this.since = null;
      return this.isUnsaved() ? this.put(parting) : null;
    });
    return this.saving;
  }

  async put(parting) {
    const fields = this.typed();
    try {
      const answer = await this.write('PUT', '', { version: this.version, window: this.id, fields }, parting);
      if (answer.ok) {
        const standing = await answer.json();
        this.kept = JSON.stringify(fields);
        this.version = standing.version;
        this.say(texts.saved(timeOf(standing.savedAt)), 'saved');
        this.follow(standing);
      } else if (answer.status === 409) {
        this.kept = JSON.stringify(fields);
        await this.collided();
      } else if (!this.isOver(answer)) {
        await this.refused(answer);
      }
    } catch (unreachable) {
      this.say(texts.failed, 'failed');
    }
    this.changed();
  }

  async refused(answer) {
    if (answer.status === 400 || answer.status === 413) {
      const problem = await answer.json();
      // Saving the same again would be refused again.
      this.say(texts.refused(problem.message), 'failed');
      this.refusedText = JSON.stringify(this.typed());
    } else {
      this.say(texts.failed, 'failed');
    }
  }

  // Another window has saved; what was typed here has been set aside under this window's id.
  async collided() {
    const opened = await this.read();
    if (opened && !opened.fields) {
      // The other window has deleted the draft or handed it over; what stands here is the draft then.
      this.version = 0;
      await this.choose(this.id, this.typed());
    } else if (opened) {
      this.conflict = { version: opened.standing.version, savedAt: opened.standing.savedAt, fields: opened.fields };
      this.aside = opened.aside;
      this.say('', 'quiet');
      this.follow(opened.standing);
    }
  }

  takeTheirs() {
    this.adopt(this.conflict);
  }

  async keepMine() {
    await this.choose(this.id, this.typed());
  }

  async takeAside(aside) {
    await this.save();
    if (await this.choose(aside.id, aside.fields)) {
      this.fill(aside.fields);
      this.kept = JSON.stringify(this.typed());
    }
  }

  adopt({ version, savedAt, fields }) {
    this.fill(fields ?? this.atFirst);
    this.kept = JSON.stringify(this.typed());
    this.version = version;
    this.conflict = null;
    this.say(texts.saved(timeOf(savedAt)), 'saved');
    this.draw();
  }

  // The officer has chosen: the version that was there is set aside, and the one that was set aside is the draft.
  async choose(id, fields) {
    const version = this.conflict?.version ?? this.version;
    try {
      const answer = await this.write('PUT', '', { version, window: id, instead: true, fields });
      if (answer.ok) {
        const standing = await answer.json();
        this.conflict = null;
        this.version = standing.version;
        this.kept = JSON.stringify(fields);
        this.say(texts.saved(timeOf(standing.savedAt)), 'saved');
        this.aside = (await this.read())?.aside ?? [];
        this.follow(standing);
        return true;
      }
      if (answer.status === 409) {
        await this.collided();
      } else {
        this.isOver(answer);
      }
    } catch (unreachable) {
      this.say(texts.failed, 'failed');
    }
    return false;
  }

  askAfresh(asked) {
    this.askedAfresh = asked;
    this.draw();
    this.news.querySelector('button')?.focus();
  }

  async startAfresh() {
    this.askedAfresh = false;
    window.clearTimeout(this.timer);
    await this.saving;
    const answer = await this.write('DELETE');
    if (answer.ok) {
      this.fill(this.atFirst);
      this.kept = JSON.stringify(this.typed());
      this.version = 0;
      this.conflict = null;
      this.restoredFrom = null;
      this.aside = [];
      this.say('', 'quiet');
      this.draw();
    } else {
      this.isOver(answer);
    }
  }

  async handOver(receiver) {
    await this.save();
    const answer = await this.write('POST', '/hand-over');
    if (answer.ok) {
      this.version = 0;
      this.restoredFrom = null;
      this.say(texts.handedOver(receiver), 'saved');
      this.follow(await answer.json());
    } else {
      this.isOver(answer);
    }
  }

  // Tells the server that the form is open and hears who else has it open, and whether another window has saved.
  async pulse() {
    window.clearTimeout(this.pulsing);
    if (this.ended || !this.container.isConnected) {
      return;
    }
    if (!document.hidden) {
      try {
        await this.saving;
        const answer = await this.write('POST', '/presence');
        if (answer.ok) {
          const standing = await answer.json();
          if (standing.version > this.version && !this.conflict && !this.isUnsaved()) {
            await this.collided();
          } else {
            this.version = standing.version && this.version;
            this.follow(standing);
          }
        } else if (this.isOver(answer)) {
          return;
        }
      } catch (unreachable) {
        console.warn('Nobody was told that the task is open', unreachable.name);
      }
    }
    this.pulsing = window.setTimeout(() => this.pulse(), PULSE);
  }

  follow(standing) {
    this.others = standing.others;
    this.claimedBy = standing.claimedBy;
    this.draw();
  }

  // The form has left the page: the next task was chosen, this one was claimed, or the session has ended.
  close() {
    window.clearTimeout(this.pulsing);
    return this.opening.then(() => this.save(true));
  }

  sessionEnded() {
    if (this.isUnsaved()) {
      askToSignIn(this);
    } else {
      this.ended = true;
      window.location.replace(application + '/login');
    }
  }

  say(text, kind) {
    this.status.className = 'himaye-draft-' + kind;
    if (this.status.textContent !== text) {
      this.status.textContent = text;
    }
  }

  draw() {
    if (!this.bar) {
      this.bar = element('section', 'himaye-draft');
      this.bar.setAttribute('aria-label', texts.region);
      this.status = element('p', 'himaye-draft-quiet');
      this.status.setAttribute('role', 'status');
      this.status.setAttribute('aria-live', 'polite');
      this.news = element('div', 'himaye-draft-news');
      this.news.setAttribute('aria-live', 'polite');
      this.bar.append(this.status, this.news);
      this.container.before(this.bar);
    }
    const lines = this.lines();
    const shown = JSON.stringify(lines.map(([kind, text]) => [kind, text]));
    if (shown !== this.shown) {
      this.shown = shown;
      this.news.replaceChildren(...lines.map(([kind, text, ...buttons]) => {
        const line = element('p', 'himaye-draft-' + kind, text);
        line.append(...buttons);
        return line;
      }));
    }
  }

  lines() {
    const lines = [];
    if (this.restoredFrom && this.askedAfresh) {
      // Tasklist runs in a sandbox that opens no questions of the browser.
      lines.push(['restored', texts.reallyAfresh,
        button(texts.forget, () => this.startAfresh()), button(texts.keep, () => this.askAfresh(false))]);
    } else if (this.restoredFrom) {
      lines.push(['restored', texts.restored(dayOf(this.restoredFrom)), button(texts.afresh, () => this.askAfresh(true))]);
    }
    if (this.conflict) {
      lines.push(['conflict', texts.changed(timeOf(this.conflict.savedAt)),
        button(texts.takeTheirs, () => this.takeTheirs()), button(texts.keepMine, () => this.keepMine())]);
    } else {
      for (const aside of this.aside ?? []) {
        const author = aside.author === this.account ? null : aside.author;
        lines.push(['aside', texts.aside(dayOf(aside.savedAt), author),
          button(texts.takeAside, () => this.takeAside(aside))]);
      }
    }
    const names = chosen => (this.others ?? []).filter(chosen).map(other => other.account).join(', ');
    const open = names(other => other.open);
    const draft = names(other => other.draft);
    if (open) {
      lines.push(['open', texts.openWith(open)]);
    }
    if (draft) {
      lines.push(['others', texts.draftOf(draft)]);
    }
    if (this.claimedBy && this.version) {
      lines.push(['hand-over', '', button(texts.handOver(this.claimedBy), () => this.handOver(this.claimedBy))]);
    }
    return lines;
  }
}

let present = null;
let former = null;
let closing = Promise.resolve();
let asking = null;

function unsaved() {
  return [asking, present, former].find(draft => draft?.isUnsaved());
}

// Whether leaving the page for the sign-on would lose something.
export function holdsUnsavedText() {
  return Boolean(asking || unsaved());
}

// The text stays where it is, in the memory of this page, until the same officer has signed in elsewhere.
export function askToSignIn(draft = unsaved()) {
  if (asking || !draft) {
    return;
  }
  asking = draft;
  const dialog = element('dialog', 'himaye-draft-session');
  const title = element('h2', '', texts.ended);
  title.id = 'himaye-draft-session-title';
  dialog.setAttribute('aria-labelledby', title.id);
  const said = element('p', '', texts.kept);
  said.setAttribute('role', 'status');
  const link = element('a', 'btn btn-primary', texts.signIn);
  link.href = application + '/login';
  link.target = '_blank';
  link.rel = 'noopener';
  dialog.append(title, said, link);
  dialog.addEventListener('cancel', event => event.preventDefault());
  document.body.append(dialog);
  dialog.showModal();
  awaitSignOn(draft, said);
}

async function awaitSignOn(draft, said) {
  for (;;) {
    await new Promise(later => window.setTimeout(later, AFTER_FAILURE / 2));
    try {
      const answer = await draft.call('GET');
      const standing = answer.ok ? (await answer.json()).standing : null;
      if (answer.status === 404 || answer.status === 403 || standing && draft.account && standing.account !== draft.account) {
        said.textContent = texts.otherAccount(draft.account ?? '');
      } else if (standing) {
        const version = draft.ready ? draft.version : standing.version;
        const saved = await draft.write('PUT', '', { version, window: draft.id, fields: draft.typed() });
        // 409: another window has saved meanwhile; this version is kept beside that one, and both are offered.
        if (saved.ok || saved.status === 409) {
          draft.ended = true;
          window.history.replaceState(null, '', draft.place);
          window.location.reload();
          return;
        }
      }
    } catch (unreachable) {
      said.textContent = texts.kept;
    }
  }
}

function attend(container) {
  const task = window.angular.element(container).scope()?.params?.taskId;
  const form = formAt(container);
  if (!task || !form) {
    return;
  }
  const draft = new Draft(task, form, container);
  present = draft;
  // What was typed before the form was drawn again, because the task was claimed, is on its way.
  draft.opening = closing.then(() => draft.open());
}

function look() {
  if (present && !present.container.isConnected && !asking) {
    former = present;
    present = null;
    closing = former.close().catch(() => null);
  }
  const container = document.querySelector('.task-details .fjs-container, [cam-tasklist-form] .fjs-container');
  if (container && present?.container !== container && !asking) {
    attend(container);
  }
}

new MutationObserver(look).observe(document.body, { childList: true, subtree: true });

document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    present?.ready && present.save(true);
  } else {
    present?.ready && present.pulse();
  }
});

window.addEventListener('beforeunload', event => {
  if (unsaved()) {
    present?.ready && !asking && present.save(true);
    event.preventDefault();
  }
});
