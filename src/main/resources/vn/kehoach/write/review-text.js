// The review page's other half: the pages with their marks, the restored text, and uncertain tokens.

// ---- pages ----

/** Where an offset of the restored text lies in the lines of pages without a picture. */
const lines = [];

function showPages() {
  const place = document.getElementById('pages');
  for (const page of data.pages) {
    const sheet = el('div.sheet');
    page.sheet = sheet;
    if (page.picture) {
      const image = el('img');
      image.src = 'data:image/jpeg;base64,' + page.picture;
      image.alt = say('page', page.number);
      sheet.append(image);
    } else {
      sheet.classList.add('plain');
      for (const line of page.lines) {
        const made = el('p', line);
        lines.push({ text: line, element: made, page });
        sheet.append(made);
      }
    }
    place.append(el('p.number', page.number + ' / ' + data.pages.length), sheet);
  }
  alignLines();
  for (const line of lines) {
    line.element.addEventListener('mouseenter', () => { const one = itemAt(line); if (one) mark(one, false, true); });
    line.element.addEventListener('click', () => { const one = itemAt(line); if (one) pick(one); });
  }
}

function folded(word) {
  return word.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase().replace(/đ/g, 'd');
}

/**
 * Gives each line as read its part of the restored text: words are paired one by one; where they part ways, the
 * nearest two that are alike again are looked for.
 */
function alignLines() {
  const NEAR = 12;
  const read = lines.flatMap(line => line.text.split(/\s+/).filter(Boolean).map(word => ({ word: folded(word), line })));
  const restored = [...text.matchAll(/\S+/g)].map(found => ({ word: folded(found[0]), start: found.index, end: found.index + found[0].length }));
  let i = 0;
  let j = 0;
  while (i < read.length && j < restored.length) {
    if (read[i].word !== restored[j].word) {
      search: for (let sum = 1; sum <= NEAR; sum++) {
        for (let down = 0; down <= sum; down++) {
          const a = read[i + down];
          const b = restored[j + sum - down];
          if (a && b && a.word.length > 1 && a.word === b.word) {
            if (down === sum - down) break search; // as many words here as there: they are misread, not missing
            i += down;
            j += sum - down;
            break search;
          }
        }
      }
    }
    const line = read[i].line;
    line.start = Math.min(line.start ?? Infinity, restored[j].start);
    line.end = Math.max(line.end ?? 0, restored[j].end);
    i++;
    j++;
  }
}

/** The smallest shown item that a line belongs to. */
function itemAt(line) {
  const over = shown.filter(one => one.span && line.start !== undefined && overlap(line, one.span));
  return over.sort((a, b) => (a.span.end - a.span.start) - (b.span.end - b.span.start))[0];
}

function drawBoxes() {
  for (const page of data.pages) {
    for (const old of page.sheet.querySelectorAll('.box')) old.remove();
  }
  const boxes = shown.concat(kind === 'plain' ? [] : items.filter(one => one.token && !shown.includes(one)))
    .filter(one => one.span && one.span.bbox)
    .sort((a, b) => area(b.span.bbox) - area(a.span.bbox));
  for (const one of boxes) {
    const page = data.pages[one.span.page - 1];
    if (!page || !page.picture) continue;
    const [left, top, right, bottom] = one.span.bbox;
    const box = el(one.token ? 'div.box.doubt' : 'div.box');
    box.style.left = 100 * (left - 2) / page.width + '%';
    box.style.top = 100 * (top - 1.5) / page.height + '%';
    box.style.width = 100 * (right - left + 4) / page.width + '%';
    box.style.height = 100 * (bottom - top + 3) / page.height + '%';
    box.addEventListener('mouseenter', () => mark(one, false, true));
    box.addEventListener('click', () => (one.token ? openToken(one.token, one.index, box) : pick(one)));
    page.sheet.append(box);
    one.box = box;
  }
}

function area(box) {
  return (box[2] - box[0]) * (box[3] - box[1]);
}

/** Chooses an item on its page: its card comes into view. */
function pick(one) {
  select(one, false);
  if (one.card) one.card.scrollIntoView({ block: 'center' });
}

/** Marks an item on the page, in the list and in the text. */
function mark(one, scrollsPage, scrollsList) {
  for (const old of document.querySelectorAll('.on')) old.classList.remove('on');
  if (one.card) one.card.classList.add('on');
  if (scrollsList && one.card) one.card.scrollIntoView({ block: 'nearest' });
  let first = null;
  if (one.span && one.box) {
    one.box.classList.add('on');
    first = one.box;
  } else if (one.span) {
    for (const line of lines) {
      if (line.start !== undefined && overlap(line, one.span)) {
        line.element.classList.add('on');
        first = first || line.element;
      }
    }
  }
  if (first && !scrollsList && (scrollsPage || !isVisible(first))) first.scrollIntoView({ block: 'center' });
  markText(one.span, scrollsPage);
}

