/** Look of 人工复核.html: one pair on a screen of 1366 × 768 without scrolling; no colour as the only sign. */
export const PAIR_STYLES = `
:root{--ink:#1f2933;--soft:#5b6670;--line:#d5dbe1;--accent:#1f5f99}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1320px;padding:10px 20px 24px;color:var(--ink);background:#f3f5f7;font:15px/1.5 'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','WenQuanYi Micro Hei',sans-serif}
h1{font-size:22px;margin:0}
header{display:flex;gap:14px;align-items:baseline}
p{margin:4px 0}
.soft{color:var(--soft);font-size:13px}
.bar{display:flex;flex-wrap:wrap;gap:10px;align-items:center;margin:8px 0}
.split{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:12px;align-items:start}
section{background:#fff;border:1px solid var(--line);border-radius:6px;padding:10px 12px;min-width:0}
table{border-collapse:collapse;width:100%;font-size:15px;font-variant-numeric:tabular-nums}
th,td{border:1px solid var(--line);padding:4px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#e8eef4}
tbody th{font-weight:normal;color:var(--soft);white-space:nowrap}
td.n,th.n{text-align:right;white-space:nowrap}
mark{background:#ffe08a;color:inherit;font-weight:bold;border-bottom:2px solid #b3261e}
tr.differs tbody th{font-weight:bold}
tfoot td{font-weight:bold}
.against{color:#b3261e}
.answers{display:flex;flex-wrap:wrap;gap:10px;align-items:center;margin:10px 0}
button,input{font:inherit;padding:5px 12px;border:1px solid #9aa5b1;border-radius:4px;background:#fff;color:var(--ink)}
input[type=checkbox]{vertical-align:-1px;margin-right:4px}
.answers button{font-size:17px;padding:8px 22px}
.answers button[aria-pressed=true]{background:var(--accent);border-color:var(--accent);color:#fff;font-weight:bold}
:focus-visible{outline:3px solid #f0a400;outline-offset:1px}
`;
