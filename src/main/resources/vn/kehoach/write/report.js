// The report over a batch: counts, a timeline of deadlines per body, and tables to search and sort.
language.words = {
  report: ['Báo cáo đợt chuyển đổi', 'Batch report'], done: ['kế hoạch đã chuyển', 'plans converted'], failed: ['tệp hỏng', 'files failed'],
  doubtful: ['cần xem lại', 'to be looked at'], tasks: ['Nhiệm vụ', 'Tasks'], deadlines: ['Thời hạn', 'Deadlines'], plans: ['Kế hoạch', 'Plans'],
  failures: ['Tệp hỏng', 'Failures'], timeline: ['Ai phải làm, khi nào', 'Who has to act, and when'], everyone: ['Tất cả đơn vị', 'All bodies'],
  find: ['Tìm (bỏ dấu cũng được)', 'Search (without diacritics too)'], more: ['Xem thêm', 'Show more'], none: ['không nêu đơn vị', 'no body named'],
  others: ['{} đơn vị khác', '{} other bodies'], today: ['hôm nay', 'today'], hint: ['bấm vào một điểm để lọc theo đơn vị', 'click a point to see one body only'],
  rows: ['{} dòng', '{} rows'], cut: ['Trang chỉ giữ {} dòng đầu; đủ cả trong các tệp CSV (convert --format csv).', 'The page holds the first {} rows; the CSV files (convert --format csv) have all.'],
  empty: ['Không có thời hạn nào có ngày.', 'No deadline has a day.'],
  plan: ['Kế hoạch', 'Plan'], task: ['Nhiệm vụ', 'Task'], lead: ['Chủ trì', 'Lead'], support: ['Phối hợp', 'Support'], due: ['Hạn', 'Due'], page: ['Trang', 'Page'],
  date: ['Ngày', 'Date'], bodies: ['Đơn vị', 'Body'], obligation: ['Việc', 'Obligation'], text: ['Ghi trong kế hoạch', 'As written'], number: ['Số', 'Number'],
  issuer: ['Cơ quan', 'Issuer'], title: ['Trích yếu', 'Title'], confidence: ['Tin cậy', 'Confidence'], uncertain: ['Chưa chắc', 'Uncertain'], warnings: ['Cảnh báo', 'Warnings'],
  input: ['Tệp', 'File'], cause: ['Nguyên nhân', 'Cause'],
};
const STEP = 100;
const MOST_BODIES = 20;
const DAY = 86400000;
const COLUMNS = {
  deadlines: ['date', 'bodies', 'obligation', 'text', 'plan', 'page'],
  tasks: ['task', 'lead', 'support', 'due', 'plan', 'page', 'confidence'],
  plans: ['plan', 'number', 'issuer', 'date', 'title', 'tasks', 'deadlines', 'confidence', 'uncertain', 'warnings'],
  failures: ['input', 'cause'],
};
const FIGURES = new Set(['page', 'tasks', 'deadlines', 'confidence', 'uncertain', 'warnings']);
const MAIN = new Set(['task', 'obligation', 'title', 'cause']);
const view = { tab: 'deadlines', sort: 'date', down: false, length: STEP, body: null };
const nameOf = row => data.plans[row.plan];
let chart = null;

/** Rows as the tables show them; the plan's place tells its row apart. */
const rows = {
  deadlines: data.deadlines.map(row => ({ ...row, bodies: row.bodies.join('; '), list: row.bodies, file: nameOf(row), plan: nameOf(row).name })),
  tasks: data.tasks.map(row => ({ ...row, task: row.title, file: nameOf(row), plan: nameOf(row).name })),
  plans: data.plans.map(row => ({ ...row, file: row, plan: row.name })),
  failures: data.failures,
};

/** For searching: no case, no diacritics. */
function plain(value) {
  return String(value).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');
}

function show() {
  document.getElementById('title').textContent = data.title;
  const facts = [['done', ''], ['failed', data.counts.failed ? 'bad' : ''], ['doubtful', data.counts.doubtful ? 'warn' : ''], ['tasks', ''], ['deadlines', '']];
  document.getElementById('facts').replaceChildren(...facts.map(([name, tone]) => {
    const fact = el('div.fact', el('b', data.counts[name].toLocaleString(language.now)), el('span', say(name)));
    if (tone) fact.classList.add(tone);
    return fact;
  }));
  drawChart();
  showTable();
}

