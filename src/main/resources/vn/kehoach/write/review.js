// The review page: items beside the pages they were read from, and corrections as a JSON patch (RFC 6902).
const plan = data.plan;
const quality = plan.quality || { confidence: 1, uncertain: [], warnings: [] };
const text = plan.text || '';
const KINDS = ['header', 'objective', 'task', 'duty', 'deadline', 'citation', 'section', 'other', 'uncertain', 'warning'];
language.words = {
  print: ['In', 'Print'], find: ['Tìm trong các mục', 'Search the items'], save: ['Lưu sửa đổi ({})', 'Save corrections ({})'],
  all: ['Tất cả', 'All'], header: ['Thể thức', 'Letterhead'], objective: ['Mục tiêu', 'Objectives'], task: ['Nhiệm vụ', 'Tasks'],
  duty: ['Phân công', 'Assignments'], deadline: ['Thời hạn', 'Deadlines'], citation: ['Căn cứ', 'Citations'],
  section: ['Đề mục', 'Sections'], other: ['Khác', 'Other'], uncertain: ['Chưa chắc', 'Uncertain'], warning: ['Cảnh báo', 'Warnings'],
  plain: ['Văn bản', 'Text'], page: ['trang {}', 'page {}'], nothing: ['Không có mục nào', 'No items'], edit: ['Sửa', 'Edit'],
  keep: ['Ghi nhận', 'Keep'], cancel: ['Bỏ', 'Cancel'], read: ['Đọc được', 'Read as'], chosen: ['Chọn', 'Chosen'],
  others: ['Cách đọc khác', 'Alternatives'], confidence: ['Độ tin cậy', 'Confidence'], right: ['Đúng', 'It is right'],
  pages: ['Trang', 'Pages'], unset: ['(trống)', '(none)'],
  documentType: ['Loại', 'Type'], number: ['Số, ký hiệu', 'Number'], issuer: ['Cơ quan', 'Issuer'], parent: ['Cấp trên', 'Parent'],
  place_: ['Địa danh', 'Place'], date: ['Ngày', 'Date'], title: ['Tiêu đề', 'Title'], period: ['Giai đoạn', 'Period'], area: ['Địa bàn', 'Area'],
  text: ['Nội dung', 'Text'], target: ['Chỉ tiêu', 'Target'], due: ['Đến ngày', 'Due'], lead: ['Chủ trì', 'Lead'],
  support: ['Phối hợp', 'Support'], content: ['Nội dung', 'Content'], forms: ['Hình thức', 'Forms'], deadlines: ['Thời hạn', 'Deadlines'],
  agencies: ['Đơn vị', 'Body'], partners: ['Cùng với', 'With'], role: ['Vai trò', 'Role'], obligation: ['Việc', 'Obligation'],
  recurrence: ['Lặp lại', 'Recurs'], start: ['Từ', 'From'], end: ['Đến', 'To'], subject: ['Trích yếu', 'Subject'], label: ['Ký hiệu', 'Label'],
  heading: ['Tiêu đề', 'Heading'], funding: ['Kinh phí', 'Funding'], signature: ['Người ký', 'Signature'], appendix: ['Phụ lục', 'Appendix'],
  authority: ['Thay mặt', 'Authority'], capacity: ['Tư cách', 'Capacity'], position: ['Chức vụ', 'Position'], name: ['Họ tên', 'Name'],
  value: ['Giá trị', 'Value'], unit: ['Đơn vị đo', 'Unit'], 'general': ['chung', 'general'], 'specific': ['cụ thể', 'specific'],
};

const corrections = new Map(); // JSON pointer -> { old, now }
const tokens = new Map(); // start of an uncertain or added token -> { index, token, now }
let items = [];
let shown = [];
let kind = 'all';
let active = null;

// ---- items ----

function field(name, owner, pointer, key = name) {
  return { name, pointer: pointer + '/' + key, value: owner[key] };
}

