/**
 * The rows that prove each rule of the catalogue: a rule without them does not compile. They are a third of the catalogue and only
 * listings and tests of rules read them; nothing that a pass loads may import this file.
 */
import type { RuleExample } from '../../domain/rule.js';
import type { RuleNumber } from './all-rules.js';
import { A01_EXAMPLES } from './a-identity/a01.examples.js';
import { A02_EXAMPLES } from './a-identity/a02.examples.js';
import { A03_EXAMPLES } from './a-identity/a03.examples.js';
import { A04_EXAMPLES } from './a-identity/a04.examples.js';
import { A05_EXAMPLES } from './a-identity/a05.examples.js';
import { A06_EXAMPLES } from './a-identity/a06.examples.js';
import { A07_EXAMPLES } from './a-identity/a07.examples.js';
import { A08_EXAMPLES } from './a-identity/a08.examples.js';
import { A09_EXAMPLES } from './a-identity/a09.examples.js';
import { A10_EXAMPLES } from './a-identity/a10.examples.js';
import { A11_EXAMPLES } from './a-identity/a11.examples.js';
import { A12_EXAMPLES } from './a-identity/a12.examples.js';
import { A13_EXAMPLES } from './a-identity/a13.examples.js';
import { A14_EXAMPLES } from './a-identity/a14.examples.js';
import { A15_EXAMPLES } from './a-identity/a15.examples.js';
import { A16_EXAMPLES } from './a-identity/a16.examples.js';
import { A17_EXAMPLES } from './a-identity/a17.examples.js';
import { B01_EXAMPLES } from './b-duplicates/b01.examples.js';
import { B02_EXAMPLES } from './b-duplicates/b02.examples.js';
import { B03_EXAMPLES } from './b-duplicates/b03.examples.js';
import { B04_EXAMPLES } from './b-duplicates/b04.examples.js';
import { B05_EXAMPLES } from './b-duplicates/b05.examples.js';
import { B06_EXAMPLES } from './b-duplicates/b06.examples.js';
import { B07_EXAMPLES } from './b-duplicates/b07.examples.js';
import { B08_EXAMPLES } from './b-duplicates/b08.examples.js';
import { B10_EXAMPLES } from './b-duplicates/b10.examples.js';
import { B11_EXAMPLES } from './b-duplicates/b11.examples.js';
import { B12_EXAMPLES } from './b-duplicates/b12.examples.js';
import { B13_EXAMPLES } from './b-duplicates/b13.examples.js';
import { B14_EXAMPLES } from './b-duplicates/b14.examples.js';
import { B17_EXAMPLES } from './b-duplicates/b17.examples.js';
import { B18_EXAMPLES } from './b-duplicates/b18.examples.js';
import { B19_EXAMPLES } from './b-duplicates/b19.examples.js';
import { C01_EXAMPLES } from './c-present/c01.examples.js';
import { C02_EXAMPLES } from './c-present/c02.examples.js';
import { C03_EXAMPLES } from './c-present/c03.examples.js';
import { C04_EXAMPLES } from './c-present/c04.examples.js';
import { C05_EXAMPLES } from './c-present/c05.examples.js';
import { C06_EXAMPLES } from './c-present/c06.examples.js';
import { C07_EXAMPLES } from './c-present/c07.examples.js';
import { C08_EXAMPLES } from './c-present/c08.examples.js';
import { C09_EXAMPLES } from './c-present/c09.examples.js';
import { C10_EXAMPLES } from './c-present/c10.examples.js';
import { C11_EXAMPLES } from './c-present/c11.examples.js';
import { C12_EXAMPLES } from './c-present/c12.examples.js';
import { C13_EXAMPLES } from './c-present/c13.examples.js';
import { C14_EXAMPLES } from './c-present/c14.examples.js';
import { C15_EXAMPLES } from './c-present/c15.examples.js';
import { C16_EXAMPLES } from './c-present/c16.examples.js';
import { C17_EXAMPLES } from './c-present/c17.examples.js';
import { C18_EXAMPLES } from './c-present/c18.examples.js';
import { C19_EXAMPLES } from './c-present/c19.examples.js';
import { C20_EXAMPLES } from './c-present/c20.examples.js';
import { C21_EXAMPLES } from './c-present/c21.examples.js';
import { C22_EXAMPLES } from './c-present/c22.examples.js';
import { C23_EXAMPLES } from './c-present/c23.examples.js';
import { C24_EXAMPLES } from './c-present/c24.examples.js';
import { C26_EXAMPLES } from './c-present/c26.examples.js';
import { C27_EXAMPLES } from './c-present/c27.examples.js';
import { C28_EXAMPLES } from './c-present/c28.examples.js';
import { C29_EXAMPLES } from './c-present/c29.examples.js';
import { C30_EXAMPLES } from './c-present/c30.examples.js';
import { C31_EXAMPLES } from './c-present/c31.examples.js';
import { C32_EXAMPLES } from './c-present/c32.examples.js';
import { C33_EXAMPLES } from './c-present/c33.examples.js';
import { D01_EXAMPLES } from './d-absent/d01.examples.js';
import { D02_EXAMPLES } from './d-absent/d02.examples.js';
import { D03_EXAMPLES } from './d-absent/d03.examples.js';
import { D04_EXAMPLES } from './d-absent/d04.examples.js';
import { D05_EXAMPLES } from './d-absent/d05.examples.js';
import { D06_EXAMPLES } from './d-absent/d06.examples.js';
import { D07_EXAMPLES } from './d-absent/d07.examples.js';
import { D08_EXAMPLES } from './d-absent/d08.examples.js';
import { D09_EXAMPLES } from './d-absent/d09.examples.js';
import { D10_EXAMPLES } from './d-absent/d10.examples.js';
import { D11_EXAMPLES } from './d-absent/d11.examples.js';
import { D12_EXAMPLES } from './d-absent/d12.examples.js';
import { D13_EXAMPLES } from './d-absent/d13.examples.js';
import { D14_EXAMPLES } from './d-absent/d14.examples.js';
import { D15_EXAMPLES } from './d-absent/d15.examples.js';
import { D16_EXAMPLES } from './d-absent/d16.examples.js';
import { D17_EXAMPLES } from './d-absent/d17.examples.js';
import { D18_EXAMPLES } from './d-absent/d18.examples.js';
import { D19_EXAMPLES } from './d-absent/d19.examples.js';
import { D20_EXAMPLES } from './d-absent/d20.examples.js';
import { D21_EXAMPLES } from './d-absent/d21.examples.js';
import { D22_EXAMPLES } from './d-absent/d22.examples.js';
import { D23_EXAMPLES } from './d-absent/d23.examples.js';
import { D24_EXAMPLES } from './d-absent/d24.examples.js';
import { D25_EXAMPLES } from './d-absent/d25.examples.js';
import { D26_EXAMPLES } from './d-absent/d26.examples.js';
import { D27_EXAMPLES } from './d-absent/d27.examples.js';
import { E01_EXAMPLES } from './e-omitted/e01.examples.js';
import { E02_EXAMPLES } from './e-omitted/e02.examples.js';
import { E03_EXAMPLES } from './e-omitted/e03.examples.js';
import { E04_EXAMPLES } from './e-omitted/e04.examples.js';
import { E05_EXAMPLES } from './e-omitted/e05.examples.js';
import { E06_EXAMPLES } from './e-omitted/e06.examples.js';
import { E07_EXAMPLES } from './e-omitted/e07.examples.js';
import { E08_EXAMPLES } from './e-omitted/e08.examples.js';
import { E09_EXAMPLES } from './e-omitted/e09.examples.js';
import { E10_EXAMPLES } from './e-omitted/e10.examples.js';
import { E11_EXAMPLES } from './e-omitted/e11.examples.js';
import { E12_EXAMPLES } from './e-omitted/e12.examples.js';
import { E13_EXAMPLES } from './e-omitted/e13.examples.js';
import { E14_EXAMPLES } from './e-omitted/e14.examples.js';
import { E15_EXAMPLES } from './e-omitted/e15.examples.js';
import { E16_EXAMPLES } from './e-omitted/e16.examples.js';
import { E17_EXAMPLES } from './e-omitted/e17.examples.js';
import { E18_EXAMPLES } from './e-omitted/e18.examples.js';
import { E19_EXAMPLES } from './e-omitted/e19.examples.js';
import { E20_EXAMPLES } from './e-omitted/e20.examples.js';
import { E21_EXAMPLES } from './e-omitted/e21.examples.js';
import { E23_EXAMPLES } from './e-omitted/e23.examples.js';
import { E24_EXAMPLES } from './e-omitted/e24.examples.js';
import { E25_EXAMPLES } from './e-omitted/e25.examples.js';
import { E26_EXAMPLES } from './e-omitted/e26.examples.js';
import { E27_EXAMPLES } from './e-omitted/e27.examples.js';
import { E28_EXAMPLES } from './e-omitted/e28.examples.js';
import { F01_EXAMPLES } from './f-exclusive/f01.examples.js';
import { F02_EXAMPLES } from './f-exclusive/f02.examples.js';
import { F03_EXAMPLES } from './f-exclusive/f03.examples.js';
import { F04_EXAMPLES } from './f-exclusive/f04.examples.js';
import { F05_EXAMPLES } from './f-exclusive/f05.examples.js';
import { F06_EXAMPLES } from './f-exclusive/f06.examples.js';
import { F07_EXAMPLES } from './f-exclusive/f07.examples.js';
import { F08_EXAMPLES } from './f-exclusive/f08.examples.js';
import { F09_EXAMPLES } from './f-exclusive/f09.examples.js';
import { F10_EXAMPLES } from './f-exclusive/f10.examples.js';
import { F11_EXAMPLES } from './f-exclusive/f11.examples.js';
import { F12_EXAMPLES } from './f-exclusive/f12.examples.js';
import { F13_EXAMPLES } from './f-exclusive/f13.examples.js';
import { F14_EXAMPLES } from './f-exclusive/f14.examples.js';
import { F15_EXAMPLES } from './f-exclusive/f15.examples.js';
import { F16_EXAMPLES } from './f-exclusive/f16.examples.js';
import { F17_EXAMPLES } from './f-exclusive/f17.examples.js';
import { F18_EXAMPLES } from './f-exclusive/f18.examples.js';
import { G01_EXAMPLES } from './g-conflict/g01.examples.js';
import { G02_EXAMPLES } from './g-conflict/g02.examples.js';
import { G03_EXAMPLES } from './g-conflict/g03.examples.js';
import { G04_EXAMPLES } from './g-conflict/g04.examples.js';
import { G05_EXAMPLES } from './g-conflict/g05.examples.js';
import { G06_EXAMPLES } from './g-conflict/g06.examples.js';
import { G07_EXAMPLES } from './g-conflict/g07.examples.js';
import { G08_EXAMPLES } from './g-conflict/g08.examples.js';
import { G09_EXAMPLES } from './g-conflict/g09.examples.js';
import { G10_EXAMPLES } from './g-conflict/g10.examples.js';
import { G11_EXAMPLES } from './g-conflict/g11.examples.js';
import { G12_EXAMPLES } from './g-conflict/g12.examples.js';
import { G13_EXAMPLES } from './g-conflict/g13.examples.js';
import { G14_EXAMPLES } from './g-conflict/g14.examples.js';
import { G16_EXAMPLES } from './g-conflict/g16.examples.js';
import { G17_EXAMPLES } from './g-conflict/g17.examples.js';
import { G18_EXAMPLES } from './g-conflict/g18.examples.js';
import { G19_EXAMPLES } from './g-conflict/g19.examples.js';
import { G20_EXAMPLES } from './g-conflict/g20.examples.js';
import { G21_EXAMPLES } from './g-conflict/g21.examples.js';
import { H01_EXAMPLES } from './h-logic/h01.examples.js';
import { H02_EXAMPLES } from './h-logic/h02.examples.js';
import { H03_EXAMPLES } from './h-logic/h03.examples.js';
import { H04_EXAMPLES } from './h-logic/h04.examples.js';
import { H05_EXAMPLES } from './h-logic/h05.examples.js';
import { H06_EXAMPLES } from './h-logic/h06.examples.js';
import { H07_EXAMPLES } from './h-logic/h07.examples.js';
import { H08_EXAMPLES } from './h-logic/h08.examples.js';
import { H09_EXAMPLES } from './h-logic/h09.examples.js';
import { H10_EXAMPLES } from './h-logic/h10.examples.js';
import { H11_EXAMPLES } from './h-logic/h11.examples.js';
import { H12_EXAMPLES } from './h-logic/h12.examples.js';
import { H13_EXAMPLES } from './h-logic/h13.examples.js';
import { H14_EXAMPLES } from './h-logic/h14.examples.js';
import { H15_EXAMPLES } from './h-logic/h15.examples.js';
import { H16_EXAMPLES } from './h-logic/h16.examples.js';
import { H17_EXAMPLES } from './h-logic/h17.examples.js';
import { H18_EXAMPLES } from './h-logic/h18.examples.js';
import { H19_EXAMPLES } from './h-logic/h19.examples.js';
import { H20_EXAMPLES } from './h-logic/h20.examples.js';
import { H21_EXAMPLES } from './h-logic/h21.examples.js';
import { H22_EXAMPLES } from './h-logic/h22.examples.js';
import { H23_EXAMPLES } from './h-logic/h23.examples.js';
import { H24_EXAMPLES } from './h-logic/h24.examples.js';
import { H26_EXAMPLES } from './h-logic/h26.examples.js';
import { H27_EXAMPLES } from './h-logic/h27.examples.js';
import { H29_EXAMPLES } from './h-logic/h29.examples.js';
import { H30_EXAMPLES } from './h-logic/h30.examples.js';
import { H31_EXAMPLES } from './h-logic/h31.examples.js';
import { H32_EXAMPLES } from './h-logic/h32.examples.js';
import { H33_EXAMPLES } from './h-logic/h33.examples.js';
import { H34_EXAMPLES } from './h-logic/h34.examples.js';
import { H35_EXAMPLES } from './h-logic/h35.examples.js';
import { H36_EXAMPLES } from './h-logic/h36.examples.js';
import { H37_EXAMPLES } from './h-logic/h37.examples.js';
import { H38_EXAMPLES } from './h-logic/h38.examples.js';
import { H39_EXAMPLES } from './h-logic/h39.examples.js';
import { H42_EXAMPLES } from './h-logic/h42.examples.js';
import { H43_EXAMPLES } from './h-logic/h43.examples.js';
import { H44_EXAMPLES } from './h-logic/h44.examples.js';
import { H45_EXAMPLES } from './h-logic/h45.examples.js';
import { J01_EXAMPLES } from './j-payments/j01.examples.js';
import { J03_EXAMPLES } from './j-payments/j03.examples.js';
import { J05_EXAMPLES } from './j-payments/j05.examples.js';
import { J06_EXAMPLES } from './j-payments/j06.examples.js';
import { J07_EXAMPLES } from './j-payments/j07.examples.js';
import { J08_EXAMPLES } from './j-payments/j08.examples.js';
import { J09_EXAMPLES } from './j-payments/j09.examples.js';
import { J10_EXAMPLES } from './j-payments/j10.examples.js';
import { J11_EXAMPLES } from './j-payments/j11.examples.js';
import { K01_EXAMPLES } from './k-places/k01.examples.js';
import { K02_EXAMPLES } from './k-places/k02.examples.js';
import { K03_EXAMPLES } from './k-places/k03.examples.js';
import { K04_EXAMPLES } from './k-places/k04.examples.js';
import { K05_EXAMPLES } from './k-places/k05.examples.js';
import { K06_EXAMPLES } from './k-places/k06.examples.js';
import { K07_EXAMPLES } from './k-places/k07.examples.js';
import { K08_EXAMPLES } from './k-places/k08.examples.js';
import { L01_EXAMPLES } from './p-programmes/p01.examples.js';
import { L02_EXAMPLES } from './p-programmes/p02.examples.js';
import { L03_EXAMPLES } from './p-programmes/p03.examples.js';
import { L04_EXAMPLES } from './p-programmes/p04.examples.js';
import { L05_EXAMPLES } from './p-programmes/p05.examples.js';
import { L06_EXAMPLES } from './p-programmes/p06.examples.js';
import { L07_EXAMPLES } from './p-programmes/p07.examples.js';
import { L08_EXAMPLES } from './p-programmes/p08.examples.js';
import { L09_EXAMPLES } from './p-programmes/p09.examples.js';
import { L10_EXAMPLES } from './p-programmes/p10.examples.js';
import { L11_EXAMPLES } from './p-programmes/p11.examples.js';
import { L12_EXAMPLES } from './p-programmes/p12.examples.js';
import { L13_EXAMPLES } from './p-programmes/p13.examples.js';
import { L14_EXAMPLES } from './p-programmes/p14.examples.js';
import { L15_EXAMPLES } from './p-programmes/p15.examples.js';
import { L16_EXAMPLES } from './p-programmes/p16.examples.js';
import { L17_EXAMPLES } from './p-programmes/p17.examples.js';
import { L18_EXAMPLES } from './p-programmes/p18.examples.js';
import { L19_EXAMPLES } from './p-programmes/p19.examples.js';
import { T01_EXAMPLES } from './t-time/t01.examples.js';
import { T02_EXAMPLES } from './t-time/t02.examples.js';
import { T03_EXAMPLES } from './t-time/t03.examples.js';
import { T04_EXAMPLES } from './t-time/t04.examples.js';
import { T05_EXAMPLES } from './t-time/t05.examples.js';
import { T06_EXAMPLES } from './t-time/t06.examples.js';
import { T07_EXAMPLES } from './t-time/t07.examples.js';
import { T08_EXAMPLES } from './t-time/t08.examples.js';
import { T09_EXAMPLES } from './t-time/t09.examples.js';
import { T10_EXAMPLES } from './t-time/t10.examples.js';
import { T11_EXAMPLES } from './t-time/t11.examples.js';

