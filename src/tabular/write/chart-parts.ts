/**
 * Chart models → DrawingML parts of an .xlsx package (ECMA-376 part 1, 21.2 and 20.5): what exceljs cannot write. Text only; add-pictures
 * puts the parts into the package. Figures stand beside the references, so that a viewer that computes nothing draws them too.
 */
import { columnLetters } from '../../domain/place.js';
import type { SheetChart, SheetRange } from '../../domain/tables/workbook.js';

const CHART_NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const DRAWING_NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const EMU_PER_CM = 360_000;
const CATEGORY_AXIS = 111;
const VALUE_AXIS = 222;
/** Hundredths of a point. */
const TITLE_SIZE = 1200;
const TEXT_SIZE = 900;
const FORMATS = { integer: '0', percent: '0%' } as const;

/** The part `xl/charts/chartN.xml`. */
export function chartPart(chart: SheetChart): string {
  const isLines = chart.kind === 'lines';
  const series = chart.series.map((_series, position) => seriesElement(chart, position)).join('');
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const plot = isLines
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`
    : `<c:barChart><c:barDir val="bar"/><c:grouping val="${chart.kind === 'bars' ? 'clustered' : 'stacked'}"/><c:varyColors val="0"/>${series}` +
      `<c:gapWidth val="60"/>${chart.kind === 'bars' ? '' : '<c:overlap val="100"/>'}${axes}</c:barChart>`;
  const legend =
    chart.series.length > 1
      ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textOf(TEXT_SIZE)}</c:legend>`
      : '';
  return (
    `${XML_HEAD}<c:chartSpace ${CHART_NAMESPACES}><c:roundedCorners val="0"/><c:chart>${titleElement(chart.title)}` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}${categoryAxis(isLines)}${valueAxis(chart, isLines)}</c:plotArea>` +
    `${legend}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

/** The part of a sheet's drawing: its charts, related by `rId1` … in their order. */
export function drawingPart(charts: readonly SheetChart[]): string {
  const anchors = charts.map((chart, position) => {
    const number = position + 1;
    return (
      `<xdr:oneCellAnchor><xdr:from><xdr:col>${chart.column - 1}</xdr:col><xdr:colOff>${emu(chart.offsetCm)}</xdr:colOff><xdr:row>${chart.belowRow}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
      `<xdr:ext cx="${emu(chart.widthCm)}" cy="${emu(chart.heightCm)}"/>` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="${escapeXml(chart.title)}" descr="${escapeXml(chart.title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">` +
      `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId${number}"/>` +
      `</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`
    );
  });
  return `${XML_HEAD}<xdr:wsDr ${DRAWING_NAMESPACES}>${anchors.join('')}</xdr:wsDr>`;
}

function emu(centimetres: number): number {
  return Math.round(centimetres * EMU_PER_CM);
}

function seriesElement(chart: SheetChart, position: number): string {
  const series = chart.series[position];
  if (series === undefined) return '';
  const isLines = chart.kind === 'lines';
  const look = isLines
    ? `<c:spPr><a:ln w="28575"><a:solidFill><a:srgbClr val="${series.colour}"/></a:solidFill></a:ln></c:spPr>` +
      `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr><a:solidFill><a:srgbClr val="${series.colour}"/></a:solidFill></c:spPr></c:marker>`
    : `<c:spPr><a:solidFill><a:srgbClr val="${series.colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`;
  // Figures beside single bars and points; on stacked bars they would cover each other.
  const labels =
    chart.kind === 'stacked_bars'
      ? ''
      : `<c:dLbls><c:numFmt formatCode="${FORMATS[chart.format]}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${textOf(TEXT_SIZE)}` +
        `<c:dLblPos val="${isLines ? 't' : 'outEnd'}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
  return (
    `<c:ser><c:idx val="${position}"/><c:order val="${position}"/><c:tx><c:strRef><c:f>${reference(chart, series.head)}</c:f>${textCache([series.name])}</c:strRef></c:tx>${look}${labels}` +
    `<c:cat><c:strRef><c:f>${reference(chart, chart.categories)}</c:f>${textCache(chart.texts)}</c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(chart, series.cells)}</c:f>${numberCache(series.numbers, FORMATS[chart.format])}</c:numRef></c:val>` +
    `${isLines ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

function titleElement(title: string): string {
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${TITLE_SIZE}" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="${TITLE_SIZE}" b="1"/>` +
    `<a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function categoryAxis(isLines: boolean): string {
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${isLines ? 'minMax' : 'maxMin'}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isLines ? 'b' : 'l'}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${textOf(TEXT_SIZE)}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

/** With its first category on top, the axis of values is drawn at the far end: below. */
function valueAxis(chart: SheetChart, isLines: boolean): string {
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isLines ? 'l' : 'b'}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${FORMATS[chart.format]}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${textOf(TEXT_SIZE)}` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${isLines ? 'autoZero' : 'max'}"/></c:valAx>`
  );
}

function textOf(size: number): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function textCache(texts: readonly string[]): string {
  const points = texts.map((text, index) => `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`);
  return `<c:strCache><c:ptCount val="${texts.length}"/>${points.join('')}</c:strCache>`;
}

function numberCache(numbers: readonly (number | null)[], format: string): string {
  const points = numbers.map((number, index) =>
    number === null ? '' : `<c:pt idx="${index}"><c:v>${number}</c:v></c:pt>`,
  );
  return `<c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${numbers.length}"/>${points.join('')}</c:numCache>`;
}

/** `'图表数据'!$A$3:$A$9`. */
function reference(chart: SheetChart, { firstRow, lastRow, firstColumn, lastColumn }: SheetRange): string {
  const first = `$${columnLetters(firstColumn - 1)}$${firstRow}`;
  const last = `$${columnLetters(lastColumn - 1)}$${lastRow}`;
  const cells = first === last ? first : `${first}:${last}`;
  return escapeXml(`'${chart.dataSheet.replaceAll("'", "''")}'!${cells}`);
}

const FORBIDDEN_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** Text as element content or attribute value of XML. */
function escapeXml(text: string): string {
  return text.replace(FORBIDDEN_IN_XML, '\ufffd').replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}
