/**
 * Charts of 报告.html as SVG, drawn when the page is written: the page itself holds no library. Loads the chart library, so it must only be
 * imported by code that is loaded when a page is asked for.
 */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use, type ComposeOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption } from 'echarts/components';

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

type ChartOption = ComposeOption<BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption>;

export interface BarsChart {
  /** Unique in its page: names the drawing's styles. */
  readonly id: string;
  /** First is on top, or on the left. */
  readonly categories: readonly string[];
  /** Bars of one category stand on each other. */
  readonly series: readonly { readonly name: string; readonly colour: string; readonly values: readonly number[] }[];
  readonly direction: 'across' | 'up';
  /** Pixels. */
  readonly height: number;
}

export interface LinesChart {
  readonly id: string;
  readonly categories: readonly string[];
  /** Pixels; the width of a whole page. */
  readonly width: number;
  /** Null: the line has no point there. */
  readonly series: readonly {
    readonly name: string;
    readonly colour: string;
    readonly values: readonly (number | null)[];
  }[];
  readonly height: number;
}

/** Pixels of the drawing; the page scales it to its column. */
const WIDTH = 620;
const TEXT_COLOUR = '#333';
const FONT = "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','WenQuanYi Micro Hei',sans-serif";
/** Pixels of a label beside a bar; a longer one is cut. */
const LABEL_WIDTH = 150;

export function barsSvg(chart: BarsChart): string {
  const isStacked = chart.series.length > 1;
  const values = { type: 'value' as const, minInterval: 1, splitLine: { lineStyle: { color: '#e5e5e5' } } };
  const categories = {
    type: 'category' as const,
    data: [...chart.categories],
    inverse: chart.direction === 'across',
    axisTick: { show: false },
    axisLabel: {
      color: TEXT_COLOUR,
      interval: 0,
      ...(chart.direction === 'across' ? { width: LABEL_WIDTH, overflow: 'truncate' as const } : {}),
    },
  };
  return draw(chart, {
    ...frame(chart.series.map(({ name }) => name)),
    ...(chart.direction === 'across' ? { xAxis: values, yAxis: categories } : { xAxis: categories, yAxis: values }),
    series: chart.series.map((series) => ({
      type: 'bar',
      name: series.name,
      data: [...series.values],
      color: series.colour,
      barMaxWidth: 26,
      ...(isStacked ? { stack: 'all' } : {}),
      label: {
        show: !isStacked,
        position: chart.direction === 'across' ? 'right' : 'top',
        color: TEXT_COLOUR,
      },
    })),
  });
}

export function linesSvg(chart: LinesChart): string {
  return draw(chart, {
    ...frame(chart.series.map(({ name }) => name)),
    xAxis: { type: 'category', data: [...chart.categories], axisLabel: { color: TEXT_COLOUR, hideOverlap: true } },
    yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#e5e5e5' } } },
    series: chart.series.map((series) => ({
      type: 'line',
      name: series.name,
      data: series.values.map((value) => value ?? '-'),
      color: series.colour,
      connectNulls: true,
      symbolSize: 7,
      label: { show: true, position: 'top', color: TEXT_COLOUR },
      labelLayout: { hideOverlap: true },
    })),
  });
}

function frame(names: readonly string[]): ChartOption {
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left: 8, right: 44, top: names.length > 1 ? 34 : 22, bottom: 8 },
    ...(names.length > 1 ? { legend: { top: 0, itemWidth: 14, itemHeight: 10 } } : {}),
  };
}

function draw(
  chart: { readonly id: string; readonly width?: number; readonly height: number },
  option: ChartOption,
): string {
  const instance = init(null, null, { renderer: 'svg', ssr: true, width: chart.width ?? WIDTH, height: chart.height });
  try {
    instance.setOption(option);
    return tidied(instance.renderToSVGString(), chart.id);
  } finally {
    instance.dispose();
  }
}

/**
 * Scales with its column; without pointer styles, whose names count up from drawing to drawing. Labels that were cut keep no identity
 * attributes of the library.
 */
function tidied(svg: string, id: string): string {
  return svg
    .replace(/<style\b[^>]*>.*?<\/style>/su, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/gu, '')
    .replace(/zr\d+-/gu, `${id}-`)
    .replace(/^<svg width="\d+" height="\d+"/u, '<svg aria-hidden="true" focusable="false"')
    .replaceAll('\n', '');
}
