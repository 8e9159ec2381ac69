/**
 * The rule catalogue in the order of its numbers: the rules that can run, and those that cannot with the list or column they lack. Each
 * rule stands in a file of its own, its examples beside it; examples are never imported from here, so that a pass does not load them.
 */
import type { RuleDefinition } from '../../domain/rule.js';
import { A01 } from './a-identity/a01.js';
import { A02 } from './a-identity/a02.js';
import { A03 } from './a-identity/a03.js';
import { A04 } from './a-identity/a04.js';
import { A05 } from './a-identity/a05.js';
import { A06 } from './a-identity/a06.js';
import { A07 } from './a-identity/a07.js';
import { A08 } from './a-identity/a08.js';
import { A09 } from './a-identity/a09.js';
import { A10 } from './a-identity/a10.js';
import { A11 } from './a-identity/a11.js';
import { A12 } from './a-identity/a12.js';
import { A13 } from './a-identity/a13.js';
import { A14 } from './a-identity/a14.js';
import { A15 } from './a-identity/a15.js';
import { A16 } from './a-identity/a16.js';
import { A17 } from './a-identity/a17.js';
import { B01 } from './b-duplicates/b01.js';
import { B02 } from './b-duplicates/b02.js';
import { B03 } from './b-duplicates/b03.js';
import { B04 } from './b-duplicates/b04.js';
import { B05 } from './b-duplicates/b05.js';
import { B06 } from './b-duplicates/b06.js';
import { B07 } from './b-duplicates/b07.js';
import { B08 } from './b-duplicates/b08.js';
import { B10 } from './b-duplicates/b10.js';
import { B11 } from './b-duplicates/b11.js';
import { B12 } from './b-duplicates/b12.js';
import { B13 } from './b-duplicates/b13.js';
import { B14 } from './b-duplicates/b14.js';
import { B17 } from './b-duplicates/b17.js';
import { B18 } from './b-duplicates/b18.js';
import { B19 } from './b-duplicates/b19.js';
import { C01 } from './c-present/c01.js';
import { C02 } from './c-present/c02.js';
import { C03 } from './c-present/c03.js';
import { C04 } from './c-present/c04.js';
import { C05 } from './c-present/c05.js';
import { C06 } from './c-present/c06.js';
import { C07 } from './c-present/c07.js';
import { C08 } from './c-present/c08.js';
import { C09 } from './c-present/c09.js';
import { C10 } from './c-present/c10.js';
import { C11 } from './c-present/c11.js';
import { C12 } from './c-present/c12.js';
import { C13 } from './c-present/c13.js';
import { C14 } from './c-present/c14.js';
import { C15 } from './c-present/c15.js';
import { C16 } from './c-present/c16.js';
import { C17 } from './c-present/c17.js';
import { C18 } from './c-present/c18.js';
import { C19 } from './c-present/c19.js';
import { C20 } from './c-present/c20.js';
import { C21 } from './c-present/c21.js';
import { C22 } from './c-present/c22.js';
import { C23 } from './c-present/c23.js';
import { C24 } from './c-present/c24.js';
import { C26 } from './c-present/c26.js';
import { C27 } from './c-present/c27.js';
import { C28 } from './c-present/c28.js';
import { C29 } from './c-present/c29.js';
import { C30 } from './c-present/c30.js';
import { C31 } from './c-present/c31.js';
import { C32 } from './c-present/c32.js';
import { C33 } from './c-present/c33.js';
import { D01 } from './d-absent/d01.js';
import { D02 } from './d-absent/d02.js';
import { D03 } from './d-absent/d03.js';
import { D04 } from './d-absent/d04.js';
import { D05 } from './d-absent/d05.js';
import { D06 } from './d-absent/d06.js';
import { D07 } from './d-absent/d07.js';
import { D08 } from './d-absent/d08.js';
import { D09 } from './d-absent/d09.js';
import { D10 } from './d-absent/d10.js';
import { D11 } from './d-absent/d11.js';
import { D12 } from './d-absent/d12.js';
import { D13 } from './d-absent/d13.js';
import { D14 } from './d-absent/d14.js';
import { D15 } from './d-absent/d15.js';
import { D16 } from './d-absent/d16.js';
import { D17 } from './d-absent/d17.js';
import { D18 } from './d-absent/d18.js';
import { D19 } from './d-absent/d19.js';
import { D20 } from './d-absent/d20.js';
import { D21 } from './d-absent/d21.js';
import { D22 } from './d-absent/d22.js';
import { D23 } from './d-absent/d23.js';
import { D24 } from './d-absent/d24.js';
import { D25 } from './d-absent/d25.js';
import { D26 } from './d-absent/d26.js';
import { D27 } from './d-absent/d27.js';
import { E01 } from './e-omitted/e01.js';
import { E02 } from './e-omitted/e02.js';
import { E03 } from './e-omitted/e03.js';
import { E04 } from './e-omitted/e04.js';
import { E05 } from './e-omitted/e05.js';
import { E06 } from './e-omitted/e06.js';
import { E07 } from './e-omitted/e07.js';
import { E08 } from './e-omitted/e08.js';
import { E09 } from './e-omitted/e09.js';
import { E10 } from './e-omitted/e10.js';
import { E11 } from './e-omitted/e11.js';
import { E12 } from './e-omitted/e12.js';
import { E13 } from './e-omitted/e13.js';
import { E14 } from './e-omitted/e14.js';
import { E15 } from './e-omitted/e15.js';
import { E16 } from './e-omitted/e16.js';
import { E17 } from './e-omitted/e17.js';
import { E18 } from './e-omitted/e18.js';
import { E19 } from './e-omitted/e19.js';
import { E20 } from './e-omitted/e20.js';
import { E21 } from './e-omitted/e21.js';
import { E23 } from './e-omitted/e23.js';
import { E24 } from './e-omitted/e24.js';
import { E25 } from './e-omitted/e25.js';
import { E26 } from './e-omitted/e26.js';
import { E27 } from './e-omitted/e27.js';
import { E28 } from './e-omitted/e28.js';
import { F01 } from './f-exclusive/f01.js';
import { F02 } from './f-exclusive/f02.js';
import { F03 } from './f-exclusive/f03.js';
import { F04 } from './f-exclusive/f04.js';
import { F05 } from './f-exclusive/f05.js';
import { F06 } from './f-exclusive/f06.js';
import { F07 } from './f-exclusive/f07.js';
import { F08 } from './f-exclusive/f08.js';
import { F09 } from './f-exclusive/f09.js';
import { F10 } from './f-exclusive/f10.js';
import { F11 } from './f-exclusive/f11.js';
import { F12 } from './f-exclusive/f12.js';
import { F13 } from './f-exclusive/f13.js';
import { F14 } from './f-exclusive/f14.js';
import { F15 } from './f-exclusive/f15.js';
import { F16 } from './f-exclusive/f16.js';
import { F17 } from './f-exclusive/f17.js';
import { F18 } from './f-exclusive/f18.js';
import { G01 } from './g-conflict/g01.js';
import { G02 } from './g-conflict/g02.js';
import { G03 } from './g-conflict/g03.js';
import { G04 } from './g-conflict/g04.js';
import { G05 } from './g-conflict/g05.js';
import { G06 } from './g-conflict/g06.js';
import { G07 } from './g-conflict/g07.js';
import { G08 } from './g-conflict/g08.js';
import { G09 } from './g-conflict/g09.js';
import { G10 } from './g-conflict/g10.js';
import { G11 } from './g-conflict/g11.js';
import { G12 } from './g-conflict/g12.js';
import { G13 } from './g-conflict/g13.js';
import { G14 } from './g-conflict/g14.js';
import { G16 } from './g-conflict/g16.js';
import { G17 } from './g-conflict/g17.js';
import { G18 } from './g-conflict/g18.js';
import { G19 } from './g-conflict/g19.js';
import { G20 } from './g-conflict/g20.js';
import { G21 } from './g-conflict/g21.js';
import { H01 } from './h-logic/h01.js';
import { H02 } from './h-logic/h02.js';
import { H03 } from './h-logic/h03.js';
import { H04 } from './h-logic/h04.js';
import { H05 } from './h-logic/h05.js';
import { H06 } from './h-logic/h06.js';
import { H07 } from './h-logic/h07.js';
import { H08 } from './h-logic/h08.js';
import { H09 } from './h-logic/h09.js';
import { H10 } from './h-logic/h10.js';
import { H11 } from './h-logic/h11.js';
import { H12 } from './h-logic/h12.js';
import { H13 } from './h-logic/h13.js';
import { H14 } from './h-logic/h14.js';
import { H15 } from './h-logic/h15.js';
import { H16 } from './h-logic/h16.js';
import { H17 } from './h-logic/h17.js';
import { H18 } from './h-logic/h18.js';
import { H19 } from './h-logic/h19.js';
import { H20 } from './h-logic/h20.js';
import { H21 } from './h-logic/h21.js';
import { H22 } from './h-logic/h22.js';
import { H23 } from './h-logic/h23.js';
import { H24 } from './h-logic/h24.js';
import { H26 } from './h-logic/h26.js';
import { H27 } from './h-logic/h27.js';
import { H29 } from './h-logic/h29.js';
import { H30 } from './h-logic/h30.js';
import { H31 } from './h-logic/h31.js';
import { H32 } from './h-logic/h32.js';
import { H33 } from './h-logic/h33.js';
import { H34 } from './h-logic/h34.js';
import { H35 } from './h-logic/h35.js';
import { H36 } from './h-logic/h36.js';
import { H37 } from './h-logic/h37.js';
import { H38 } from './h-logic/h38.js';
import { H39 } from './h-logic/h39.js';
import { H42 } from './h-logic/h42.js';
import { H43 } from './h-logic/h43.js';
import { H44 } from './h-logic/h44.js';
import { H45 } from './h-logic/h45.js';
import { J01 } from './j-payments/j01.js';
import { J03 } from './j-payments/j03.js';
import { J05 } from './j-payments/j05.js';
import { J06 } from './j-payments/j06.js';
import { J07 } from './j-payments/j07.js';
import { J08 } from './j-payments/j08.js';
import { J09 } from './j-payments/j09.js';
import { J10 } from './j-payments/j10.js';
import { J11 } from './j-payments/j11.js';
import { K01 } from './k-places/k01.js';
import { K02 } from './k-places/k02.js';
import { K03 } from './k-places/k03.js';
import { K04 } from './k-places/k04.js';
import { K05 } from './k-places/k05.js';
import { K06 } from './k-places/k06.js';
import { K07 } from './k-places/k07.js';
import { K08 } from './k-places/k08.js';
import { P01 } from './p-programmes/p01.js';
import { P02 } from './p-programmes/p02.js';
import { P03 } from './p-programmes/p03.js';
import { P04 } from './p-programmes/p04.js';
import { P05 } from './p-programmes/p05.js';
import { P06 } from './p-programmes/p06.js';
import { P07 } from './p-programmes/p07.js';
import { P08 } from './p-programmes/p08.js';
import { P09 } from './p-programmes/p09.js';
import { P10 } from './p-programmes/p10.js';
import { P11 } from './p-programmes/p11.js';
import { P12 } from './p-programmes/p12.js';
import { P13 } from './p-programmes/p13.js';
import { P14 } from './p-programmes/p14.js';
import { P15 } from './p-programmes/p15.js';
import { P16 } from './p-programmes/p16.js';
import { P17 } from './p-programmes/p17.js';
import { P18 } from './p-programmes/p18.js';
import { P19 } from './p-programmes/p19.js';
import { T01 } from './t-time/t01.js';
import { T02 } from './t-time/t02.js';
import { T03 } from './t-time/t03.js';
import { T04 } from './t-time/t04.js';
import { T05 } from './t-time/t05.js';
import { T06 } from './t-time/t06.js';
import { T07 } from './t-time/t07.js';
import { T08 } from './t-time/t08.js';
import { T09 } from './t-time/t09.js';
import { T10 } from './t-time/t10.js';
import { T11 } from './t-time/t11.js';