// ---- tables ----

function matching() {
  const words = plain(document.getElementById('find').value).split(/\s+/).filter(Boolean);
  const columns = COLUMNS[view.tab];
  const found = rows[view.tab].filter(row => {
    if (view.body !== null && row.list && !(view.body === '' ? row.list.length === 0 : row.list.includes(view.body))) return false;
    if (!words.length) return true;
    row.plainText = row.plainText || plain(columns.map(name => row[name] ?? '').join(' '));
    return words.every(word => row.plainText.includes(word));
  });
  const way = view.down ? -1 : 1;
  const collator = new Intl.Collator('vi', { numeric: true });
  return view.sort === null ? found : found.sort((a, b) => {
    const x = a[view.sort] ?? '';
    const y = b[view.sort] ?? '';
    if (x === '' || y === '') return (x === '') - (y === ''); // what is not said stands last
    return way * (typeof x === 'number' ? x - y : collator.compare(x, y));
  });
}

function showTable() {
  document.getElementById('tabs').replaceChildren(...Object.keys(COLUMNS).filter(name => rows[name].length || name === 'tasks').map(name => {
    const tab = button(say(name), () => {
      Object.assign(view, { tab: name, sort: name === 'deadlines' ? 'date' : null, down: false, length: STEP });
      showTable();
    });
    tab.append(el('i', rows[name].length.toLocaleString(language.now)));
    tab.dataset.tab = name;
    tab.setAttribute('aria-pressed', view.tab === name);
    return tab;
  }));
  const head = el('tr');
  for (const name of COLUMNS[view.tab]) {
    const cell = el('th', button(say(name), () => {
      Object.assign(view, { down: view.sort === name && !view.down, sort: name });
      showTable();
    }));
    cell.dataset.column = name;
    if (view.sort === name) cell.setAttribute('aria-sort', view.down ? 'descending' : 'ascending');
    head.append(cell);
  }
  document.getElementById('head').replaceChildren(head);
  const found = matching();
  document.getElementById('body').replaceChildren(...found.slice(0, view.length).map(tableRow));
  document.getElementById('count').textContent = say('rows', found.length.toLocaleString(language.now));
  document.getElementById('more').hidden = found.length <= view.length;
  const all = view.tab === 'plans' ? data.counts.done : view.tab === 'failures' ? data.counts.failed : data.counts[view.tab];
  const cut = document.getElementById('cut');
  cut.hidden = all <= rows[view.tab].length;
  cut.textContent = say('cut', rows[view.tab].length.toLocaleString(language.now) + ' / ' + all.toLocaleString(language.now));
}

function tableRow(row) {
  const made = el('tr');
  for (const name of COLUMNS[view.tab]) {
    const value = row[name] ?? '';
    const cell = el('td', name === 'plan' ? planLink(row) : name === 'confidence' ? Math.round(value * 100) + ' %' : String(value));
    if (FIGURES.has(name)) cell.className = 'figure';
    if (name === 'date' || name === 'due') cell.className = 'date';
    if (MAIN.has(name)) cell.className = 'main';
    made.append(cell);
  }
  return made;
}

function planLink(row) {
  if (!row.file.review) return row.plan;
  const link = el('a', row.plan);
  link.href = './' + row.plan.split('/').map(encodeURIComponent).join('/') + '.plan.html';
  return link;
}

// ---- the timeline ----

/** The bodies with most deadlines, each with its days. */
function timelines() {
  const byBody = new Map();
  for (const row of rows.deadlines) {
    for (const body of row.list.length ? row.list : ['']) {
      if (!byBody.has(body)) byBody.set(body, []);
      byBody.get(body).push(row);
    }
  }
  return [...byBody].sort((a, b) => (a[0] === '') - (b[0] === '') || b[1].length - a[1].length);
}

