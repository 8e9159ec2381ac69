/** Look of 报告.html: one column of cards on a screen of 1366 × 768, A4 on paper, no colour as the only sign. */
export const REPORT_STYLES = `
:root{--ink:#1f2933;--soft:#5b6670;--line:#d5dbe1;--error:#b3261e;--verify:#c77700;--notice:#5f7285;--accent:#1f5f99}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1320px;padding:14px 20px 40px;color:var(--ink);background:#f3f5f7;font:15px/1.5 'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','WenQuanYi Micro Hei',sans-serif}
h1{font-size:24px;margin:0}
h2{font-size:17px;margin:0 0 6px}
p{margin:2px 0}
.soft,.note{color:var(--soft);font-size:13px}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(128px,1fr));gap:8px;margin:12px 0}
.card{background:#fff;border:1px solid var(--line);border-radius:6px;padding:8px 12px}
.card b{display:block;font-size:25px;line-height:1.2;font-variant-numeric:tabular-nums}
.card.late b,.card.stuck b{color:var(--error)}
.split{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 12px;align-items:start}
section.wide{grid-column:1/-1}
section{background:#fff;border:1px solid var(--line);border-radius:6px;padding:12px 14px;margin:0 0 12px;min-width:0}
svg{display:block;width:100%;height:auto}
.scroll{overflow:auto;max-height:520px}
table{border-collapse:collapse;width:100%;font-size:14px;font-variant-numeric:tabular-nums}
th,td{border:1px solid var(--line);padding:4px 8px;text-align:left;vertical-align:middle}
thead th{background:#e8eef4;position:sticky;top:0;white-space:nowrap}
td.n,th.n{text-align:right;white-space:nowrap}
tfoot td{font-weight:bold;background:#f0f2f4}
td.bar{min-width:180px}
td.bar>span{display:flex;align-items:center;gap:6px}
.track{display:flex;height:13px;width:120px;flex:none;background:#eef1f4}
.track i{height:100%}
i.e{background:var(--error)}i.v{background:var(--verify)}i.t{background:var(--notice)}
.key i{display:inline-block;width:12px;height:12px;vertical-align:-1px;margin:0 3px 0 10px}
tr.bad td{background:#fdf1ec}
button.link{border:0;background:none;padding:0;font:inherit;color:var(--accent);cursor:pointer;text-decoration:underline;text-align:left}
.filters{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:end;margin:8px 0}
.filters label{display:flex;flex-direction:column;font-size:13px;color:var(--soft)}
.filters select,.filters input,.filters button,.pages button{font:inherit;padding:4px 8px;border:1px solid #9aa5b1;border-radius:4px;background:#fff;color:var(--ink);max-width:260px}
:focus-visible{outline:3px solid #f0a400;outline-offset:1px}
.pages{display:flex;gap:10px;align-items:center;margin:8px 0}
@media (max-width:900px){.split{grid-template-columns:1fr}}
@page{size:A4 portrait;margin:14mm 12mm}
@media print{
body{background:#fff;max-width:none;padding:0;font-size:11pt}
section,.card{border-color:#999;break-inside:avoid}
section.long{break-inside:auto}
.scroll{max-height:none;overflow:visible}
.cards{grid-template-columns:repeat(5,1fr)}
.card b{font-size:16pt}
table{font-size:8.5pt}
th,td{padding:2px 4px}
thead{display:table-header-group}
thead th{position:static}
tr{break-inside:avoid}
td.bar{min-width:0}.track{width:70px}.track i{zoom:.583}
.filters,.pages button,.keys{display:none}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;
