/**
 * Script of 报告.html: the list of findings with its filters. Plain JavaScript of 2018 browsers (no modules, nothing fetched), kept as text
 * because the program itself never runs it; test/browser runs it in a browser. It writes text nodes only.
 */
export const REPORT_SCRIPT = `
(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  var words = data.words, list = data.findings, PAGE = 50;
  var rows = list.rows === '' ? [] : list.rows.split('\\n');
  var byId = function (id) { return document.getElementById(id); };
  var filters = ['township', 'rule', 'kind', 'severity', 'stage'];
  var page = 0, matching = [];

  function read(line) {
    var f = line.split('|');
    var rule = list.rules[parseInt(f[1], 36)];
    return {
      number: rule[0] + '-' + f[0], rule: rule[0], name: rule[1], kind: rule[2],
      severity: f[2] === '' ? rule[3] : +f[2],
      township: parseInt(f[3], 36), village: f[4] === '' ? '' : list.villages[parseInt(f[4], 36)],
      person: f[5], digits: f[6], stage: f[7] === '' ? -1 : +f[7], days: f[8]
    };
  }
  var items = rows.map(read);

  function fill(id, entries) {
    var select = byId(id);
    entries.forEach(function (entry) {
      var option = document.createElement('option');
      option.value = entry[0];
      option.textContent = entry[1];
      select.appendChild(option);
    });
  }
  fill('township', list.townships.map(function (name, n) { return [n, name]; }));
  fill('rule', list.rules.map(function (rule) { return [rule[0], rule[0] + ' ' + rule[1]]; }).sort());
  function present(field) {
    var seen = {};
    items.forEach(function (item) { seen[item[field]] = true; });
    return Object.keys(seen).map(Number).filter(function (n) { return n >= 0; }).sort(function (a, b) { return a - b; });
  }
  fill('kind', present('kind').map(function (n) { return [n, words.kinds[n]]; }));
  fill('severity', present('severity').map(function (n) { return [n, words.severities[n]]; }));
  fill('stage', present('stage').map(function (n) { return [n, words.stages[n]]; }));

  function apply() {
    var wanted = {}, text = byId('search').value.trim().toLowerCase();
    filters.forEach(function (id) { wanted[id] = byId(id).value; });
    matching = items.filter(function (item) {
      return filters.every(function (id) { return wanted[id] === '' || String(item[id]) === wanted[id]; }) &&
        (text === '' || (item.number + ' ' + item.village + ' ' + item.person).toLowerCase().indexOf(text) >= 0);
    });
    page = 0;
    show();
  }
  function cell(row, text, className) {
    var td = document.createElement('td');
    td.textContent = text;
    if (className) td.className = className;
    row.appendChild(td);
  }
  function show() {
    var pages = Math.max(1, Math.ceil(matching.length / PAGE));
    page = Math.min(Math.max(0, page), pages - 1);
    var from = page * PAGE, body = byId('items');
    while (body.firstChild) body.removeChild(body.firstChild);
    matching.slice(from, from + PAGE).forEach(function (item) {
      var row = document.createElement('tr');
      cell(row, item.number);
      cell(row, item.rule + ' ' + item.name);
      cell(row, words.kinds[item.kind]);
      cell(row, words.severities[item.severity]);
      cell(row, list.townships[item.township]);
      cell(row, item.village);
      cell(row, item.person + (item.digits === '' ? '' : ' ' + item.digits));
      cell(row, item.stage < 0 ? '' : words.stages[item.stage]);
      cell(row, item.days, 'n');
      body.appendChild(row);
    });
    var to = Math.min(from + PAGE, matching.length);
    byId('shown').textContent = words.shown.replace('{count}', matching.length)
      .replace('{from}', matching.length === 0 ? 0 : from + 1).replace('{to}', to);
    byId('earlier').disabled = page === 0;
    byId('later').disabled = page >= pages - 1;
  }
  function clear() {
    filters.concat(['search']).forEach(function (id) { byId(id).value = ''; });
    apply();
  }
  function turn(by) { page += by; show(); }

  filters.forEach(function (id) { byId(id).addEventListener('change', apply); });
  byId('search').addEventListener('input', apply);
  byId('clear').addEventListener('click', clear);
  byId('earlier').addEventListener('click', function () { turn(-1); });
  byId('later').addEventListener('click', function () { turn(1); });
  document.addEventListener('click', function (event) {
    var township = event.target.getAttribute && event.target.getAttribute('data-township');
    if (township === null || township === undefined) return;
    var position = list.townships.indexOf(township);
    byId('township').value = position < 0 ? '' : String(position);
    apply();
    byId('list').scrollIntoView();
    byId('township').focus();
  });
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    var isTyping = event.target.tagName === 'INPUT';
    if (event.key === 'Escape') clear();
    else if (isTyping) return;
    else if (event.key === '/') { event.preventDefault(); byId('search').focus(); }
    else if (event.key === '[') turn(-1);
    else if (event.key === ']') turn(1);
  });
  apply();
  byId('list').hidden = false;
})();
`;
