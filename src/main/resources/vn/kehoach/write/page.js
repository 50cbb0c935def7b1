// What the pages share: their data, the reader's language, and elements made of text, never of markup.
'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const language = { now: (navigator.language || 'vi').startsWith('en') ? 'en' : 'vi', words: {} };

/** The words of a key in the reader's language; "{}" stands for a value. */
function say(key, value) {
  const both = language.words[key];
  return both ? both[language.now === 'vi' ? 0 : 1].replace('{}', value) : key;
}

/** An element: el('p.soft', 'text', child…); strings become text. */
function el(name, ...children) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(' ');
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

function button(label, action, name = 'button') {
  const made = el(name, label);
  made.type = 'button';
  made.addEventListener('click', action);
  return made;
}

/** Fills what the page's markup names by data-say. */
function sayAll() {
  document.documentElement.lang = language.now;
  for (const element of document.querySelectorAll('[data-say]')) element.textContent = say(element.dataset.say);
  for (const element of document.querySelectorAll('[data-hint]')) {
    element.placeholder = say(element.dataset.hint);
    element.setAttribute('aria-label', say(element.dataset.hint));
  }
}

/** Hands the reader a file, without any server. */
function save(name, type, text) {
  const link = el('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** Lets the reader choose the language; shows everything anew by the given function. */
function offerLanguages(place, show) {
  for (const [code, label] of [['vi', 'VI'], ['en', 'EN']]) {
    const choice = button(label, () => {
      language.now = code;
      for (const other of place.children) other.setAttribute('aria-pressed', other === choice);
      sayAll();
      show();
    });
    choice.lang = code;
    choice.title = code === 'vi' ? 'Tiếng Việt' : 'English';
    choice.setAttribute('aria-pressed', code === language.now);
    place.append(choice);
  }
}