function agencies(name, list, pointer) {
  return list.map((agency, i) => ({ name, pointer: pointer + '/' + i + '/canonical', value: agency.canonical }));
}

function dueTexts(ids) {
  const texts = ids.map(id => (plan.deadlines.find(deadline => deadline.id === id) || {}).text).filter(Boolean);
  return texts.length ? [{ name: 'deadlines', value: texts.join('; ') }] : [];
}

function item(itemKind, title, span, pointer, owner, names, more = []) {
  const fields = names.map(name => field(name === 'place' ? 'place_' : name, owner, pointer, name));
  return { kind: itemKind, title: title || say('unset'), span, fields: fields.concat(more) };
}

function collectItems() {
  const made = [];
  const header = plan.header;
  made.push(item('header', header.title, header.span, '/header', header,
    ['documentType', 'number', 'issuer', 'parent', 'place', 'date', 'title', 'area'],
    header.period ? [field('period', header.period, '/header/period', 'text'), field('start', header.period, '/header/period'),
      field('end', header.period, '/header/period')] : []));
  plan.objectives.forEach((objective, i) => made.push(item('objective', objective.text, objective.span, '/objectives/' + i, objective, ['text'],
    objective.targets.flatMap((target, j) => {
      const at = '/objectives/' + i + '/targets/' + j;
      return [{ name: 'target', value: target.comparator + ' ' + target.value + (target.max ? '–' + target.max : '') + ' ' + (target.unit || '') },
        field('subject', target, at), field('due', target, at)];
    }))));
  plan.tasks.forEach((task, i) => made.push(item('task', task.title, task.span, '/tasks/' + i, task, ['title', 'text', 'content', 'forms'],
    [...agencies('lead', task.lead, '/tasks/' + i + '/lead'), ...agencies('support', task.support, '/tasks/' + i + '/support'), ...dueTexts(task.deadlines)])));
  plan.assignments.forEach((assignment, i) => assignment.duties.forEach((duty, j) => {
    const at = '/assignments/' + i + '/duties/' + j;
    made.push(item('duty', assignment.agencies.map(agency => agency.name).join('; '), duty.span || assignment.span, at, duty, ['text', 'role'],
      [...agencies('agencies', assignment.agencies, '/assignments/' + i + '/agencies'), ...agencies('partners', duty.partners, at + '/partners'),
        ...dueTexts(duty.deadlines)]));
  }));
  plan.deadlines.forEach((deadline, i) => made.push(item('deadline', deadline.text, deadline.span, '/deadlines/' + i, deadline,
    ['obligation', 'date', 'start', 'end', 'recurrence'])));
  plan.citations.forEach((citation, i) => made.push(item('citation', [citation.documentType, citation.number].filter(Boolean).join(' '),
    citation.span, '/citations/' + i, citation, ['number', 'date', 'issuer', 'subject'])));
  collectSections(plan.sections, '/sections', made);
  if (plan.funding) made.push(item('other', say('funding'), plan.funding.span, '/funding', plan.funding, ['text']));
  if (plan.signature.span) made.push(item('other', say('signature'), plan.signature.span, '/signature', plan.signature, ['authority', 'capacity', 'position', 'name']));
  plan.appendices.forEach((appendix, i) => made.push(item('other', appendix.title || appendix.label || say('appendix'), appendix.span, '/appendices/' + i, appendix, ['label', 'title'])));
  quality.uncertain.forEach((token, i) => made.push({ kind: 'uncertain', title: token.chosen, span: token.span, fields: [], token, index: i }));
  quality.warnings.forEach(warning => made.push({ kind: 'warning', title: warning.message, span: warning.span, fields: [], code: warning.code }));
  for (const one of made) one.doubtful = one.span !== null && quality.uncertain.some(token => overlap(token.span, one.span));
  return made;
}