const EXAMPLES: Readonly<Record<RuleNumber, readonly RuleExample[]>> = {
  A01: A01_EXAMPLES,
  A02: A02_EXAMPLES,
  A03: A03_EXAMPLES,
  A04: A04_EXAMPLES,
  A05: A05_EXAMPLES,
  A06: A06_EXAMPLES,
  A07: A07_EXAMPLES,
  A08: A08_EXAMPLES,
  A09: A09_EXAMPLES,
  A10: A10_EXAMPLES,
  A11: A11_EXAMPLES,
  A12: A12_EXAMPLES,
  A13: A13_EXAMPLES,
  A14: A14_EXAMPLES,
  A15: A15_EXAMPLES,
  A16: A16_EXAMPLES,
  A17: A17_EXAMPLES,
  B01: B01_EXAMPLES,
  B02: B02_EXAMPLES,
  B03: B03_EXAMPLES,
  B04: B04_EXAMPLES,
  B05: B05_EXAMPLES,
  B06: B06_EXAMPLES,
  B07: B07_EXAMPLES,
  B08: B08_EXAMPLES,
  B10: B10_EXAMPLES,
  B11: B11_EXAMPLES,
  B12: B12_EXAMPLES,
  B13: B13_EXAMPLES,
  B14: B14_EXAMPLES,
  B17: B17_EXAMPLES,
  B18: B18_EXAMPLES,
  B19: B19_EXAMPLES,
  C01: C01_EXAMPLES,
  C02: C02_EXAMPLES,
  C03: C03_EXAMPLES,
  C04: C04_EXAMPLES,
  C05: C05_EXAMPLES,
  C06: C06_EXAMPLES,
  C07: C07_EXAMPLES,
  C08: C08_EXAMPLES,
  C09: C09_EXAMPLES,
  C10: C10_EXAMPLES,
  C11: C11_EXAMPLES,
  C12: C12_EXAMPLES,
  C13: C13_EXAMPLES,
  C14: C14_EXAMPLES,
  C15: C15_EXAMPLES,
  C16: C16_EXAMPLES,
  C17: C17_EXAMPLES,
  C18: C18_EXAMPLES,
  C19: C19_EXAMPLES,
  C20: C20_EXAMPLES,
  C21: C21_EXAMPLES,
  C22: C22_EXAMPLES,
  C23: C23_EXAMPLES,
  C24: C24_EXAMPLES,
  C26: C26_EXAMPLES,
  C27: C27_EXAMPLES,
  C28: C28_EXAMPLES,
  C29: C29_EXAMPLES,
  C30: C30_EXAMPLES,
  C31: C31_EXAMPLES,
  C32: C32_EXAMPLES,
  C33: C33_EXAMPLES,
  D01: D01_EXAMPLES,
  D02: D02_EXAMPLES,
  D03: D03_EXAMPLES,
  D04: D04_EXAMPLES,
  D05: D05_EXAMPLES,
  D06: D06_EXAMPLES,
  D07: D07_EXAMPLES,
  D08: D08_EXAMPLES,
  D09: D09_EXAMPLES,
  D10: D10_EXAMPLES,
  D11: D11_EXAMPLES,
  D12: D12_EXAMPLES,
  D13: D13_EXAMPLES,
  D14: D14_EXAMPLES,
  D15: D15_EXAMPLES,
  D16: D16_EXAMPLES,
  D17: D17_EXAMPLES,
  D18: D18_EXAMPLES,
  D19: D19_EXAMPLES,
  D20: D20_EXAMPLES,
  D21: D21_EXAMPLES,
  D22: D22_EXAMPLES,
  D23: D23_EXAMPLES,
  D24: D24_EXAMPLES,
  D25: D25_EXAMPLES,
  D26: D26_EXAMPLES,
  D27: D27_EXAMPLES,
  E01: E01_EXAMPLES,
  E02: E02_EXAMPLES,
  E03: E03_EXAMPLES,
  E04: E04_EXAMPLES,
  E05: E05_EXAMPLES,
  E06: E06_EXAMPLES,
  E07: E07_EXAMPLES,
  E08: E08_EXAMPLES,
  E09: E09_EXAMPLES,
  E10: E10_EXAMPLES,
  E11: E11_EXAMPLES,
  E12: E12_EXAMPLES,
  E13: E13_EXAMPLES,
  E14: E14_EXAMPLES,
  E15: E15_EXAMPLES,
  E16: E16_EXAMPLES,
  E17: E17_EXAMPLES,
  E18: E18_EXAMPLES,
  E19: E19_EXAMPLES,
  E20: E20_EXAMPLES,
  E21: E21_EXAMPLES,
  E23: E23_EXAMPLES,
  E24: E24_EXAMPLES,
  E25: E25_EXAMPLES,
  E26: E26_EXAMPLES,
  E27: E27_EXAMPLES,
  E28: E28_EXAMPLES,
  F01: F01_EXAMPLES,
  F02: F02_EXAMPLES,
  F03: F03_EXAMPLES,
  F04: F04_EXAMPLES,
  F05: F05_EXAMPLES,
  F06: F06_EXAMPLES,
  F07: F07_EXAMPLES,
  F08: F08_EXAMPLES,
  F09: F09_EXAMPLES,
  F10: F10_EXAMPLES,
  F11: F11_EXAMPLES,
  F12: F12_EXAMPLES,
  F13: F13_EXAMPLES,
  F14: F14_EXAMPLES,
  F15: F15_EXAMPLES,
  F16: F16_EXAMPLES,
  F17: F17_EXAMPLES,
  F18: F18_EXAMPLES,
  G01: G01_EXAMPLES,
  G02: G02_EXAMPLES,
  G03: G03_EXAMPLES,
  G04: G04_EXAMPLES,
  G05: G05_EXAMPLES,
  G06: G06_EXAMPLES,
  G07: G07_EXAMPLES,
  G08: G08_EXAMPLES,
  G09: G09_EXAMPLES,
  G10: G10_EXAMPLES,
  G11: G11_EXAMPLES,
  G12: G12_EXAMPLES,
  G13: G13_EXAMPLES,
  G14: G14_EXAMPLES,
  G16: G16_EXAMPLES,
  G17: G17_EXAMPLES,
  G18: G18_EXAMPLES,
  G19: G19_EXAMPLES,
  G20: G20_EXAMPLES,
  G21: G21_EXAMPLES,
  H01: H01_EXAMPLES,
  H02: H02_EXAMPLES,
  H03: H03_EXAMPLES,
  H04: H04_EXAMPLES,
  H05: H05_EXAMPLES,
  H06: H06_EXAMPLES,
  H07: H07_EXAMPLES,
  H08: H08_EXAMPLES,
  H09: H09_EXAMPLES,
  H10: H10_EXAMPLES,
  H11: H11_EXAMPLES,
  H12: H12_EXAMPLES,
  H13: H13_EXAMPLES,
  H14: H14_EXAMPLES,
  H15: H15_EXAMPLES,
  H16: H16_EXAMPLES,
  H17: H17_EXAMPLES,
  H18: H18_EXAMPLES,
  H19: H19_EXAMPLES,
  H20: H20_EXAMPLES,
  H21: H21_EXAMPLES,
  H22: H22_EXAMPLES,
  H23: H23_EXAMPLES,
  H24: H24_EXAMPLES,
  H26: H26_EXAMPLES,
  H27: H27_EXAMPLES,
  H29: H29_EXAMPLES,
  H30: H30_EXAMPLES,
  H31: H31_EXAMPLES,
  H32: H32_EXAMPLES,
  H33: H33_EXAMPLES,
  H34: H34_EXAMPLES,
  H35: H35_EXAMPLES,
  H36: H36_EXAMPLES,
  H37: H37_EXAMPLES,
  H38: H38_EXAMPLES,
  H39: H39_EXAMPLES,
  H42: H42_EXAMPLES,
  H43: H43_EXAMPLES,
  H44: H44_EXAMPLES,
  H45: H45_EXAMPLES,
  J01: J01_EXAMPLES,
  J03: J03_EXAMPLES,
  J05: J05_EXAMPLES,
  J06: J06_EXAMPLES,
  J07: J07_EXAMPLES,
  J08: J08_EXAMPLES,
  J09: J09_EXAMPLES,
  J10: J10_EXAMPLES,
  J11: J11_EXAMPLES,
  K01: K01_EXAMPLES,
  K02: K02_EXAMPLES,
  K03: K03_EXAMPLES,
  K04: K04_EXAMPLES,
  K05: K05_EXAMPLES,
  K06: K06_EXAMPLES,
  K07: K07_EXAMPLES,
  K08: K08_EXAMPLES,
  P01: L01_EXAMPLES,
  P02: L02_EXAMPLES,
  P03: L03_EXAMPLES,
  P04: L04_EXAMPLES,
  P05: L05_EXAMPLES,
  P06: L06_EXAMPLES,
  P07: L07_EXAMPLES,
  P08: L08_EXAMPLES,
  P09: L09_EXAMPLES,
  P10: L10_EXAMPLES,
  P11: L11_EXAMPLES,
  P12: L12_EXAMPLES,
  P13: L13_EXAMPLES,
  P14: L14_EXAMPLES,
  P15: L15_EXAMPLES,
  P16: L16_EXAMPLES,
  P17: L17_EXAMPLES,
  P18: L18_EXAMPLES,
  P19: L19_EXAMPLES,
  T01: T01_EXAMPLES,
  T02: T02_EXAMPLES,
  T03: T03_EXAMPLES,
  T04: T04_EXAMPLES,
  T05: T05_EXAMPLES,
  T06: T06_EXAMPLES,
  T07: T07_EXAMPLES,
  T08: T08_EXAMPLES,
  T09: T09_EXAMPLES,
  T10: T10_EXAMPLES,
  T11: T11_EXAMPLES,
};

/** Examples by the number of their rule. */
export const EXAMPLES_BY_RULE: ReadonlyMap<string, readonly RuleExample[]> = new Map(Object.entries(EXAMPLES));