function drawChart() {
  if (chart) chart.destroy();
  const bodies = timelines();
  const shown = bodies.slice(0, MOST_BODIES);
  document.getElementById('frame').hidden = shown.length === 0;
  const left = bodies.length - shown.length;
  document.getElementById('undated').textContent = shown.length === 0 ? say('empty') : [say('hint'), left > 0 ? '+ ' + say('others', left) : ''].filter(Boolean).join(' · ');
  if (!shown.length) return;
  document.getElementById('frame').style.height = 46 + 24 * shown.length + 'px';
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(name).trim();
  const now = Date.now();
  const points = shown.flatMap(([, list], y) => counted(list).map(([day, same]) => ({ x: day, y, same })));
  chart = new Chart(document.getElementById('chart'), {
    type: 'bubble',
    data: { datasets: [{ data: points.map(point => ({ ...point, r: Math.min(11, 4 + 1.6 * Math.sqrt(point.same.length - 1)) })),
      backgroundColor: points.map(point => point.x < now ? colour('--soft') + '99' : colour('--accent') + 'bb') }] },
    options: {
      maintainAspectRatio: false, animation: false,
      onClick: (event, hits) => { if (hits.length) choose(shown[points[hits[0].index].y][0]); },
      plugins: { legend: { display: false }, tooltip: { displayColors: false, callbacks: { label: hit => {
        const { same, x } = points[hit.dataIndex];
        return [isoDay(x) + ' · ' + same.length, ...same.slice(0, 4).map(row => '– ' + short(row.obligation || row.text, 90))];
      } } } },
      scales: {
        x: { type: 'linear', grid: { color: colour('--line') }, afterBuildTicks: axis => { axis.ticks = dayTicks(axis.min, axis.max); },
          ticks: { color: colour('--soft'), callback: value => isoDay(value).slice(0, 7), maxRotation: 0 } },
        y: { min: -1, max: shown.length - .4, reverse: true, grid: { color: colour('--line') }, afterBuildTicks: axis => { axis.ticks = shown.map((_, value) => ({ value })); },
          afterFit: axis => { axis.width = Math.min(340, innerWidth * .34); },
          ticks: { color: colour('--ink'), autoSkip: false, callback: value => short(shown[value][0] || say('none'), 46) } },
      },
    },
    plugins: [{ id: 'today', afterDatasetsDraw: made => {
      const x = made.scales.x.getPixelForValue(now);
      if (x < made.chartArea.left || x > made.chartArea.right) return;
      Object.assign(made.ctx, { strokeStyle: colour('--warn'), fillStyle: colour('--warn'), font: '12px sans-serif' });
      made.ctx.beginPath();
      made.ctx.moveTo(x, made.chartArea.top);
      made.ctx.lineTo(x, made.chartArea.bottom);
      made.ctx.stroke();
      made.ctx.fillText(say('today'), x + 4, made.chartArea.top + 12);
    } }],
  });
}

/** Rows of the same day together. */
function counted(list) {
  const days = new Map();
  for (const row of list) {
    const day = Date.parse(row.date);
    if (!days.has(day)) days.set(day, []);
    days.get(day).push(row);
  }
  return [...days];
}

/** Beginnings of years, or of quarters or months where the time is short. */
function dayTicks(min, max) {
  const months = (max - min) / DAY / 30;
  const step = months > 36 ? 12 : months > 14 ? 3 : 1;
  const ticks = [];
  const day = new Date(min);
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() - (day.getUTCMonth() % step));
  for (; day.getTime() <= max && ticks.length < 60; day.setUTCMonth(day.getUTCMonth() + step)) {
    if (day.getTime() >= min) ticks.push({ value: day.getTime() });
  }
  return ticks;
}

function isoDay(time) {
  return new Date(time).toISOString().slice(0, 10);
}

function short(value, length) {
  return value.length > length ? value.slice(0, length - 1) + '…' : value;
}

function choose(body) {
  Object.assign(view, { body, tab: 'deadlines', sort: 'date', down: false, length: STEP });
  document.getElementById('choice').textContent = body === null ? '' : body || say('none');
  document.getElementById('everyone').hidden = body === null;
  showTable();
}

document.getElementById('everyone').addEventListener('click', () => choose(null));
document.getElementById('find').addEventListener('input', () => { view.length = STEP; showTable(); });
document.getElementById('more').addEventListener('click', () => { view.length += STEP; showTable(); });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawChart);
Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
if (!rows.deadlines.length) Object.assign(view, { tab: 'tasks', sort: null });
offerLanguages(document.getElementById('languages'), show);
sayAll();
show();