function collectSections(sections, pointer, made) {
  sections.forEach((section, i) => {
    const at = pointer + '/' + i;
    if (section.heading) made.push(item('section', section.label + ' ' + section.heading, section.span, at, section, ['label', 'heading']));
    collectSections(section.children, at + '/children', made);
  });
}

function overlap(a, b) {
  return a.start < b.end && b.start < a.end;
}

// ---- the list ----

function now(pointer, value) {
  return corrections.has(pointer) ? corrections.get(pointer).now : value;
}

function show() {
  items = collectItems();
  const counts = new Map();
  for (const one of items) counts.set(one.kind, (counts.get(one.kind) || 0) + 1);
  const bar = document.getElementById('kinds');
  bar.replaceChildren(...['all', ...KINDS.filter(name => counts.has(name)), 'plain'].map(name => {
    const made = button(say(name), () => { kind = name; show(); });
    if (counts.has(name)) made.append(el('i', String(counts.get(name))));
    made.dataset.kind = name;
    made.setAttribute('aria-pressed', kind === name);
    return made;
  }));
  const wanted = document.getElementById('find').value.toLocaleLowerCase('vi').normalize('NFC');
  shown = items.filter(one => (kind === 'all' ? one.kind !== 'section' && one.kind !== 'uncertain' : kind === 'plain' || one.kind === kind)
    && (!wanted || [one.title, ...one.fields.map(each => each.value || '')].join(' ').toLocaleLowerCase('vi').includes(wanted)));
  const list = document.getElementById('items');
  list.hidden = kind === 'plain';
  document.getElementById('text').hidden = kind !== 'plain';
  const children = [];
  shown.forEach((one, i) => {
    if (i === 0 || shown[i - 1].kind !== one.kind) children.push(el('h2.kind', say(one.kind)));
    children.push(one.card = card(one));
  });
  list.replaceChildren(...(children.length ? children : [el('p.none', say('nothing'))]));
  showFacts();
  drawBoxes();
  active = null;
  where();
}

function card(one) {
  const made = el('article.card');
  made.dataset.kind = one.kind;
  if (one.doubtful && one.kind !== 'uncertain') made.classList.add('doubtful');
  if (one.kind === 'warning') made.classList.add('warning');
  const head = one.kind === 'uncertain' && tokens.has(one.span.start) ? tokens.get(one.span.start).now : one.title;
  made.append(el('header', el('h2', head), el('span', one.span ? say('page', one.span.page) : one.code || '')));
  const rows = one.fields.filter(each => each.pointer || each.value).filter(each => each.value !== null || one === active || each.name === 'number');
  if (one.token) made.append(tokenTable(one.token));
  if (one.kind === 'warning') made.append(el('p.soft', one.code));
  if (rows.length) {
    const table = el('dl');
    for (const each of rows) table.append(el('dt', say(each.name)), valueOf(each));
    made.append(table);
  }
  made.addEventListener('mouseenter', () => mark(one, false));
  made.addEventListener('click', event => {
    if (!event.target.closest('button, textarea, input')) select(one, true);
    if (one.token && !event.target.closest('button')) openToken(one.token, one.index, made);
  });
  return made;
}

function tokenTable(token) {
  return el('dl', el('dt', say('read')), el('dd', el('span.read', token.read)),
    el('dt', say('others')), el('dd', el('span', token.alternatives.join(' · ') || '–')),
    el('dt', say('confidence')), el('dd', el('span', percent(token.confidence))));
}

function percent(share) {
  return Math.round(share * 100) + ' %';
}

function valueOf(each) {
  const value = each.pointer ? now(each.pointer, each.value) : each.value;
  const cell = el('dd', el('span', value === null ? say('unset') : String(value)));
  if (each.pointer && corrections.has(each.pointer)) cell.classList.add('changed');
  if (each.pointer) {
    const edit = button('✎', () => editField(each, cell), 'button.edit');
    edit.title = say('edit');
    edit.setAttribute('aria-label', say('edit') + ': ' + say(each.name));
    cell.append(edit);
  }
  return cell;
}