function isVisible(element) {
  const place = document.getElementById('pages').getBoundingClientRect();
  const at = element.getBoundingClientRect();
  return at.bottom > place.top && at.top < place.bottom;
}

// ---- the restored text ----

const pieces = []; // text nodes with their offsets

function showText() {
  const place = document.getElementById('text');
  let end = 0;
  const add = (parent, from, to) => {
    const node = document.createTextNode(text.slice(from, to).replace(/\f/g, '\n'));
    pieces.push({ node, start: from, end: to });
    parent.append(node);
  };
  for (const [i, token] of quality.uncertain.entries()) {
    if (token.span.start < end) continue;
    if (token.span.start > end) add(place, end, token.span.start);
    const made = el('mark');
    made.classList.add(token.confidence < .25 ? 'd3' : token.confidence < .5 ? 'd2' : 'd1');
    made.title = say('read') + ': ' + token.read;
    made.addEventListener('click', () => openToken(token, i, made));
    add(made, token.span.start, token.span.end);
    place.append(made);
    token.mark = made;
    end = token.span.end;
  }
  add(place, end, text.length);
  place.addEventListener('dblclick', addToken);
}

function markText(span, scrolls) {
  if (!globalThis.CSS || !CSS.highlights) return;
  CSS.highlights.clear();
  const first = span && pieces.find(piece => piece.end > span.start);
  const last = span && pieces.find(piece => piece.end >= span.end);
  if (!first || !last) return;
  const range = new Range();
  range.setStart(first.node, Math.max(0, Math.min(first.node.length, span.start - first.start)));
  range.setEnd(last.node, Math.max(0, Math.min(last.node.length, span.end - last.start)));
  CSS.highlights.set('item', new Highlight(range));
  if (scrolls && kind === 'plain') first.node.parentElement.scrollTop = first.node.parentElement.scrollTop + range.getBoundingClientRect().top - 260;
}

// ---- tokens ----

/** A word that the reader finds wrong though it was thought to be sure. */
function addToken() {
  const selection = getSelection();
  const piece = pieces.find(each => each.node === selection.anchorNode);
  const word = selection.toString();
  if (!piece || piece.node.parentElement.tagName === 'MARK' || !word.trim()) return;
  const start = piece.start + Math.min(selection.anchorOffset, selection.focusOffset);
  const page = 1 + (text.slice(0, start).match(/\f/g) || []).length;
  const read = word.trimEnd();
  openToken({ span: { page, start, end: start + read.length, bbox: null }, read, chosen: read, alternatives: [], confidence: 1 },
    null, piece.node.parentElement, selection.getRangeAt(0).getBoundingClientRect());
}

function openToken(token, index, anchor, at = anchor.getBoundingClientRect()) {
  const popover = document.getElementById('popover');
  const change = tokens.get(token.span.start);
  const input = el('input');
  input.value = change ? change.now : token.chosen;
  input.setAttribute('aria-label', say('chosen'));
  const keep = value => {
    const chosen = value.trim().normalize('NFC');
    if (chosen && (chosen !== token.chosen || index !== null)) tokens.set(token.span.start, { index, token: bare(token), now: chosen });
    if (token.mark && chosen) { token.mark.classList.add('changed'); token.mark.textContent = chosen; }
    closePopover();
    showFacts();
    const one = items.find(each => each.token === token);
    if (one && one.card) one.card.querySelector('h2').textContent = chosen;
  };
  input.addEventListener('keydown', event => { if (event.key === 'Enter') keep(input.value); });
  const others = token.alternatives.filter(other => other !== token.chosen).map(other => button(other, () => keep(other)));
  popover.replaceChildren(
    el('span.soft', say('read') + ': ', el('span.read', token.read), index === null ? '' : ' · ' + say('confidence') + ' ' + percent(token.confidence)),
    input, ...(others.length ? [el('div', ...others)] : []),
    el('div', button(say('keep'), () => keep(input.value), 'button.primary'),
      index === null ? null : button(say('right'), () => keep(token.chosen)), button(say('cancel'), closePopover)));
  popover.hidden = false;
  popover.style.left = Math.max(8, Math.min(at.left, innerWidth - 340)) + 'px';
  popover.style.top = Math.max(8, Math.min(at.bottom + 6, innerHeight - popover.offsetHeight - 8)) + 'px';
  input.select();
}

function bare(token) {
  const { mark: element, ...rest } = token;
  return rest;
}

function closePopover() {
  document.getElementById('popover').hidden = true;
}

// ---- beginning ----

const header = plan.header;
document.getElementById('title').textContent = [header.documentType, header.title].filter(Boolean).join(' ') || (plan.source ? plan.source.name : '');
document.getElementById('subtitle').textContent =
  [header.number, header.issuer, header.date, plan.source ? plan.source.name : null].filter(Boolean).join(' · ');
offerLanguages(document.getElementById('languages'), show);
sayAll();
showPages();
showText();
show();
