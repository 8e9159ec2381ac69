/**
 * Script of 人工复核.html: one pair at a time, answers by key, kept in the browser, saved as a file. Plain JavaScript of 2018 browsers (no modules,
 * nothing fetched), kept as text because the program itself never runs it; test/browser runs it in a browser. It writes text nodes only.
 */
export const PAIR_SCRIPT = `
(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  var words = data.words, pairs = data.pairs, at = 0;
  var byId = function (id) { return document.getElementById(id); };
  var kept = { by: '', answers: {} };
  try { kept = JSON.parse(window.localStorage.getItem(data.key)) || kept; } catch (error) { /* private window: nothing is kept */ }
  function keep() {
    try { window.localStorage.setItem(data.key, JSON.stringify(kept)); } catch (error) { /* as above */ }
  }
  function answerOf(pair) { return kept.answers[pair.pair] || { answer: '', note: '' }; }
  function shownPairs() {
    return byId('only-open').checked
      ? pairs.filter(function (pair, n) { return answerOf(pair).answer === '' || pair === current; }) : pairs;
  }
  var current = pairs[0];
  function empty(node) { while (node.firstChild) node.removeChild(node.firstChild); return node; }
  function add(parent, tag, text, className) {
    var node = document.createElement(tag);
    if (text !== undefined) node.textContent = text;
    if (className) node.className = className;
    parent.appendChild(node);
    return node;
  }
  function common(one, other) {
    var a = Array.from(one), b = Array.from(other), table = [], i, j;
    for (i = 0; i <= a.length; i += 1) { table.push(new Array(b.length + 1).fill(0)); }
    for (i = a.length - 1; i >= 0; i -= 1) for (j = b.length - 1; j >= 0; j -= 1)
      table[i][j] = a[i] === b[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    var left = a.map(function () { return false; }), right = b.map(function () { return false; });
    i = 0; j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] === b[j]) { left[i] = true; right[j] = true; i += 1; j += 1; }
      else if (table[i + 1][j] >= table[i][j + 1]) i += 1;
      else j += 1;
    }
    return [[a, left], [b, right]];
  }
  function write(cell, side) {
    var run = '', isSame = true;
    function flush() { if (run !== '') add(cell, isSame ? 'span' : 'mark', run); run = ''; }
    side[0].forEach(function (sign, n) {
      if (side[1][n] !== isSame) { flush(); isSame = side[1][n]; }
      run += sign;
    });
    flush();
  }
  function fill(row, one, other) {
    var left = add(row, 'td'), right = add(row, 'td');
    if (one === other || one === '' || other === '' || one.length > 60 || other.length > 60) {
      left.textContent = one; right.textContent = other;
      return;
    }
    row.className = 'differs';
    var sides = common(one, other);
    write(left, sides[0]); write(right, sides[1]);
  }
  function show() {
    var list = shownPairs(), answered = pairs.filter(function (pair) { return answerOf(pair).answer !== ''; }).length;
    at = Math.max(0, list.indexOf(current));
    current = list[at];
    byId('nothing').hidden = current !== undefined;
    byId('pair').hidden = current === undefined;
    byId('progress').textContent = words.progress.replace('{at}', current === undefined ? 0 : at + 1)
      .replace('{count}', list.length).replace('{answered}', answered);
    byId('earlier').disabled = at === 0;
    byId('later').disabled = at >= list.length - 1;
    if (current === undefined) return;
    byId('reason').textContent = current.reason;
    byId('place').textContent = current.place + ' ' + current.pair;
    byId('why').textContent = current.note;
    byId('left').textContent = current.heads[0];
    byId('right').textContent = current.heads[1];
    var body = empty(byId('rows').tBodies[0]);
    current.rows.forEach(function (fields) {
      var row = add(body, 'tr');
      add(row, 'th', fields[0]);
      fill(row, fields[1], fields[2]);
    });
    var where = add(body, 'tr');
    add(where, 'th', words.where); add(where, 'td', current.places[0]); add(where, 'td', current.places[1]);
    byId('weighed').hidden = current.points.length === 0;
    var points = empty(byId('points').tBodies[0]), sum = 0;
    current.points.forEach(function (sign) {
      var row = add(points, 'tr');
      add(row, 'th', sign[0]); add(row, 'td', sign[1]);
      add(row, 'td', (sign[2] > 0 ? '+' : '') + sign[2], sign[2] < 0 ? 'n against' : 'n');
      sum += sign[2];
    });
    if (current.score !== null) {
      var total = add(points, 'tr');
      add(total, 'th', words.score); add(total, 'td', ''); add(total, 'td', String(current.score), 'n');
    }
    byId('said').textContent = current.said === '' ? '' : words.said + ' ' + current.said;
    var own = answerOf(current);
    byId('note').value = own.note;
    document.querySelectorAll('[data-answer]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.getAttribute('data-answer') === own.answer));
    });
  }
  function turn(by) {
    var list = shownPairs(), next = list[list.indexOf(current) + by];
    if (next !== undefined) current = next;
    show();
  }
  function decide(answer) {
    if (current === undefined) return;
    var own = answerOf(current);
    kept.answers[current.pair] = { answer: own.answer === answer ? '' : answer, note: byId('note').value };
    keep();
    if (own.answer === answer) show(); else turn(1);
  }
  function save() {
    byId('saved').textContent = '';
    if (kept.by.trim() === '') { byId('saved').textContent = words.byNeeded; byId('by').focus(); return; }
    var answers = pairs.filter(function (pair) { return answerOf(pair).answer !== ''; }).map(function (pair) {
      var own = answerOf(pair);
      return { pair: pair.pair, answer: own.answer, by: kept.by.trim(), note: own.note };
    });
    var link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(answers, null, 1)], { type: 'application/json' }));
    link.download = data.file;
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    byId('saved').textContent = words.saved.replace('{count}', answers.length);
  }
  byId('by').value = kept.by;
  byId('by').addEventListener('input', function () { kept.by = byId('by').value; keep(); });
  byId('note').addEventListener('input', function () {
    if (current === undefined) return;
    kept.answers[current.pair] = { answer: answerOf(current).answer, note: byId('note').value };
    keep();
  });
  byId('only-open').addEventListener('change', show);
  byId('earlier').addEventListener('click', function () { turn(-1); });
  byId('later').addEventListener('click', function () { turn(1); });
  byId('save').addEventListener('click', save);
  document.querySelectorAll('[data-answer]').forEach(function (button) {
    button.addEventListener('click', function () { decide(button.getAttribute('data-answer')); });
  });
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    var isTyping = event.target.tagName === 'INPUT' && event.target.type !== 'checkbox';
    if (isTyping) { if (event.key === 'Escape' || event.key === 'Enter') event.target.blur(); return; }
    if (event.key >= '1' && event.key <= '3') decide(data.answers[+event.key - 1]);
    else if (event.key === 'ArrowLeft') turn(-1);
    else if (event.key === 'ArrowRight') turn(1);
    else if (event.key === 's' || event.key === 'S') { event.preventDefault(); save(); }
  });
  show();
  byId('main').hidden = false;
})();
`;