function editField(each, cell) {
  const area = el('textarea');
  area.value = now(each.pointer, each.value) || '';
  const done = () => cell.replaceWith(valueOf(each));
  const keep = () => { correct(each.pointer, each.value, area.value.trim().normalize('NFC') || null); done(); };
  area.addEventListener('keydown', event => {
    if (event.key === 'Escape') done();
    if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); keep(); }
  });
  cell.replaceChildren(el('div.editor', area, el('div', button(say('keep'), keep, 'button.primary'), button(say('cancel'), done))));
  area.focus();
}

function correct(pointer, old, value) {
  if (value === old) corrections.delete(pointer);
  else corrections.set(pointer, { old, now: value });
  showFacts();
}

function showFacts() {
  const fact = (value, label) => el('div.fact', el('b', String(value)), el('span', label));
  document.getElementById('facts').replaceChildren(fact(percent(quality.confidence), say('confidence')),
    fact(quality.uncertain.length, say('uncertain')), fact(quality.warnings.length, say('warning')), fact(data.pages.length, say('pages')));
  const count = corrections.size + tokens.size;
  const saving = document.getElementById('save');
  saving.textContent = say('save', count);
  saving.disabled = count === 0;
}

// ---- moving ----

function select(one, scrollsPage) {
  active = one;
  mark(one, scrollsPage);
  where();
}

function where() {
  const index = active ? shown.indexOf(active) : -1;
  document.getElementById('place').textContent = (index + 1) + ' / ' + shown.length;
}

function move(step) {
  if (!shown.length) return;
  const index = active ? shown.indexOf(active) : step > 0 ? -1 : 0;
  const next = shown[(index + step + shown.length) % shown.length];
  select(next, true);
  if (next.card) next.card.scrollIntoView({ block: 'nearest' });
}

document.getElementById('next').addEventListener('click', () => move(1));
document.getElementById('previous').addEventListener('click', () => move(-1));
document.getElementById('find').addEventListener('input', show);
document.getElementById('print').addEventListener('click', () => window.print());
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') closePopover();
  if (event.target.closest('input, textarea') || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'j' || event.key === 'ArrowDown') { event.preventDefault(); move(1); }
  if (event.key === 'k' || event.key === 'ArrowUp') { event.preventDefault(); move(-1); }
  if (event.key === '/') { event.preventDefault(); document.getElementById('find').focus(); }
});

// ---- saving ----

/** Tests before each change, so that a patch fits only the plan that it was made on. */
function patch() {
  const operations = plan.source ? [{ op: 'test', path: '/source/sha256', value: plan.source.sha256 }] : [];
  for (const { index, token, now: chosen } of tokens.values()) {
    if (index === null) {
      operations.push({ op: 'add', path: '/quality/uncertain/-', value: { ...token, chosen, alternatives: [], confidence: 1 } });
    } else {
      const at = '/quality/uncertain/' + index;
      operations.push({ op: 'test', path: at + '/read', value: token.read }, { op: 'test', path: at + '/chosen', value: token.chosen },
        { op: 'replace', path: at + '/chosen', value: chosen }, { op: 'replace', path: at + '/confidence', value: 1 });
    }
  }
  for (const [path, { old, now: value }] of corrections) operations.push({ op: 'test', path, value: old }, { op: 'replace', path, value });
  return operations;
}

let saved = 0;
document.getElementById('save').addEventListener('click', () => {
  const name = plan.source ? plan.source.name : 'plan';
  save(name.replace(/\.[^.]*$/, '') + '.patch.json', 'application/json', JSON.stringify(patch(), null, 2) + '\n');
  saved = corrections.size + tokens.size;
});
window.addEventListener('beforeunload', event => {
  if (corrections.size + tokens.size > saved) event.preventDefault();
});