export { UNAVAILABLE_RULES } from './unavailable.js';

const RULES = {
  A01,
  A02,
  A03,
  A04,
  A05,
  A06,
  A07,
  A08,
  A09,
  A10,
  A11,
  A12,
  A13,
  A14,
  A15,
  A16,
  A17,
  B01,
  B02,
  B03,
  B04,
  B05,
  B06,
  B07,
  B08,
  B10,
  B11,
  B12,
  B13,
  B14,
  B17,
  B18,
  B19,
  C01,
  C02,
  C03,
  C04,
  C05,
  C06,
  C07,
  C08,
  C09,
  C10,
  C11,
  C12,
  C13,
  C14,
  C15,
  C16,
  C17,
  C18,
  C19,
  C20,
  C21,
  C22,
  C23,
  C24,
  C26,
  C27,
  C28,
  C29,
  C30,
  C31,
  C32,
  C33,
  D01,
  D02,
  D03,
  D04,
  D05,
  D06,
  D07,
  D08,
  D09,
  D10,
  D11,
  D12,
  D13,
  D14,
  D15,
  D16,
  D17,
  D18,
  D19,
  D20,
  D21,
  D22,
  D23,
  D24,
  D25,
  D26,
  D27,
  E01,
  E02,
  E03,
  E04,
  E05,
  E06,
  E07,
  E08,
  E09,
  E10,
  E11,
  E12,
  E13,
  E14,
  E15,
  E16,
  E17,
  E18,
  E19,
  E20,
  E21,
  E23,
  E24,
  E25,
  E26,
  E27,
  E28,
  F01,
  F02,
  F03,
  F04,
  F05,
  F06,
  F07,
  F08,
  F09,
  F10,
  F11,
  F12,
  F13,
  F14,
  F15,
  F16,
  F17,
  F18,
  G01,
  G02,
  G03,
  G04,
  G05,
  G06,
  G07,
  G08,
  G09,
  G10,
  G11,
  G12,
  G13,
  G14,
  G16,
  G17,
  G18,
  G19,
  G20,
  G21,
  H01,
  H02,
  H03,
  H04,
  H05,
  H06,
  H07,
  H08,
  H09,
  H10,
  H11,
  H12,
  H13,
  H14,
  H15,
  H16,
  H17,
  H18,
  H19,
  H20,
  H21,
  H22,
  H23,
  H24,
  H26,
  H27,
  H29,
  H30,
  H31,
  H32,
  H33,
  H34,
  H35,
  H36,
  H37,
  H38,
  H39,
  H42,
  H43,
  H44,
  H45,
  J01,
  J03,
  J05,
  J06,
  J07,
  J08,
  J09,
  J10,
  J11,
  K01,
  K02,
  K03,
  K04,
  K05,
  K06,
  K07,
  K08,
  P01,
  P02,
  P03,
  P04,
  P05,
  P06,
  P07,
  P08,
  P09,
  P10,
  P11,
  P12,
  P13,
  P14,
  P15,
  P16,
  P17,
  P18,
  P19,
  T01,
  T02,
  T03,
  T04,
  T05,
  T06,
  T07,
  T08,
  T09,
  T10,
  T11,
} satisfies Readonly<Record<string, RuleDefinition>>;

/** Number of a rule that can run. */
export type RuleNumber = keyof typeof RULES;

/** Every rule that can run, sorted by number. */
export const ALL_RULES: readonly RuleDefinition[] = Object.values(RULES);

/** Rule by number. */
export const RULE_BY_NUMBER: ReadonlyMap<string, RuleDefinition> = new Map(
  ALL_RULES.map((rule) => [rule.number, rule]),
);
